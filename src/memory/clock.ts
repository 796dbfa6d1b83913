import { addMilliseconds, parseInstant, type Instant } from '../kernel/calendar/instant.ts'
import type { Clock } from '../ports/clock.ts'

/** A clock that stands still until it is told otherwise. */
export interface ManualClock extends Clock {
  /** Moves to an instant, be it an earlier one: clocks of real machines do that too. */
  readonly set: (instant: Instant) => void
  /** Moves on by so many milliseconds; back, when they are negative. */
  readonly advance: (milliseconds: number) => void
}

/**
 * A clock for tests, that stands at an instant until it is set or advanced.
 *
 * @throws {RedressError} `instant-invalid` when an instant is not ISO 8601 UTC with milliseconds.
 * @example
 * ```ts
 * const clock = createManualClock('2026-11-23T09:00:00.000Z')
 * clock.advance(86_400_000)
 * clock.now() // '2026-11-24T09:00:00.000Z'
 * ```
 */
export function createManualClock(instant: Instant): ManualClock {
  let present = parseInstant(instant)
  return {
    now: () => present,
    set: (next) => {
      present = parseInstant(next)
    },
    advance: (milliseconds) => {
      present = addMilliseconds(present, milliseconds)
    },
  }
}
