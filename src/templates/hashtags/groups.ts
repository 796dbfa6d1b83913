import type { Money } from '../../kernel/money/amount.ts'
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
  return totalsOf(items.flatMap((listed) => moneyOf(listed, charges)))
}

/** What is disputed of items, per currency. */
export function sumDisputed(items: readonly ListedItem[]): Totals {
  return totalsOf(
    items.flatMap(({ item: { currency }, disputed }) =>
      disputed === null ? [] : [{ amount: disputed, currency }],
    ),
  )
}

function moneyOf(
  { item: { currency }, amount, lateCharges }: ListedItem,
  charges: Charges,
): readonly Money[] {
  if (charges === 'without') return [{ amount, currency }]
  if (charges === 'only') return lateCharges === null ? [] : [{ amount: lateCharges, currency }]
  return [{ amount: lateCharges === null ? amount : addAmounts(amount, lateCharges, currency), currency }]
}
