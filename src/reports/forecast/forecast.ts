import type { Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { ForecastPolicy } from './request.ts'

/**
 * When an amount is expected: a month `YYYY-MM`; or `off-forecast`, its day is over and nobody knows why; `broken`,
 * a promise was not kept; `never`, it is in litigation; `credits`, it is what we owe.
 */
export type ForecastBand = string

/** The bands that are no months, in the order in which they follow them. */
export const bandsWithoutDay = ['off-forecast', 'broken', 'never', 'credits'] as const

/** What is expected in one band. */
export type ForecastRow = {
  readonly band: ForecastBand
  readonly amount: Amount
  /** How much of it is disputed. */
  readonly disputed: Amount
  /** The items with a part in it: one whose parts fall into two bands counts in each. */
  readonly items: number
}

/** What is expected in one currency: its bands add up to what is outstanding. */
export type CurrencyForecast = {
  readonly currency: Currency
  readonly amount: Amount
  readonly disputed: Amount
  readonly items: number
  /** Months first, ascending, then those without a day; bands that hold nothing are left out. */
  readonly bands: readonly ForecastRow[]
}

/** When what is outstanding as of a day is expected to come in, per currency: plain data. */
export type Forecast = {
  readonly asOf: Day
  readonly policy: ForecastPolicy
  readonly currencies: readonly CurrencyForecast[]
}
