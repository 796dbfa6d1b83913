import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { requireDistinct } from './require.ts'

/**
 * The items of the ledger that a person chose, in that order, all of one customer.
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown` or `customers-mixed`.
 */
export function knownItems(facts: Facts, ids: readonly string[]): readonly Item[] {
  requireDistinct(ids)
  const unknown = ids.filter((id) => !facts.items.has(id))
  if (unknown.length > 0) {
    throw new RedressError('item-unknown', `The ledger does not know ${unknown.length} of the items.`, {
      items: unknown.slice(0, 50),
    })
  }
  const items = ids.flatMap((id) => facts.items.get(id) ?? [])
  requireOneCustomer(items)
  return items
}

/**
 * The chosen items, each open and in no dispute (Q-10, D-3).
 *
 * @throws {RedressError} those of `knownItems`, `item-settled` or `item-already-disputed`.
 */
export function freeItems(facts: Facts, draft: Draft, ids: readonly string[]): readonly Item[] {
  const items = knownItems(facts, ids)
  for (const item of items) requireFree(draft, item)
  return items
}

/** Refuses items of another customer than the record they join. Throws `customers-mixed`. */
export function requireCustomer(customer: string, items: readonly Item[]): void {
  const stranger = items.find((item) => item.customer !== customer)
  if (stranger === undefined) return
  throw new RedressError('customers-mixed', 'The items belong to another customer than what they join.', {
    customers: [customer, stranger.customer],
  })
}

function requireOneCustomer(items: readonly Item[]): void {
  const customers = new Set(items.map(({ customer }) => customer))
  if (customers.size <= 1) return
  throw new RedressError(
    'customers-mixed',
    `The items belong to ${customers.size} customers; take one at a time.`,
    {
      customers: [...customers].slice(0, 50),
    },
  )
}

/** Refuses an item that is settled or disputed. Throws `item-settled` or `item-already-disputed` (Q-10, D-3). */
export function requireFree(draft: Draft, item: Item): void {
  if (item.settledOn !== null) {
    throw new RedressError('item-settled', `The item was settled on ${item.settledOn}.`, {
      item: item.id,
      settledOn: item.settledOn,
    })
  }
  const dispute = draft.read('standing', item.id)?.dispute ?? null
  if (dispute === null) return
  throw new RedressError('item-already-disputed', 'The item is in an open dispute; it can be in one only.', {
    item: item.id,
    dispute,
  })
}
