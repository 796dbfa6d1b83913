import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { entryAt } from '../../kernel/entry-at.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { disputedAmount } from './disputed-items.ts'
import { grouped } from './grouping.ts'
import { knownItems } from './known-items.ts'
import { leavingItems } from './leave-dispute.ts'

/** How much of an item is disputed from now on, with its sign (D-2). */
export type AdjustedItem = {
  readonly item: string
  readonly disputed: string
}

/**
 * Records that other amounts are disputed of items of an open dispute (D-2). What is no longer disputed is chaseable
 * at once.
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown`, `item-not-disputed`, `amount-invalid`,
 * `disputed-amount-invalid`, or `nothing-to-change` when every amount is as it was.
 */
export function recordAdjustment(
  facts: Facts,
  draft: Draft,
  { id }: Dispute,
  adjusted: readonly AdjustedItem[],
): void {
  const ids = adjusted.map(({ item }) => item)
  const members = leavingItems(draft, id, ids)
  const entries = knownItems(facts, ids).map((item, at) => {
    const { currency, chunk, disputed: before } = entryAt(members, at)
    const disputed = disputedAmount(item, entryAt(adjusted, at).disputed)
    return { item: item.id, currency, chunk, before, disputed }
  })
  const changed = entries.filter(({ before, disputed }) => before !== disputed)
  if (changed.length === 0) {
    throw new RedressError('nothing-to-change', 'The amounts are disputed as given already.', { dispute: id })
  }
  for (const group of grouped(changed, ({ chunk }) => String(chunk))) {
    draft.record({
      type: 'amounts-adjusted',
      dispute: id,
      chunk: group[0].chunk,
      items: group.map(({ item, currency, disputed }) => ({ item, currency, disputed })),
    })
  }
}
