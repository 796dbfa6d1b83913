import type { Day } from '../kernel/calendar/day.ts'

/** That a text is gone for good: who erased it, and when. What it belonged to stays. */
export type Erasure = {
  readonly on: Day
  readonly by: string
}
