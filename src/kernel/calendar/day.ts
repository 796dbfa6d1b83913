import { monthsAfter } from './date-arithmetic.ts'
import { digitsAt } from './digits.ts'
import { dateOfNumber, daysInMonth, numberOfDate } from './gregorian.ts'
import { notADay, outsideOfDays, requireWhole } from './refusals.ts'

/** A calendar day `YYYY-MM-DD` from 1900-01-01 to 2199-12-31, without hour and zone. Text order is time order. */
export type Day = string

/** A day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const HYPHEN = 45
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const FIRST_NUMBER = -25_567
const LAST_NUMBER = 84_005

/**
 * Tells whether a value is a real calendar day `YYYY-MM-DD` from 1900-01-01 to 2199-12-31.
 *
 * @example
 * ```ts
 * isDay('2028-02-29') // true
 * isDay('2026-02-30') // false
 * ```
 */
export function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || text.length !== 10) return false
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 7)
  const day = digitsAt(text, 8, 10)
  // Comparisons are written so that NaN, where there were no digits, fails them.
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Reads a calendar day.
 *
 * @throws {RedressError} `day-invalid` when the text is not a real day `YYYY-MM-DD` from 1900-01-01 to 2199-12-31.
 * @example
 * ```ts
 * parseDay('2026-12-04') // '2026-12-04'
 * ```
 */
export function parseDay(text: string): Day {
  if (isDay(text)) return text
  throw notADay(text)
}

/**
 * The day so many calendar days later, or earlier when the number is negative.
 *
 * @throws {RedressError} `day-invalid` when the day is malformed or the result is outside 1900 to 2199;
 * `delay-invalid` when the number is not whole.
 * @example
 * ```ts
 * addDays('2026-12-31', 1) // '2027-01-01'
 * ```
 */
export function addDays(day: Day, days: number): Day {
  requireWhole(days, 'days')
  return dayFromNumber(dayNumber(day) + days)
}

/**
 * The day so many months later, always counted from the anchor; where the month is too short, its last day. Two
 * months after 31 January are 31 March, not one month after 28 February.
 *
 * @throws {RedressError} `day-invalid` when the day is malformed or the result is outside 1900 to 2199;
 * `delay-invalid` when the number is not whole.
 * @example
 * ```ts
 * addMonths('2026-01-31', 1) // '2026-02-28'
 * addMonths('2026-01-31', 2) // '2026-03-31'
 * ```
 */
export function addMonths(anchor: Day, months: number): Day {
  requireWhole(months, 'months')
  return parseDay(monthsAfter(parseDay(anchor), months))
}

/**
 * The number of calendar days from one day to another; negative when `to` is earlier.
 *
 * @throws {RedressError} `day-invalid` when a day is malformed.
 * @example
 * ```ts
 * daysBetween('2026-12-04', '2026-12-31') // 27
 * ```
 */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The earlier of two days.
 *
 * @example
 * ```ts
 * earlierDay('2026-12-04', '2026-11-30') // '2026-11-30'
 * ```
 */
export function earlierDay(a: Day, b: Day): Day {
  return a <= b ? a : b
}

/**
 * The later of two days.
 *
 * @example
 * ```ts
 * laterDay('2026-12-04', '2026-11-30') // '2026-12-04'
 * ```
 */
export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b
}

/**
 * The month `YYYY-MM` of a day.
 *
 * @example
 * ```ts
 * monthOf('2026-12-04') // '2026-12'
 * ```
 */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/**
 * The day of the week, 1 for Monday to 7 for Sunday.
 *
 * @throws {RedressError} `day-invalid` when the day is malformed.
 * @example
 * ```ts
 * weekdayOf('2026-12-04') // 5
 * ```
 */
export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day))
}

/**
 * The day of the week of a day number, 1 for Monday to 7 for Sunday.
 *
 * @example
 * ```ts
 * weekdayOfNumber(0) // 4
 * ```
 */
export function weekdayOfNumber(number: number): Weekday {
  // 1970-01-01 was a Thursday, three days after a Monday; seven more keep the rest of days before it positive.
  return ((((number % 7) + 10) % 7) + 1) as Weekday
}

/**
 * The number of days from 1970-01-01 to a day, for loops over many days.
 *
 * @throws {RedressError} `day-invalid` when the day is malformed.
 * @example
 * ```ts
 * dayNumber('1970-01-02') // 1
 * ```
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw notADay(day)
  return numberOfDate(digitsAt(day, 0, 4), digitsAt(day, 5, 7), digitsAt(day, 8, 10))
}

/**
 * The day that is so many days after 1970-01-01; the inverse of `dayNumber`.
 *
 * @throws {RedressError} `day-invalid` when the number is not whole or the day is outside 1900 to 2199.
 * @example
 * ```ts
 * dayFromNumber(-1) // '1969-12-31'
 * ```
 */
export function dayFromNumber(number: number): Day {
  if (!Number.isInteger(number) || number < FIRST_NUMBER || number > LAST_NUMBER) throw outsideOfDays(number)
  const { year, month, day } = dateOfNumber(number)
  return `${year}-${pad(month)}-${pad(day)}`
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
