import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'
import { monthsAfter } from './date-arithmetic.ts'

/** A calendar day `YYYY-MM-DD` from 1900-01-01 to 2199-12-31, without hour and zone. Text order is time order. */
export type Day = string

/** A day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The first day the library knows. */
export const FIRST_DAY: Day = '1900-01-01'

/** The last day the library knows. */
export const LAST_DAY: Day = '2199-12-31'

const DAY = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const ERA_YEARS = 400
const ERA_DAYS = 146_097
const DAYS_FROM_0000_03_01_TO_EPOCH = 719_468
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
  if (typeof text !== 'string' || !DAY.test(text)) return false
  const day = digits(text, 8, 10)
  return day <= 28 || day <= daysInMonth(digits(text, 0, 4), digits(text, 5, 7))
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
  throw invalid(text)
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
  if (!isDay(day)) throw invalid(day)
  // Years that begin in March put the leap day last, so that months before it have fixed lengths.
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / ERA_YEARS)
  const yearOfEra = year - era * ERA_YEARS
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + digits(day, 8, 10) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * ERA_DAYS + yearOfEra * 365 + leapDays + dayOfYear - DAYS_FROM_0000_03_01_TO_EPOCH
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
  if (!Number.isInteger(number) || number < FIRST_NUMBER || number > LAST_NUMBER) throw outside(number)
  const shifted = number + DAYS_FROM_0000_03_01_TO_EPOCH
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * ERA_YEARS + (month <= 2 ? 1 : 0)
  return `${year}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}`
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function digits(text: string, from: number, until: number): number {
  let number = 0
  for (let at = from; at < until; at += 1) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

function requireWhole(given: number, unit: string): void {
  if (Number.isSafeInteger(given)) return
  throw new RedressError('delay-invalid', `A day cannot be moved by ${given} ${unit}; give a whole number.`, {
    given,
    unit,
  })
}

function invalid(text: unknown): RedressError {
  const given = echo(text, /^[\dTZ:.+-]+$/)
  return new RedressError(
    'day-invalid',
    `The day ${given} is not a real calendar day; give YYYY-MM-DD from ${FIRST_DAY} to ${LAST_DAY}.`,
    { given },
  )
}

function outside(number: number): RedressError {
  return new RedressError(
    'day-invalid',
    `Day number ${number} from 1970-01-01 is not a day from ${FIRST_DAY} to ${LAST_DAY}.`,
    { given: String(number) },
  )
}
