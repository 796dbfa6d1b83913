import type { Day } from '../kernel/calendar/day.ts'

/** Why an item or a customer is not chased, until somebody heeds it again (E-6). */
export type Ignored = {
  /** The note that says why. */
  readonly reason: string
  readonly since: Day
  readonly by: string
}

/** Why an item or a customer is not chased for a while (E-6). */
export type Hold = Ignored & {
  /** The last day it holds. */
  readonly until: Day
}

/** A hold blocks up to its last day, whether or not a look has recorded its end since (E-6). */
export function isHeldOn(hold: Hold | null, on: Day): hold is Hold {
  return hold !== null && on <= hold.until
}

/** The last day of the hold is past, and its end not recorded yet. */
export function isHoldOver(hold: Hold | null, today: Day): boolean {
  return hold !== null && hold.until < today
}
