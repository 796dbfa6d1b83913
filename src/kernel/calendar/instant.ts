import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'
import { dayFromNumber, dayNumber, isDay } from './day.ts'
import { digitsAt } from './digits.ts'

/**
 * A moment as ISO 8601 UTC text with milliseconds, `2026-05-31T22:30:00.000Z`, in the years 1900 to 2199. Text order
 * is time order.
 */
export type Instant = string

const INSTANT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/**
 * Tells whether a value is an instant: a real moment in ISO 8601 UTC with exactly three decimals of a second.
 *
 * @example
 * ```ts
 * isInstant('2026-05-31T22:30:00.000Z') // true
 * isInstant('2026-05-31T22:30:00Z') // false
 * ```
 */
export function isInstant(text: unknown): boolean {
  return typeof text === 'string' && INSTANT.test(text) && isDay(text.slice(0, 10))
}

/**
 * Reads an instant.
 *
 * @throws {RedressError} `instant-invalid` when the text is not ISO 8601 UTC with milliseconds.
 * @example
 * ```ts
 * parseInstant('2026-05-31T22:30:00.000Z') // '2026-05-31T22:30:00.000Z'
 * ```
 */
export function parseInstant(text: string): Instant {
  if (isInstant(text)) return text
  throw invalid(echo(text, /^[\dTZ:.+-]+$/))
}

/**
 * The instant so many milliseconds later, or earlier when the number is negative.
 *
 * @throws {RedressError} `instant-invalid` when the instant is malformed, the number is not whole, or the result is
 * outside 1900 to 2199.
 * @example
 * ```ts
 * addMilliseconds('2026-05-31T22:30:00.000Z', 1_500) // '2026-05-31T22:30:01.500Z'
 * ```
 */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantFromEpoch(epochMilliseconds(instant) + milliseconds)
}

/**
 * The milliseconds from 1970-01-01T00:00:00.000Z to an instant.
 *
 * @throws {RedressError} `instant-invalid` when the instant is malformed.
 * @example
 * ```ts
 * epochMilliseconds('1970-01-01T00:00:01.000Z') // 1000
 * ```
 */
export function epochMilliseconds(instant: Instant): number {
  parseInstant(instant)
  return (
    dayNumber(instant.slice(0, 10)) * DAY_MS +
    digitsAt(instant, 11, 13) * HOUR_MS +
    digitsAt(instant, 14, 16) * MINUTE_MS +
    digitsAt(instant, 17, 19) * 1_000 +
    digitsAt(instant, 20, 23)
  )
}

/**
 * The instant that is so many milliseconds after 1970-01-01T00:00:00.000Z.
 *
 * @throws {RedressError} `instant-invalid` when the number is not whole or the instant is outside 1900 to 2199.
 * @example
 * ```ts
 * instantFromEpoch(1_000) // '1970-01-01T00:00:01.000Z'
 * ```
 */
export function instantFromEpoch(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds) || milliseconds < FIRST_MS || milliseconds > LAST_MS) {
    throw invalid(`${milliseconds} ms from 1970`)
  }
  const day = Math.floor(milliseconds / DAY_MS)
  const ofDay = milliseconds - day * DAY_MS
  const hours = pad(Math.floor(ofDay / HOUR_MS), 2)
  const minutes = pad(Math.floor(ofDay / MINUTE_MS) % 60, 2)
  const seconds = pad(Math.floor(ofDay / 1_000) % 60, 2)
  return `${dayFromNumber(day)}T${hours}:${minutes}:${seconds}.${pad(ofDay % 1_000, 3)}Z`
}

const FIRST_MS = dayNumber('1900-01-01') * DAY_MS
const LAST_MS = dayNumber('2199-12-31') * DAY_MS + DAY_MS - 1

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

function invalid(given: string): RedressError {
  return new RedressError(
    'instant-invalid',
    `The instant ${given} is not a moment from 1900 to 2199; give ISO 8601 UTC with milliseconds, such as ` +
      '2026-05-31T22:30:00.000Z.',
    { given },
  )
}
