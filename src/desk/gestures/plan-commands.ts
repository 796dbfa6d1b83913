import type { ActionContent } from '../../actions/action.ts'
import type { ActionDetails } from '../decisions/action-details.ts'
import type { RecipientRef } from '../decisions/recipients.ts'
import type { QualifiedItem } from './qualified-item.ts'

/** Plans a specific action for items, outside any status. */
export type PlanCommand = Partial<ActionDetails> & {
  /** At least one, all of one customer. */
  readonly items: readonly string[]
  /** Whether the items are taken out of the action they are in. */
  readonly move?: boolean
  /** An action to copy; each field given beside it overrides the copy, which is independent of it. */
  readonly copyOf?: string
  /** Does it now, inside the gesture: it is of today, is sent where its channel sends, and ends. */
  readonly runNow?: boolean
  /** Whom it goes to, when it runs now; left out, the customer. */
  readonly to?: readonly RecipientRef[]
}

/** Lets items join a specific action, and the dispute that it tracks. */
export type AttachCommand = {
  readonly action: string
  readonly items: readonly QualifiedItem[]
  /** Whether the items are taken out of the action they are in. */
  readonly move?: boolean
}

/** Agrees to what an automatic action will send. */
export type ConfirmCommand = {
  readonly action: string
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Sends an action without ending it: one more occurrence. */
export type SendCommand = {
  readonly action: string
  /** Left out, the content of the action. */
  readonly content?: ActionContent
  /** Left out, the resolver for a dispute, else the customer. */
  readonly to?: readonly RecipientRef[]
}

/** Ends an action without doing it. The tracking action of a dispute cannot be cancelled. */
export type CancelCommand = {
  readonly action: string
  /** Why; internal, kept with the history. */
  readonly comment: string
}
