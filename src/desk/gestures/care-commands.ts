import type { Origin, Priority } from '../../disputes/dispute.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { AdjustedItem } from '../decisions/adjustment.ts'
import type { FollowUp } from '../decisions/plan-action.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'

/** Gives a whole open dispute another cause, in the same episode (D-9). */
export type RelabelCommand = {
  readonly dispute: string
  /** Another dispute status of the catalog. */
  readonly status: string
  /** The new brief; asked again of a person. */
  readonly comment: string
  /** Left out, who is resolver now; when there is none, the one that the status proposes. */
  readonly resolver?: string | null
  readonly messages?: readonly MessageDraft[]
}

/** Gives some items of an open dispute a record of their own, with the same opened day (D-11). */
export type SplitCommand = {
  readonly dispute: string
  /** At least one, not all that are still disputed. */
  readonly items: readonly string[]
  /** A dispute status of the catalog; left out, that of the dispute they come from. */
  readonly status?: string
  /** The brief of the new record. */
  readonly comment: string
  /** Left out, the one that another status proposes, else who is resolver now. */
  readonly resolver?: string | null
  /** What to override of the follow-up that the status proposes. */
  readonly followUp?: FollowUp
  readonly messages?: readonly MessageDraft[]
}

/** Changes how much of items is disputed while their dispute is open (D-2). */
export type AdjustCommand = {
  readonly dispute: string
  readonly items: readonly AdjustedItem[]
  /** Why; internal, kept with the history. */
  readonly comment?: string
}

/** Adds a remark to a dispute, open or closed, or changes what is said of it (D-1); fields left out stay. */
export type AnnotateCommand = {
  readonly dispute: string
  /** Internal, kept with the history; the brief stays. */
  readonly comment?: string
  /** References to the host's files, added to those it has. */
  readonly attachments?: readonly string[]
  /** An id of the catalog's root causes; `null` when none is known any more. */
  readonly rootCause?: string | null
  readonly priority?: Priority
  /** The day the customer spoke; informative, not in the future. */
  readonly saidOn?: Day | null
  readonly origin?: Origin | null
}

/** Takes a dispute to people who can decide more (D-10); it stays open. */
export type EscalateCommand = {
  readonly dispute: string
  /** Why; internal, kept with the history. */
  readonly reason: string
  /** Left out, who is resolver now; `null` for nobody yet. */
  readonly resolver?: string | null
  readonly messages?: readonly MessageDraft[]
}

/** Stops the clock of the service level while we wait for the customer (D-10). */
export type PauseCommand = {
  readonly dispute: string
  /** What we wait for; internal, kept with the history. */
  readonly reason: string
  /** The first day on which the clock runs again by itself, after today; left out, when it is resumed. */
  readonly until?: Day
}

/** Lets the clock of the service level run again (D-10). */
export type ResumeCommand = {
  readonly dispute: string
  /** What came of the waiting; internal, kept with the history. */
  readonly comment?: string
}
