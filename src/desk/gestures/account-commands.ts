import type { Day } from '../../kernel/calendar/day.ts'
import type { Chosen } from '../decisions/chosen.ts'

/** Leaves items or a customer alone for a while: nothing of them is chased (E-6). A hold they have is replaced. */
export type HoldCommand = Chosen & {
  /** Why; internal, kept with the history. */
  readonly reason: string
  /** The last day it holds: today or later. */
  readonly until: Day
}

/** Ends a hold before its last day (E-6). */
export type ReleaseCommand = Chosen & {
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Leaves items or a customer alone until somebody heeds them again (E-6). */
export type IgnoreCommand = Chosen & {
  /** Why; internal, kept with the history. */
  readonly reason: string
}

/** Puts a customer in dispute as a whole, or says why one is that had no reason or another one (E-3). */
export type PutInDisputeCommand = {
  readonly customer: string
  /** An id of the catalog's customer-dispute reasons. */
  readonly reason?: string
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Ends the dispute of a customer as a whole (E-3). */
export type LiftDisputeCommand = {
  readonly customer: string
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Heeds items or a customer again that had been ignored (E-6). */
export type HeedCommand = Chosen & {
  /** Internal, kept with the history. */
  readonly comment?: string
}
