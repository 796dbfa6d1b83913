import type { DunningPolicy } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Origin, Priority } from './dispute.ts'

/** A dispute was opened (D-1). Its items follow as `items-disputed`. */
export type DisputeOpened = {
  readonly type: 'dispute-opened'
  readonly dispute: string
  readonly number: string
  /** What the tool calls it from which it was imported. */
  readonly reference?: string
  readonly customer: string
  readonly cause: string
  readonly on: Day
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

/** All that can happen to a dispute as a whole. */
export type DisputeChange = DisputeOpened | DisputeReopened | DisputeClosed | DisputeAssigned
