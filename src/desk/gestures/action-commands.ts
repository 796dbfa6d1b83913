import type { ActionContent } from '../../actions/action.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { ActionDetails } from '../decisions/action-details.ts'
import type { Detachment } from '../decisions/detachment.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'
import type { Resolution } from '../decisions/resolution.ts'
import type { QualifiedItem } from './qualified-item.ts'

/** Takes items out of a specific action, and so out of the dispute it tracks. */
export type DetachCommand = Detachment & {
  readonly action: string
  /** A new action that takes the items over instead of the scenario. */
  readonly next?: ActionDetails
}

/** Ends an action as done. What a tracking action still disputes is resolved and the dispute closed (D-4). */
export type CompleteCommand = Resolution & {
  readonly action: string
  /** A new action that takes the items over instead of the scenario. */
  readonly next?: ActionDetails
  /** What the customer, or a colleague, is told of it. */
  readonly messages?: readonly MessageDraft[]
}

/** Moves a specific action to another day without ending it. */
export type RescheduleCommand = {
  readonly action: string
  /** Today or later. */
  readonly to: Day
  /** Why, or what the resolver said; internal, kept with the history. */
  readonly comment?: string
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
  /** A remark; internal, kept with the history, the action's latest one. By itself it revokes no confirmation. */
  readonly comment?: string
  /** References to the host's files, added to those it has. */
  readonly attachments?: readonly string[]
  /** Items that join the action, and so the dispute it tracks. */
  readonly attach?: readonly QualifiedItem[]
  /** Whether items that join are taken out of the action they are in. */
  readonly move?: boolean
  readonly detach?: Detachment
}
