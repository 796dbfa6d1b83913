import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'
import type { Day } from './day.ts'
import { dayFromNumber, dayNumber } from './day.ts'
import type { Instant } from './instant.ts'
import { epochMilliseconds, instantFromEpoch } from './instant.ts'

/** A time zone of the IANA database, such as `Europe/Paris`. */
export type Zone = string

const ZONE = /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,3}$/
const LONGEST_ZONE = 64
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const DAY_MS = 86_400_000
const MOST_FORMATS = 64

const SECOND_MS = 1_000

// Asking the engine costs more than all else in a gesture, and one instant is asked about again and again. Offsets
// change on whole seconds.
const offsets = new Map<Zone, { readonly second: number; readonly offset: number }>()
const formats = new Map<Zone, Intl.DateTimeFormat>()

/**
 * Tells whether a value names a time zone of the IANA database that this engine knows.
 *
 * @example
 * ```ts
 * isZone('Europe/Paris') // true
 * isZone('+01:00') // false
 * ```
 */
export function isZone(text: unknown): boolean {
  return formatOf(text) !== null
}

/**
 * The calendar day that an instant falls on in a zone. At 22:30 UTC on 31 May it is already 1 June in Paris.
 *
 * @throws {RedressError} `zone-unknown` when the zone is not one of the IANA database; `instant-invalid` when the
 * instant is malformed; `day-invalid` when the day is outside 1900 to 2199.
 * @example
 * ```ts
 * dayIn('Europe/Paris', '2026-05-31T22:30:00.000Z') // '2026-06-01'
 * ```
 */
export function dayIn(zone: Zone, instant: Instant): Day {
  return dayFromNumber(Math.floor(localMilliseconds(zone, epochMilliseconds(instant)) / DAY_MS))
}

/**
 * The instant at which the clocks of a zone show a time on a day. A time that is skipped when clocks go forward is
 * taken as much later as they skip; a time that comes twice when they go back is taken the first time.
 *
 * @throws {RedressError} `zone-unknown` when the zone is not one of the IANA database; `day-invalid` when the day is
 * malformed; `instant-invalid` when the time is not `HH:mm` or the instant is outside 1900 to 2199.
 * @example
 * ```ts
 * instantAt('Europe/Paris', '2026-06-01', '09:00') // '2026-06-01T07:00:00.000Z'
 * instantAt('Europe/Paris', '2026-03-29', '02:30') // '2026-03-29T01:30:00.000Z'
 * ```
 */
export function instantAt(zone: Zone, day: Day, time: string): Instant {
  if (!TIME.test(time)) throw timeInvalid(time)
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const local = dayNumber(day) * DAY_MS + minutes * 60_000
  const before = local - offsetAt(zone, local - DAY_MS)
  const after = local - offsetAt(zone, local + DAY_MS)
  const first = Math.min(before, after)
  if (localMilliseconds(zone, first) === local) return instantFromEpoch(first)
  // The larger one is right either way: the clocks show the time only then, or it is skipped and `before` is larger.
  return instantFromEpoch(Math.max(before, after))
}

function offsetAt(zone: Zone, milliseconds: number): number {
  return localMilliseconds(zone, milliseconds) - milliseconds
}

/** What the clocks of the zone show, as if they showed UTC. */
function localMilliseconds(zone: Zone, milliseconds: number): number {
  const second = Math.floor(milliseconds / SECOND_MS)
  let known = offsets.get(zone)
  if (known?.second !== second) {
    known = { second, offset: shownMilliseconds(zone, milliseconds) - milliseconds }
    if (offsets.size >= MOST_FORMATS) offsets.clear()
    offsets.set(zone, known)
  }
  return milliseconds + known.offset
}

function shownMilliseconds(zone: Zone, milliseconds: number): number {
  const format = formatOf(zone)
  if (format === null) throw unknown(zone)
  const shown: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(milliseconds)) shown[type] = Number(value)
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = shown
  const belowSecond = ((milliseconds % 1_000) + 1_000) % 1_000
  return Date.UTC(year, month - 1, day, hour, minute, second) + belowSecond
}

function formatOf(zone: unknown): Intl.DateTimeFormat | null {
  if (typeof zone !== 'string' || zone.length > LONGEST_ZONE || !ZONE.test(zone)) return null
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = createFormat(zone)
  // A host serves a handful of zones; dropping the oldest keeps one that lists them all from filling the memory.
  if (format !== null && formats.size >= MOST_FORMATS) formats.delete(formats.keys().next().value as Zone)
  if (format !== null) formats.set(zone, format)
  return format
}

function createFormat(zone: Zone): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}

function unknown(zone: unknown): RedressError {
  const given = echo(zone, ZONE)
  return new RedressError(
    'zone-unknown',
    `The time zone ${given} is not one of the IANA database; give a name such as Europe/Paris.`,
    { given },
  )
}

function timeInvalid(time: string): RedressError {
  const given = echo(time, /^[\d:]+$/)
  return new RedressError('instant-invalid', `The time ${given} is not a time of day; give HH:mm.`, { given })
}
