import type { ActionChannel, ActionMode } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { ActionContent, ActionFailure, ActionState, CancelReason, Tracked } from './action.ts'

/** A specific action was planned. */
export type ActionPlanned = {
  readonly type: 'action-planned'
  readonly action: string
  readonly name: string
  readonly customer: string
  readonly channel: ActionChannel
  readonly on: Day
  readonly mode: ActionMode
  readonly state: ActionState
  readonly tracks: Tracked | null
  readonly status: string | null
  readonly resolver: string | null
  readonly collector: string | null
  readonly template: string | null
  readonly content: ActionContent | null
  /** The note with the comment. */
  readonly comment: string | null
  readonly attachments: readonly string[]
  readonly scenarioStep: string | null
}

/** An action moved to another day without ending. */
export type ActionRescheduled = {
  readonly type: 'action-rescheduled'
  readonly action: string
  readonly from: Day
  readonly to: Day
  /** The one it had: what it sends stays the same. An action that failed is planned anew. */
  readonly state: ActionState
  /** The run of the action brought it about, not a person. */
  readonly automatic?: true
}

/** Fields of an action were changed together; those left out stay. */
export type ActionEdited = {
  readonly type: 'action-edited'
  readonly action: string
  readonly name?: string
  readonly on?: Day
  readonly channel?: ActionChannel
  readonly mode?: ActionMode
  readonly resolver?: string | null
  readonly content?: ActionContent | null
  /** The note with the comment. */
  readonly comment?: string
  /** Those that were added. */
  readonly attachments?: readonly string[]
  /** The status of a dispute that was relabelled (D-9). */
  readonly status?: string
  readonly state: ActionState
  /** The run of the action brought it about, not a person. */
  readonly automatic?: true
}

/** A person agreed to what an automatic action will send. */
export type ActionConfirmed = {
  readonly type: 'action-confirmed'
  readonly action: string
  readonly on: Day
}

/** The items of a confirmed action are no longer those that were confirmed: it waits for confirmation anew. */
export type ConfirmationRevoked = {
  readonly type: 'confirmation-revoked'
  readonly action: string
}

/** One occurrence of an action was sent, and the action goes on. */
export type ActionSent = {
  readonly type: 'action-sent'
  readonly action: string
  /** One for each recipient. */
  readonly messages: readonly string[]
  /** The worker ran it; else a person sent it. */
  readonly automatic: boolean
  /** Whether it goes to the resolver, who knows of the dispute from then on. */
  readonly informsResolver: boolean
  /** The next occurrence of an action that asks for confirmation waits for it anew. */
  readonly state: ActionState
}

/**
 * A message of an action ended: it arrived, it certainly did not, it was held back by a person or because it was so late, or
 * it was overtaken by what happened meanwhile.
 */
export type MessageEnded = {
  readonly type: 'message-ended'
  readonly action: string
  readonly message: string
  readonly end: 'delivered' | 'failed' | 'held-back' | 'overtaken'
}

/** A message of an action that had failed is sent again: the action is under way with it. */
export type MessageResumed = {
  readonly type: 'message-resumed'
  readonly action: string
  readonly message: string
  /** The worker had run the action; else a person had sent it. */
  readonly automatic: boolean
  readonly state: ActionState
}

/** Nobody was reached: the action stays open and can be retried. */
export type ActionFailed = {
  readonly type: 'action-failed'
  readonly action: string
  readonly reason: ActionFailure
}

/** An automatic action is so late that a person is asked first. */
export type ConfirmationAsked = {
  readonly type: 'confirmation-asked'
  readonly action: string
}

/** The action was done. */
export type ActionCompleted = {
  readonly type: 'action-completed'
  readonly action: string
  readonly on: Day
}

/** The action ended without being done, and why. */
export type ActionCancelled = {
  readonly type: 'action-cancelled'
  readonly action: string
  readonly on: Day
  readonly reason: CancelReason
}

/** All that can happen to a specific action. */
export type ActionChange =
  | ActionPlanned
  | ActionRescheduled
  | ActionEdited
  | ActionConfirmed
  | ConfirmationRevoked
  | ActionSent
  | MessageEnded
  | MessageResumed
  | ActionFailed
  | ConfirmationAsked
  | ActionCompleted
  | ActionCancelled
