import type { Day } from '../../kernel/calendar/day.ts'
import type { FollowUp } from '../decisions/plan-action.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'

/** An item that is promised: all that is open of it, or the smaller amount that is promised of it (T-1). */
export type PromisedItem = string | { readonly item: string; readonly amount?: string }

/** One day of a plan of payments (T-1). */
export type PlannedPayment = {
  readonly on: Day
  /** For all items together, shared by what is open of each; left out, all that the days before leave. */
  readonly amount?: string
}

/**
 * Records that the customer promised to pay items of theirs (T-1). With items alone it is the quick promise: the
 * configured status, all that is open, so many days from today.
 */
export type PromiseCommand = {
  /** At least one, all of one customer. Amounts of their own leave no room for `amount` and `plan`. */
  readonly items: readonly PromisedItem[]
  /** The promised day; left out, today and the days of the settings. */
  readonly on?: Day
  /** For all items together, shared by what is open of each; left out, all that is open. */
  readonly amount?: string
  /** Several days instead of one, each later than the one before. Leaves no room for `on` and `amount`. */
  readonly plan?: readonly PlannedPayment[]
  /** A status of type `promise`; left out, the one of the settings, else the catalog's first active one. */
  readonly status?: string
  /** What the customer said; internal, kept with the history. */
  readonly comment?: string
  readonly messages?: readonly MessageDraft[]
  /** What to override of the follow-up that the status proposes, or the scenario instead of one. */
  readonly followUp?: FollowUp | 'scenario'
  /** Whether the items are taken out of the action they are in. */
  readonly move?: boolean
}
