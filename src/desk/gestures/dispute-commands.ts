import type { DunningPolicy } from '../../catalogs/proposals.ts'
import type { Origin, Priority } from '../../disputes/dispute.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { ActionDetails } from '../decisions/action-details.ts'
import type { FollowUp } from '../decisions/plan-action.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'
import type { Resolution } from '../decisions/resolution.ts'
import type { QualifiedItem } from './qualified-item.ts'

/** Puts chosen items of one customer in dispute: qualify, inform, follow up. */
export type OpenDisputeCommand = {
  readonly items: readonly QualifiedItem[]
  /** A dispute status of the catalog. */
  readonly status: string
  /** The resolver's brief; a dispute needs it. Internal. */
  readonly comment?: string
  /** Left out, the one that the status proposes; `null` for nobody yet. */
  readonly resolver?: string | null
  readonly origin?: Origin
  /** The day the customer spoke; informative, not in the future. */
  readonly saidOn?: Day
  readonly priority?: Priority
  /** An id of the catalog's root causes. */
  readonly rootCause?: string
  /** References to the host's files. */
  readonly attachments?: readonly string[]
  /** Left out, as the status or the host says (E-2). */
  readonly dunning?: DunningPolicy
  /** Whether the items are taken out of the action they are in. */
  readonly move?: boolean
  readonly messages?: readonly MessageDraft[]
  /** What to override of the follow-up that the status proposes. A dispute cannot follow the scenario. */
  readonly followUp?: FollowUp | 'scenario'
}

/** Resolves some or all items of a dispute: the cause is dealt with, whatever became of the money (A-5, D-5). */
export type ResolveCommand = Resolution & {
  readonly dispute: string
  /** Left out, all that are still disputed. */
  readonly items?: readonly string[]
  /** A new action that takes the items over instead of the scenario. */
  readonly next?: ActionDetails
  /** What the customer, or a colleague, is told of it. */
  readonly messages?: readonly MessageDraft[]
}

/** Gives a dispute to another resolver, or to nobody yet; it stays open (D-6). */
export type AssignCommand = {
  readonly dispute: string
  readonly resolver: string | null
  /** The handover; internal, kept with the history. */
  readonly comment?: string
  readonly messages?: readonly MessageDraft[]
}

/** Takes a closed dispute up again: a new episode of the same record (D-7). */
export type ReopenCommand = {
  readonly dispute: string
  /** Left out, all that had been resolved and are open still. What is disputed of each is what had been released. */
  readonly items?: readonly QualifiedItem[]
  /** Whether items that are named are taken out of the action they are in. */
  readonly move?: boolean
  /** The new brief; asked again of a person. */
  readonly comment: string
  readonly messages?: readonly MessageDraft[]
  readonly followUp?: FollowUp
}
