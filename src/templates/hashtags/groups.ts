import { zeroAmount, type Amount } from '../../kernel/money/amount.ts'
import { addAmounts, isZeroAmount } from '../../kernel/money/arithmetic.ts'
import { totalsOf, type Totals } from '../../kernel/money/totals.ts'
import type { ListedItem, RenderFacts } from '../render-facts.ts'

/** The items a family of hashtags is about (M-2). */
export type ItemGroup = 'all' | 'overdue' | 'not_due' | 'selected'

/** Which part of what is asked for a sum is about (M-2). */
export type Charges = 'without' | 'with' | 'only'

/** The items of a group. On the due day itself an item is not overdue (S-2). */
export function itemsOf(group: ItemGroup, { selection, statement }: RenderFacts): readonly ListedItem[] {
  switch (group) {
    case 'all':
      return statement ?? []
    case 'selected':
      return selection ?? []
    case 'overdue':
      return (statement ?? []).filter(({ daysLate }) => daysLate > 0)
    case 'not_due':
      return (statement ?? []).filter(({ daysLate }) => daysLate <= 0)
  }
}

/** In dunning, items of which nothing may be chased are left out (M-2). */
export function spokenOf(items: readonly ListedItem[], dunning: boolean): readonly ListedItem[] {
  return dunning ? items.filter(({ amount }) => !isZeroAmount(amount)) : items
}

/** What items come to per currency, without late charges, with them, or these alone. */
export function sumItems(items: readonly ListedItem[], charges: Charges): Totals {
  if (charges === 'without')
    return totalsOf(items.map(({ item, amount }) => ({ amount, currency: item.currency })))
  const bearing = items.filter(({ lateCharges }) => charges === 'with' || lateCharges !== null)
  return totalsOf(
    bearing.map((listed) => ({ amount: chargedOf(listed, charges), currency: listed.item.currency })),
  )
}

/** What is disputed of items, per currency. */
export function sumDisputed(items: readonly ListedItem[]): Totals {
  const disputed = items.filter((listed) => listed.disputed !== null)
  return totalsOf(
    disputed.map(({ item: { currency }, disputed: amount }) => ({
      amount: amount ?? zeroAmount(currency),
      currency,
    })),
  )
}

function chargedOf({ item: { currency }, amount, lateCharges }: ListedItem, charges: Charges): Amount {
  if (charges === 'only') return lateCharges ?? zeroAmount(currency)
  return lateCharges === null ? amount : addAmounts(amount, lateCharges, currency)
}
