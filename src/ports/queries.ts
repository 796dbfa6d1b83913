import type { DocumentKind } from './documents.ts'
import type { ActionState } from '../actions/action.ts'
import type { ActionChannel, ActionMode } from '../catalogs/proposals.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Instant } from '../kernel/calendar/instant.ts'

/**
 * Standings by item id.
 *
 * - `store.query.standings`: standings are listed by item id and narrowed by each filter of theirs.
 */
export interface StandingsQuery {
  readonly list: 'standings'
  readonly ledger?: 'open' | 'settled'
  readonly customer?: string
  readonly collector?: string
  readonly resolver?: string
  readonly status?: string
  readonly dispute?: string
  readonly watched?: boolean
  readonly creditAwaited?: boolean
}

/**
 * Promises by day.
 *
 * - `store.query.promises`: promises are listed by day and narrowed by each filter of theirs, both days
 *   included.
 */
export interface PromisesQuery {
  readonly list: 'promises'
  readonly state?: string
  readonly customer?: string
  readonly from?: Day
  readonly to?: Day
}

/**
 * Spells that cover a day, from ≤ day < until, or all that began up to a day. By `until`.
 *
 * - `store.query.spells`: spells are listed by the day they end and narrowed by each filter of theirs: those that
 *   cover a day, from ≤ day < until, and those that began on a day or before.
 */
export interface SpellsQuery {
  readonly list: 'spells'
  /** Those that cover this day. */
  readonly on?: Day
  /** Those that began on this day or before. */
  readonly began?: Day
  readonly customer?: string
}

/**
 * Disputes by opening day.
 *
 * - `store.query.disputes`: disputes are listed by opening day and narrowed by each filter of theirs, both
 *   days included.
 */
export interface DisputesQuery {
  readonly list: 'disputes'
  readonly state?: 'open' | 'closed'
  readonly customer?: string
  readonly collector?: string
  readonly resolver?: string
  readonly cause?: string
  readonly from?: Day
  readonly to?: Day
}

/**
 * Specific actions by day: the agenda.
 *
 * - `store.query.actions`: actions in the states asked for are listed by day and narrowed by each filter of
 *   theirs.
 */
export interface ActionsQuery {
  readonly list: 'actions'
  readonly states: readonly ActionState[]
  readonly collector?: string
  readonly resolver?: string
  readonly customer?: string
  readonly channel?: ActionChannel
  readonly mode?: ActionMode
  readonly status?: string
  readonly to?: Day
}

/**
 * Accounts by customer id.
 *
 * - `store.query.accounts`: accounts are listed by customer id and narrowed by each filter of theirs.
 */
export interface AccountsQuery {
  readonly list: 'accounts'
  readonly inDispute?: boolean
  readonly reason?: string
  readonly held?: boolean
  readonly collector?: string
}

/**
 * Outgoing messages by the instant from which they may be handled.
 *
 * - `store.query.messages`: messages in the states asked for are listed by the instant from which they may be
 *   handled.
 */
export interface MessagesQuery {
  readonly list: 'messages'
  readonly states: readonly string[]
  readonly to?: Instant
}

/**
 * Replies from interactive pages, by instant received.
 *
 * - `store.query.replies`: replies are listed by the instant received and narrowed by each filter of theirs.
 */
export interface RepliesQuery {
  readonly list: 'replies'
  readonly state?: string
  readonly customer?: string
  readonly collector?: string
}

/**
 * Links to interactive pages, by instant of expiry.
 *
 * - `store.query.links`: links are listed by the instant they expire and narrowed by each filter of theirs.
 */
export interface LinksQuery {
  readonly list: 'links'
  readonly customer?: string
  readonly to?: Instant
}

/**
 * The events that touched one subject, in the order of the versions they gave it.
 *
 * - `store.query.events`: the events of a subject are listed by the version they gave it.
 */
export interface EventsQuery {
  readonly list: 'events'
  /** `kind/id`, as in the event's keys. */
  readonly subject: string
}

/**
 * Documents of a kind whose keeping time is over, by instant of expiry.
 *
 * - `store.query.expired`: documents of one kind whose keeping time is over are listed by the instant it
 *   ended and narrowed by each filter of theirs.
 */
export interface ExpiredQuery {
  readonly list: 'expired'
  readonly kind: DocumentKind
  readonly customer?: string
  readonly to: Instant
}

/** The closed list of questions a store answers. */
export type StoreQuery =
  | StandingsQuery
  | PromisesQuery
  | SpellsQuery
  | DisputesQuery
  | ActionsQuery
  | AccountsQuery
  | MessagesQuery
  | RepliesQuery
  | LinksQuery
  | EventsQuery
  | ExpiredQuery
