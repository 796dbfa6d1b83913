import type { DunningPolicy } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'

/** That a customer is in dispute as a whole (E-3): no item is disputed by it, and no amount. */
export type CustomerDispute = {
  /** The day it was set. */
  readonly since: Day
  /** An id of the catalog's customer-dispute reasons; `null` while nobody has said why. */
  readonly reason: string | null
  /** The day the reason was added, or last changed. */
  readonly reasonSince: Day | null
  /** What it does to dunning, as the host's policy was when it was set. */
  readonly dunning: DunningPolicy
  /** The note with the latest comment. */
  readonly comment: string | null
  /** Who set it. */
  readonly by: string
}
