import type { Action } from '../../../actions/action.ts'
import type { Catalog } from '../../../catalogs/catalog.ts'
import type { Dispute } from '../../../disputes/dispute.ts'
import type { Item } from '../../../items/item.ts'
import type { Day } from '../../../kernel/calendar/day.ts'
import type { Amount } from '../../../kernel/money/amount.ts'
import type { Message } from '../../../messages/message.ts'
import type { Contact, User } from '../../../ports/directory.ts'
import type { Account } from '../../../standings/account.ts'
import type { Standing } from '../../../standings/standing.ts'

/** A dispute of the world, with the items that are in it now and those that were. */
export type DisputeInWorld = Pick<
  Dispute,
  'id' | 'customer' | 'cause' | 'state' | 'resolver' | 'trackingAction' | 'pauses'
> & {
  /** Those still disputed. */
  readonly disputed: readonly { readonly item: string; readonly amount: Amount }[]
  /** Those that left. */
  readonly left: readonly string[]
}

/** An action of the world that tracks no dispute, with the items that are in it now and those that were. */
export type ActionInWorld = Pick<Action, 'id' | 'customer' | 'state'> & {
  readonly attached: readonly string[]
  readonly left: readonly string[]
}

/** A message of the world that has not been sent or cancelled: somebody may decide about it. */
export type MessageInWorld = Pick<Message, 'id' | 'state' | 'isGivenUp'>

/** An item of the world that the desk deals with: its status, and what it is left alone for. */
export type StandingInWorld = Pick<Standing, 'item' | 'status' | 'hold' | 'ignored'>

/** What gestures can be about: what a host has, and what its desk made of it so far. */
export type GestureWorld = {
  /** The entity's day. */
  readonly today: Day
  readonly catalog: Catalog
  /** The books; of two customers or more, so that they can be mixed up. */
  readonly items: readonly Item[]
  readonly disputes: readonly DisputeInWorld[]
  /** Those that track no dispute. */
  readonly actions: readonly ActionInWorld[]
  readonly standings: readonly StandingInWorld[]
  readonly accounts: readonly Account[]
  /** The comments and messages that were written, by id. */
  readonly texts: { readonly notes: readonly string[]; readonly messages: readonly string[] }
  /** Those that a person may decide about. */
  readonly messages: readonly MessageInWorld[]
  /** The actions that failed, whatever they track. */
  readonly failed: readonly string[]
  readonly users: readonly User[]
  readonly contacts: readonly Contact[]
}
