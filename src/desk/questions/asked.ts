import type { DunningPolicy } from '../../catalogs/proposals.ts'
import type { Priority } from '../../disputes/dispute.ts'
import type { StaleReason } from '../../disputes/stale.ts'
import type { Purpose } from '../../dunning/purpose.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type {
  AccountsQuery,
  ActionsQuery,
  DisputesQuery,
  PromisesQuery,
  StandingsQuery,
} from '../../ports/queries.ts'
import type { PromiseState } from '../../standings/promise-changes.ts'

/** What disputes are narrowed by that no index knows: the list is walked for it. */
export type DisputeTraits = {
  /** Any of these; `cause` is for one. */
  readonly causes?: readonly string[]
  /** The family or the department at fault, as the catalog says of the cause. */
  readonly family?: string
  readonly department?: string
  readonly priority?: Priority
  readonly dunning?: DunningPolicy
  /** Whether it was escalated in its running episode (D-10). */
  readonly escalated?: boolean
  /** Those that have, or had, an amount in this currency. */
  readonly currency?: Currency
  /** So much is disputed now in the currency of the filter, or more. */
  readonly minDisputed?: Amount
}

/** Which disputes to list: every filter given must hold. */
export type DisputeFilter = Omit<DisputesQuery, 'list'> & DisputeTraits

/**
 * What disputes are sorted by. `age` is since it was last opened or reopened, the youngest first; `disputed` is what is
 * disputed now, and needs a currency in the filter.
 */
export type DisputeSort = 'opened' | 'age' | 'last-contact' | 'customer' | 'disputed'

/** Which promises to list: every filter given must hold; the days are the promised ones, both included. */
export type PromiseFilter = Omit<PromisesQuery, 'list' | 'state'> & { readonly state?: PromiseState }

/** Which open disputes to look through for stale ones: every filter given must hold. */
export type StaleFilter = Omit<DisputeFilter, 'state'> & {
  /** Those that are stale for this reason, whatever other reasons they have. */
  readonly reason?: StaleReason['code']
}

/** What stale disputes are sorted by: as disputes are, or by how many reasons they have. */
export type StaleSort = DisputeSort | 'reasons'

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

/** What customers in dispute are sorted by: their id, or the day they were put in dispute. */
export type CustomerDisputeSort = 'customer' | 'since'

/** Which awaited credits to list: every filter given must hold. */
export type CreditFilter = Pick<StandingsQuery, 'customer' | 'collector'> & {
  readonly currency?: Currency
  /** So much is awaited in the currency of the filter, or more. */
  readonly minAmount?: Amount
  /** Whether it has been waiting for longer than the host allows. */
  readonly stale?: boolean
}

/**
 * What awaited credits are sorted by. `waiting` is for how long, the shortest first; `amount` needs a currency in the
 * filter.
 */
export type CreditSort = 'item' | 'waiting' | 'amount'

/** Which debtors to list: every filter given must hold. */
export type DebtorFilter = {
  readonly customers?: readonly string[]
  readonly collector?: string
  readonly currency?: Currency
  /** A balance of so much in the currency of the filter, or more. */
  readonly minBalance?: Amount
  /** Whether the customer is in dispute as a whole: the flag of E-3. */
  readonly inDispute?: boolean
  /** Why it is in dispute as a whole: an id of the catalog's customer-dispute reasons. */
  readonly reason?: string
}

/** What debtors are sorted by; an amount needs a currency in the filter. The longest overdue come first by `oldest-due`. */
export type DebtorSort = 'customer' | 'balance' | 'overdue' | 'disputed' | 'oldest-due'

/** Whose workload to list: every filter given must hold. */
export type WorkloadFilter = Pick<DisputesQuery, 'resolver' | 'collector'>

/** What a workload is sorted by; nobody's comes before all resolvers. */
export type WorkloadSort = 'resolver' | 'disputes' | 'late-actions'
