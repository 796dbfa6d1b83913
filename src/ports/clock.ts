import type { Instant } from '../kernel/calendar/instant.ts'

/** Tells the present instant. The entity's calendar day follows from it and from the zone in the settings. */
export interface Clock {
  readonly now: () => Instant
}
