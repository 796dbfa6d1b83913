import type { Day } from '../../kernel/calendar/day.ts'
import type { ReportFilter } from '../request.ts'

/**
 * From when the resolution of a disputed part is counted: from its due day or the day the dispute was opened,
 * whichever is later; or always from its due day, as My DSO Manager does.
 */
export const forecastPolicies = ['after-opening', 'after-due'] as const

/** Where the expected day of what is disputed counts from. */
export type ForecastPolicy = (typeof forecastPolicies)[number]

/**
 * Narrows a forecast: what narrows items, and with them the invoices that customer delays are learnt from. Filters of
 * disputes are refused: a forecast shares out all that is outstanding.
 */
export type ForecastFilter = Pick<ReportFilter, 'customers' | 'currencies' | 'collectors' | 'fields'>

/** A forecast of cash as of which day, for whom, by which policy; left out, `after-opening`. */
export type ForecastRequest = {
  readonly asOf: Day
  readonly filter?: ForecastFilter
  readonly policy?: ForecastPolicy
}
