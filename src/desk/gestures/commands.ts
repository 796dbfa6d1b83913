import type { ActionContent } from '../../actions/action.ts'
import type { ActionChannel, ActionMode, DunningPolicy } from '../../catalogs/proposals.ts'
import type { Origin, Priority } from '../../disputes/dispute.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Detachment } from '../decisions/detachment.ts'
import type { FollowUp } from '../decisions/plan-tracking.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'
import type { Resolution } from '../decisions/resolution.ts'
import type { QualifiedItem } from './qualified-item.ts'

/** The three-step gesture on chosen items of one customer: qualify, inform, follow up. */
export type QualifyCommand = {
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
  readonly messages?: readonly MessageDraft[]
  /** What to override of the follow-up that the status proposes. A dispute cannot follow the scenario. */
  readonly followUp?: FollowUp | 'scenario'
}

/** Resolves some or all items of a dispute: the cause is dealt with, whatever became of the money (A-5, D-5). */
export type ResolveCommand = Resolution & {
  readonly dispute: string
  /** Left out, all that are still disputed. */
  readonly items?: readonly string[]
}

/** Takes items out of a specific action, and so out of the dispute it tracks. */
export type DetachCommand = Detachment & {
  readonly action: string
}

/** Ends a tracking action as done: what is still disputed is resolved and the dispute closed (D-4). */
export type CompleteCommand = Resolution & {
  readonly action: string
}

/** Moves a specific action to another day without ending it. */
export type RescheduleCommand = {
  readonly action: string
  /** Today or later. */
  readonly to: Day
  /** Why, or what the resolver said; internal, kept with the history. */
  readonly comment?: string
}

/** Gives a dispute to another resolver, or to nobody yet; it stays open (D-6). */
export type AssignCommand = {
  readonly dispute: string
  readonly resolver: string | null
  /** The handover; internal, kept with the history. */
  readonly comment?: string
  readonly messages?: readonly MessageDraft[]
}

/** Changes several things of a specific action together: one commit, one entry of the history. */
export type EditCommand = {
  readonly action: string
  readonly name?: string
  /** Today or later. */
  readonly on?: Day
  readonly channel?: ActionChannel
  readonly mode?: ActionMode
  readonly resolver?: string | null
  /** `null` takes the content away. */
  readonly content?: ActionContent | null
  /** Items that join the action, and so the dispute it tracks. */
  readonly attach?: readonly QualifiedItem[]
  readonly detach?: Detachment
}

/** Takes a closed dispute up again: a new episode of the same record (D-7). */
export type ReopenCommand = {
  readonly dispute: string
  /** Left out, all that had been resolved and are open still. What is disputed of each is what had been released. */
  readonly items?: readonly QualifiedItem[]
  /** The new brief; asked again of a person. */
  readonly comment: string
  readonly messages?: readonly MessageDraft[]
  readonly followUp?: FollowUp
}

/** Names items that the ledger changed (F-2): ids, never facts. */
export type SyncCommand = {
  readonly items: readonly string[]
}

/** The commands of all gestures, by name. */
export type GestureCommands = {
  readonly qualify: QualifyCommand
  readonly resolve: ResolveCommand
  readonly detach: DetachCommand
  readonly complete: CompleteCommand
  readonly reschedule: RescheduleCommand
  readonly assign: AssignCommand
  readonly edit: EditCommand
  readonly reopen: ReopenCommand
  readonly sync: SyncCommand
}

/** The name of a gesture. */
export type GestureName = keyof GestureCommands

/** The command of a gesture, by name. */
export type GestureCommand<Name extends GestureName> = GestureCommands[Name]
