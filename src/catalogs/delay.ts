import { addDays, addMonths, type Day } from '../kernel/calendar/day.ts'
import { addWorkingDays, type WorkingCalendar } from '../kernel/calendar/working-days.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'

/** The unit of a delay (K-2). Months clamp to the end of the month, always from the anchor day. */
export type DelayUnit = 'days' | 'working-days' | 'weeks' | 'months'

/** How long a follow-up waits, as a whole number of its unit (K-2). */
export type Delay = {
  readonly value: number
  readonly unit: DelayUnit
}

/** The delay where neither the status nor the catalog gives one: 7 calendar days (K-2). */
export const standardDelay: Delay = { value: 7, unit: 'days' }

/** The longest delay, in its own unit. */
export const longestDelay = 36_500

/**
 * The day that lies one delay after a day (K-2).
 *
 * @throws {RedressError} `delay-invalid` when the value is negative, fractional or above 36,500.
 * @throws {RedressError} `day-invalid` when the result lies outside 1900 to 2199.
 * @throws {RedressError} `calendar-exhausted` when the working calendar leaves no working day.
 * @example
 * ```ts
 * const everyDay = { weekend: [], holidays: [] }
 * addDelay('2026-01-31', { value: 1, unit: 'months' }, everyDay) // '2026-02-28'
 * ```
 */
export function addDelay(day: Day, delay: Delay, workingCalendar: WorkingCalendar): Day {
  const { value, unit } = delay
  if (!Number.isSafeInteger(value) || value < 0 || value > longestDelay) {
    throw new RedressError('delay-invalid', `A delay is a whole number from 0 to ${longestDelay} ${unit}.`, {
      given: value,
      unit,
    })
  }
  switch (unit) {
    case 'days':
      return addDays(day, value)
    case 'weeks':
      return addDays(day, value * 7)
    case 'months':
      return addMonths(day, value)
    case 'working-days':
      return addWorkingDays(day, value, workingCalendar)
  }
}
