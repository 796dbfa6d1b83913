import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Item } from '../items/item.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Account } from '../standings/account.ts'
import type { Standing } from '../standings/standing.ts'

/** All that decides whether an item is chased; `null` is what the desk never touched, or what the item is not in. */
export type DunningFacts = {
  readonly item: Item
  readonly standing: Standing | null
  /** The dispute that the standing names; another one is left aside. */
  readonly dispute: Dispute | null
  /** The action that the standing names; another one is left aside. */
  readonly action: Action | null
  /** The account of the item's customer. */
  readonly account: Account | null
}

/**
 * The dispute an item is in, as its standing says (D-3); `null` when it is in none.
 *
 * @throws {RedressError} `history-inconsistent` when it is not the one that was given: chasing on without it would
 * chase what is disputed.
 */
export function disputeOf({ standing, dispute }: DunningFacts): Dispute | null {
  return named('dispute', standing?.dispute ?? null, dispute)
}

/**
 * The open action an item is in, as its standing says; `null` when it is in none.
 *
 * @throws {RedressError} `history-inconsistent` when it is not the one that was given.
 */
export function actionOf({ standing, action }: DunningFacts): Action | null {
  return named('action', standing?.action ?? null, action)
}

function named<Document extends { readonly id: string }>(
  kind: 'dispute' | 'action',
  id: string | null,
  document: Document | null,
): Document | null {
  if (id === null) return null
  if (document?.id === id) return document
  throw inconsistentHistory(`The standing of an item names a ${kind} that was not found.`, id)
}
