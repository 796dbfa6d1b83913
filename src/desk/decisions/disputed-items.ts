import { canFollow } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import { absoluteAmount, compareAmounts, isZeroAmount, signOf } from '../../kernel/money/arithmetic.ts'
import type { Facts } from '../facts.ts'
import { knownItems, requireFree } from './known-items.ts'

/** An item that a person wants to dispute, and how much of it. */
export type DisputeRequest = { readonly item: string; readonly disputed: string | null }

/** An item of the ledger that can be disputed, with the amount in question. */
export type DisputedItem = { readonly item: Item; readonly disputed: Amount }

/**
 * The items of one customer that can enter a dispute (Q-10, D-2, D-3).
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown`, `customers-mixed`, `item-settled`,
 * `item-already-disputed`, `disputed-amount-invalid` or `amount-invalid`.
 */
export function disputedItems(
  facts: Facts,
  draft: Draft,
  requests: readonly DisputeRequest[],
): readonly DisputedItem[] {
  const items = knownItems(
    facts,
    requests.map(({ item }) => item),
  )
  return items.map((item, index) => {
    requireFree(draft, item)
    return { item, disputed: disputedAmount(item, requests[index]?.disputed ?? null) }
  })
}

/** Refuses a dispute in which the customer owes nothing that is disputed (D-2). Throws `dispute-of-credits`. */
export function requireDebit(items: readonly DisputedItem[]): void {
  requireOwed(items.map(({ item, disputed }) => ({ item: item.id, disputed })))
}

/** The same for items known by their id. Throws `dispute-of-credits` (D-2). */
export function requireOwed(items: readonly { readonly item: string; readonly disputed: Amount }[]): void {
  if (items.some(({ disputed }) => signOf(disputed) > 0)) return
  throw new RedressError('dispute-of-credits', 'A dispute holds at least one item that the customer owes.', {
    items: items.slice(0, 50).map(({ item }) => item),
  })
}

/** Refuses a status that may not follow the one an item has (K-5). Throws `status-not-allowed`. */
export function requireNextStatus(facts: Facts, draft: Draft, items: readonly string[], to: string): void {
  for (const item of items) {
    const from = draft.read('standing', item)?.status?.id ?? null
    if (from === null || canFollow(facts.catalog, from, to)) continue
    throw new RedressError('status-not-allowed', `The status ${to} may not follow ${from}.`, {
      item,
      from,
      to,
    })
  }
}

/**
 * How much of an item is disputed: all that is open unless less is given, with the item's sign (D-2).
 *
 * @throws {RedressError} `disputed-amount-invalid` or `amount-invalid`.
 */
export function disputedAmount(item: Item, given: string | null): Amount {
  const { currency, openAmount } = item
  const disputed = given === null ? openAmount : parseAmount(given, currency)
  const isWithinOpen = compareAmounts(absoluteAmount(disputed), absoluteAmount(openAmount)) <= 0
  if (!isZeroAmount(disputed) && signOf(disputed) === signOf(openAmount) && isWithinOpen) return disputed
  throw new RedressError(
    'disputed-amount-invalid',
    `What is disputed of an item has its sign and is at most what is open: ${openAmount} ${currency}.`,
    { item: item.id, given: given ?? disputed, open: openAmount, currency },
  )
}
