import type { Purpose } from '../../dunning/purpose.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type {
  AccountsQuery,
  ActionsQuery,
  DisputesQuery,
  PromisesQuery,
  StandingsQuery,
} from '../../ports/queries.ts'
import type { PromiseState } from '../../standings/promise-changes.ts'

/** Which disputes to list: every filter given must hold. */
export type DisputeFilter = Omit<DisputesQuery, 'list'>

/** Which promises to list: every filter given must hold; the days are the promised ones, both included. */
export type PromiseFilter = Omit<PromisesQuery, 'list' | 'state'> & { readonly state?: PromiseState }

/** Which open disputes to look through for stale ones: every filter given must hold. */
export type StaleFilter = Omit<DisputeFilter, 'state'>

/** Which actions of the agenda to list: every filter given must hold; without states, those not yet ended. */
export type AgendaFilter = Partial<Omit<ActionsQuery, 'list'>>

/**
 * For what an item would be chased, and when; left out, by the scenario and today. Another day moves the question, not
 * the knowledge: it asks what would hold on that day if nothing changed.
 */
export type ExplainOptions = {
  readonly on?: Day
  readonly purpose?: Purpose
}

/** What the history of something is asked by. */
export type HistorySubject =
  | { readonly item: string }
  | { readonly dispute: string }
  | { readonly action: string }
  | { readonly customer: string }
  | { readonly note: string }
  | { readonly message: string }

/** Which customers in dispute as a whole to list: every filter given must hold. */
export type CustomerDisputeFilter = Pick<AccountsQuery, 'reason' | 'collector'>

/** Which awaited credits to list: every filter given must hold. */
export type CreditFilter = Pick<StandingsQuery, 'customer' | 'collector'>
