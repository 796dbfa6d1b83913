import type { Instant } from '../kernel/calendar/instant.ts'

/**
 * Tells the present instant. The entity's calendar day follows from it and from the zone in the settings.
 */
export interface Clock {
  /**
   * The present instant; it may go back, as clocks of machines do. Its promises, each a case of `clockSuite`:
   *
   * - `clock.now.instant`: an instant is ISO 8601 UTC with milliseconds, every time.
   */
  readonly now: () => Instant
}
