import type { Day } from '../kernel/calendar/day.ts'

/** Which event a change belongs to, the day the desk recorded it, and its author. */
export type Stamp = {
  readonly event: string
  readonly on: Day
  /** A person of the host, or `system`. */
  readonly by: string
}
