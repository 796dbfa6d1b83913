import type { Change } from '../../history/change.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Account } from '../../standings/account.ts'
import type { ItemOwner } from '../../standings/item-changes.ts'
import type { Standing } from '../../standings/standing.ts'
import type { Facts } from '../facts.ts'
import { ownerOf } from './action-items.ts'
import type { Chosen } from './chosen.ts'
import { grouped } from './grouping.ts'
import { knownItems } from './known-items.ts'
import { requireKnownCustomer } from './require.ts'

/** The changes by which items, or a customer, begin or cease to be left alone. */
export type AloneChanges = {
  readonly ofItems: (items: readonly ItemOwner[]) => Change
  readonly ofCustomer: (customer: string) => Change
}

/**
 * Records that open items or a customer are left alone from now on (E-6).
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown`, `customers-mixed`, `item-settled` or `customer-unknown`.
 */
export function recordBeginning(facts: Facts, draft: Draft, chosen: Chosen, changes: AloneChanges): void {
  const items = knownItems(facts, chosen.items ?? [])
  for (const { id, settledOn } of items) {
    if (settledOn === null) continue
    throw new RedressError('item-settled', `The item was settled on ${settledOn}.`, { item: id, settledOn })
  }
  if (chosen.customer !== undefined) requireKnownCustomer(facts, chosen.customer)
  const owners = items.map((item) => ownerOf(facts, item))
  recordAll(draft, owners, chosen.customer, changes)
}

/**
 * Records that items or a customer are no longer held, or no longer ignored (E-6).
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown`, `customers-mixed`; `not-held` or `not-ignored` when one of
 * them is not, or not any more.
 */
export function recordEnding(
  facts: Facts,
  draft: Draft,
  chosen: Chosen,
  field: 'hold' | 'ignored',
  changes: AloneChanges,
): void {
  const items = knownItems(facts, chosen.items ?? [])
  for (const { id } of items) requireAlone(draft.read('standing', id), field, { item: id, customer: null })
  const { customer } = chosen
  if (customer !== undefined) requireAlone(draft.read('account', customer), field, { item: null, customer })
  const owners = items.map((item) => ownerOf(facts, item))
  recordAll(draft, owners, customer, changes)
}

function recordAll(
  draft: Draft,
  owners: readonly ItemOwner[],
  customer: string | undefined,
  { ofItems, ofCustomer }: AloneChanges,
): void {
  for (const group of grouped(owners, () => '')) draft.record(ofItems(group))
  if (customer !== undefined) draft.record(ofCustomer(customer))
}

function requireAlone(
  left: Standing | Account | undefined,
  field: 'hold' | 'ignored',
  of: { readonly item: string | null; readonly customer: string | null },
): void {
  if (left !== undefined && left[field] !== null) return
  const what = of.item === null ? 'customer' : 'item'
  if (field === 'hold') throw new RedressError('not-held', `The ${what} is not held now.`, of)
  throw new RedressError('not-ignored', `The ${what} is not ignored now.`, of)
}
