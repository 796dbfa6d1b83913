import { canFollow } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { parseAmount, type Amount } from '../../kernel/money/amount.ts'
import { absoluteAmount, compareAmounts, isZeroAmount, signOf } from '../../kernel/money/arithmetic.ts'
import type { Facts } from '../facts.ts'
import { requireDistinct } from './require.ts'

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
  requireDistinct(requests.map(({ item }) => item))
  const unknown = requests.filter(({ item }) => !facts.items.has(item)).map(({ item }) => item)
  if (unknown.length > 0) {
    throw new RedressError('item-unknown', `The ledger does not know ${unknown.length} of the items.`, {
      items: unknown.slice(0, 50),
    })
  }
  const found = requests.flatMap(({ item: id, disputed }) => {
    const item = facts.items.get(id)
    return item === undefined ? [] : [{ item, disputed }]
  })
  requireOneCustomer(found.map(({ item }) => item))
  return found.map(({ item, disputed }) => {
    requireFree(draft, item)
    return { item, disputed: disputedAmount(item, disputed) }
  })
}

/** Refuses a dispute in which the customer owes nothing that is disputed (D-2). Throws `dispute-of-credits`. */
export function requireDebit(items: readonly DisputedItem[]): void {
  if (items.some(({ disputed }) => signOf(disputed) > 0)) return
  throw new RedressError('dispute-of-credits', 'A dispute holds at least one item that the customer owes.', {
    items: items.slice(0, 50).map(({ item }) => item.id),
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

function requireFree(draft: Draft, item: Item): void {
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

function disputedAmount(item: Item, given: string | null): Amount {
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
