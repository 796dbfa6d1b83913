import { RedressError } from '../errors/redress-error.ts'
import type { Day, Weekday } from './day.ts'
import { dayFromNumber, dayNumber, weekdayOfNumber } from './day.ts'
import { requireWhole } from './refusals.ts'

/** What is no working day: days of the week and holidays, both given by the host. A value: never changed in place. */
export interface WorkingCalendar {
  readonly weekend: readonly Weekday[]
  readonly holidays: readonly Day[]
}

/** Days without a single working day after which the search for one ends. */
export const LONGEST_SEARCH_DAYS = 3_660

interface DaysOff {
  readonly weekdays: ReadonlySet<number>
  readonly holidays: ReadonlySet<number>
}

const daysOffByCalendar = new WeakMap<WorkingCalendar, DaysOff>()

/**
 * Tells whether a day is worked: neither a day of the weekend nor a holiday.
 *
 * @throws {RedressError} `day-invalid` when the day or a holiday is malformed.
 * @example
 * ```ts
 * isWorkingDay('2026-12-25', { weekend: [6, 7], holidays: ['2026-12-25'] }) // false
 * ```
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return isWorked(dayNumber(day), daysOffOf(calendar))
}

/**
 * The day so many working days later, or earlier when the number is negative. The start is not counted; 0 gives the
 * start itself, worked or not.
 *
 * @throws {RedressError} `calendar-exhausted` when 3,660 days in a row hold no working day; `day-invalid` when a day
 * is malformed or the result is outside 1900 to 2199; `delay-invalid` when the number is not whole.
 * @example
 * ```ts
 * addWorkingDays('2026-12-04', 1, { weekend: [6, 7], holidays: [] }) // '2026-12-07'
 * ```
 */
export function addWorkingDays(day: Day, workingDays: number, calendar: WorkingCalendar): Day {
  requireWhole(workingDays, 'working-days')
  const daysOff = daysOffOf(calendar)
  const step = workingDays < 0 ? -1 : 1
  let number = dayNumber(day)
  // As many calendar days at least: what they would overshoot is refused before the loop is entered.
  dayFromNumber(number + workingDays)
  for (let left = Math.abs(workingDays); left > 0; left -= 1) {
    number = nextWorked(number, step, daysOff)
  }
  return dayFromNumber(number)
}

/**
 * How many days are worked from one day until another, which is not counted; 0 when the second does not lie after the
 * first.
 *
 * @throws {RedressError} `day-invalid` when a day or a holiday is malformed.
 * @example
 * ```ts
 * workingDaysBetween('2026-12-04', '2026-12-08', { weekend: [6, 7], holidays: [] }) // 2
 * ```
 */
export function workingDaysBetween(from: Day, until: Day, calendar: WorkingCalendar): number {
  const daysOff = daysOffOf(calendar)
  const end = dayNumber(until)
  let worked = 0
  for (let number = dayNumber(from); number < end; number += 1) if (isWorked(number, daysOff)) worked += 1
  return worked
}

function nextWorked(from: number, step: 1 | -1, daysOff: DaysOff): number {
  for (let searched = 1; searched <= LONGEST_SEARCH_DAYS; searched += 1) {
    const number = from + step * searched
    if (isWorked(number, daysOff)) return number
  }
  throw exhausted(dayFromNumber(from))
}

function isWorked(number: number, { weekdays, holidays }: DaysOff): boolean {
  return !weekdays.has(weekdayOfNumber(number)) && !holidays.has(number)
}

function daysOffOf(calendar: WorkingCalendar): DaysOff {
  const known = daysOffByCalendar.get(calendar)
  if (known !== undefined) return known
  const daysOff = {
    weekdays: new Set<number>(calendar.weekend),
    holidays: new Set(calendar.holidays.map(dayNumber)),
  }
  daysOffByCalendar.set(calendar, daysOff)
  return daysOff
}

function exhausted(from: Day): RedressError {
  return new RedressError(
    'calendar-exhausted',
    `No working day was found within ${LONGEST_SEARCH_DAYS} days of ${from}; leave a day of the week worked.`,
    { from, searchedDays: LONGEST_SEARCH_DAYS },
  )
}
