import { addDelay, type Delay } from '../../catalogs/delay.ts'
import { dayFromNumber, dayNumber, laterDay, monthOf, type Day } from '../../kernel/calendar/day.ts'
import type { WorkingCalendar } from '../../kernel/calendar/working-days.ts'
import { isRedressError } from '../../kernel/errors/redress-error.ts'
import type { ForecastBand } from './forecast.ts'
import type { ForecastPolicy } from './request.ts'

/** A part of what is open on an item, with all that its day hangs on. */
export type ForecastPart =
  | {
      readonly kind: 'disputed'
      readonly dueOn: Day
      /** The day the running episode was opened, as dated. */
      readonly openedOn: Day
      /** How long its cause takes to be resolved. */
      readonly resolution: Delay
      /** How many days after the due day the customer pays; before it when negative. */
      readonly delayDays: number
    }
  | { readonly kind: 'rest'; readonly dueOn: Day; readonly delayDays: number }
  | {
      readonly kind: 'promised'
      readonly on: Day
      /** The last day on which a payment still keeps the promise. */
      readonly until: Day
    }
  | { readonly kind: 'litigation' }
  | { readonly kind: 'credit' }

/** By what policy and working days a forecast counts. */
export type ForecastTerms = {
  readonly policy: ForecastPolicy
  readonly workingCalendar: WorkingCalendar
}

const firstDay: Day = '1900-01-01'
const lastDay: Day = '2199-12-31'

/**
 * The day a part is expected to be paid: a disputed one after the resolution of its cause, counted from its due
 * day or the opening of the dispute, and the delay of the customer; a promised one on its day; any other after the
 * delay from its due day. `null` for what no day can be told of: litigation and credits.
 *
 * @throws {RedressError} `calendar-exhausted` when the working calendar leaves no working day.
 * @example
 * ```ts
 * const part: ForecastPart = {
 *   kind: 'disputed',
 *   dueOn: '2026-06-15',
 *   openedOn: '2026-06-20',
 *   resolution: { value: 30, unit: 'days' },
 *   delayDays: 12,
 * }
 * const workingCalendar: WorkingCalendar = { weekend: [6, 7], holidays: [] }
 * expectedOn(part, { policy: 'after-opening', workingCalendar }) // '2026-08-01'
 * expectedOn(part, { policy: 'after-due', workingCalendar }) // '2026-07-27'
 * ```
 */
export function expectedOn(part: ForecastPart, { policy, workingCalendar }: ForecastTerms): Day | null {
  switch (part.kind) {
    case 'disputed': {
      const { dueOn, openedOn, resolution, delayDays } = part
      const from = policy === 'after-due' ? dueOn : laterDay(dueOn, openedOn)
      return shifted(resolvedOn(from, resolution, workingCalendar), delayDays)
    }
    case 'rest':
      return shifted(part.dueOn, part.delayDays)
    case 'promised':
      return part.on
    case 'litigation':
    case 'credit':
      return null
  }
}

/**
 * The band of a part as of a day: the month of its day; `off-forecast` when that is over, save for a promise,
 * which keeps its month until the tolerance is over and is `broken` from then on; `never` and `credits`.
 *
 * @throws {RedressError} `calendar-exhausted` as `expectedOn` does.
 */
export function bandOfPart(part: ForecastPart, asOf: Day, terms: ForecastTerms): ForecastBand {
  const on = expectedOn(part, terms)
  if (on === null) return part.kind === 'credit' ? 'credits' : 'never'
  if (part.kind === 'promised') return asOf > part.until ? 'broken' : monthOf(on)
  return on < asOf ? 'off-forecast' : monthOf(on)
}

/** Hosts date what is due some day or never on the last day there is: what lies beyond is then. */
function resolvedOn(from: Day, resolution: Delay, workingCalendar: WorkingCalendar): Day {
  // A mean may be longer than any delay of a catalog.
  if (resolution.unit === 'days') return shifted(from, resolution.value)
  try {
    return addDelay(from, resolution, workingCalendar)
  } catch (error) {
    if (isRedressError(error, 'day-invalid')) return lastDay
    throw error
  }
}

function shifted(day: Day, days: number): Day {
  const number = Math.max(dayNumber(day) + days, dayNumber(firstDay))
  return dayFromNumber(Math.min(number, dayNumber(lastDay)))
}
