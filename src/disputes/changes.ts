import type { DunningPolicy } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Dispute, Origin, Priority } from './dispute.ts'

/** What a record takes along from the one it was split off: the clock of its service level runs on (D-10, D-11). */
export type SplitOff = Pick<Dispute, 'escalatedOn' | 'escalations' | 'pauses'> & {
  /** The dispute that its items were in. */
  readonly from: string
}

/** A dispute was opened (D-1). Its items follow as `items-disputed`. */
export type DisputeOpened = {
  readonly type: 'dispute-opened'
  readonly dispute: string
  readonly number: string
  /** What the tool calls it from which it was imported. */
  readonly reference?: string
  readonly customer: string
  readonly cause: string
  /** The day as dated; of a record split off, that of the episode it comes from. */
  readonly on: Day
  /** `null` for a first opening. */
  readonly split: SplitOff | null
  readonly saidOn: Day | null
  readonly origin: Origin | null
  readonly rootCause: string | null
  readonly priority: Priority
  readonly resolver: string | null
  readonly resolverInformed: boolean
  readonly dunning: DunningPolicy
  readonly trackingAction: string
  /** The note with the comment. */
  readonly brief: string
  readonly attachments: readonly string[]
}

/** A closed dispute runs again, as a new episode of the same record (D-7). */
export type DisputeReopened = {
  readonly type: 'dispute-reopened'
  readonly dispute: string
  readonly on: Day
  readonly trackingAction: string
  readonly brief: string
  readonly resolverInformed: boolean
}

/** The last item left: the episode is over. */
export type DisputeClosed = {
  readonly type: 'dispute-closed'
  readonly dispute: string
  /** The day its last item left, as dated. */
  readonly on: Day
}

/** Another colleague shall fix the cause, or nobody yet (D-6). */
export type DisputeAssigned = {
  readonly type: 'dispute-assigned'
  readonly dispute: string
  readonly resolver: string | null
  readonly resolverInformed: boolean
}

/** A dispute has another cause from now on, within the same episode (D-9). Its items follow as `items-relabelled`. */
export type DisputeRelabelled = {
  readonly type: 'dispute-relabelled'
  readonly dispute: string
  readonly from: string
  readonly to: string
  readonly brief: string
  readonly resolver: string | null
  readonly resolverInformed: boolean
}

/** What is said of a dispute was added to or changed (D-1); fields left out stay. */
export type DisputeAnnotated = {
  readonly type: 'dispute-annotated'
  readonly dispute: string
  /** The note with the comment. */
  readonly comment: string | null
  /** Those that were added. */
  readonly attachments: readonly string[]
  readonly rootCause?: string | null
  readonly priority?: Priority
  readonly saidOn?: Day | null
  readonly origin?: Origin | null
}

/** A dispute was taken to people who can decide more (D-10). */
export type DisputeEscalated = {
  readonly type: 'dispute-escalated'
  readonly dispute: string
  readonly on: Day
  /** The note with the reason. */
  readonly reason: string
  readonly resolverInformed: boolean
}

/** The clock of the service level stands still, because we wait for the customer (D-10). */
export type DisputePaused = {
  readonly type: 'dispute-paused'
  readonly dispute: string
  readonly from: Day
  /** The first day on which it runs again by itself; `null` until it is resumed. */
  readonly until: Day | null
  /** The note with the reason. */
  readonly reason: string
}

/** The clock of the service level runs again (D-10). */
export type DisputeResumed = {
  readonly type: 'dispute-resumed'
  readonly dispute: string
  readonly on: Day
}

/** All that can happen to a dispute as a whole. */
export type DisputeChange =
  | DisputeOpened
  | DisputeReopened
  | DisputeClosed
  | DisputeAssigned
  | DisputeRelabelled
  | DisputeAnnotated
  | DisputeEscalated
  | DisputePaused
  | DisputeResumed
