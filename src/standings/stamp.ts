import type { Day } from '../kernel/calendar/day.ts'

/** Which event a change belongs to, and the day the desk recorded it. */
export type Stamp = {
  readonly event: string
  readonly on: Day
}
