import type { Amount } from '../kernel/money/amount.ts'
import { subtractAmounts } from '../kernel/money/arithmetic.ts'
import { amountOfSum, addToSum, startSum } from '../kernel/money/sum.ts'
import type { Item } from './item.ts'

/** What the ledger cleared of an item, by nature, with the item's sign. */
export type ClearedByNature = {
  readonly paid: Amount
  readonly credited: Amount
  /** Neither paid nor credited, or of a nature the ledger does not know (F-1). */
  readonly other: Amount
}

/**
 * What was cleared of an item by nature (F-1, D-8): at all times amount = open + paid + credited + other. A clearing
 * of unknown nature counts as other, and so does what the open amount shows beyond the clearings, all of it when the
 * ledger gives none.
 *
 * @example
 * ```ts
 * // An invoice of 1,000.00 with 450.00 open, of which 400.00 was paid; nobody knows about the other 150.00.
 * const item: Item = {
 *   id: 'F-1042',
 *   customer: 'C-1',
 *   kind: 'invoice',
 *   number: 'F-1042',
 *   documentDate: '2026-05-01',
 *   dueDate: '2026-05-31',
 *   currency: 'EUR',
 *   amount: '1000.00',
 *   openAmount: '450.00',
 *   clearings: [{ on: '2026-06-10', nature: 'paid', amount: '400.00' }],
 *   settledOn: null,
 * }
 * clearedByNature(item) // { paid: '400.00', credited: '0.00', other: '150.00' }
 * ```
 */
export function clearedByNature({ amount, openAmount, clearings = [], currency }: Item): ClearedByNature {
  const paid = startSum(currency)
  const credited = startSum(currency)
  for (const clearing of clearings) {
    if (clearing.nature === 'paid') addToSum(paid, clearing.amount)
    else if (clearing.nature === 'credited') addToSum(credited, clearing.amount)
  }
  const sums = { paid: amountOfSum(paid), credited: amountOfSum(credited) }
  const unpaid = subtractAmounts(subtractAmounts(amount, openAmount, currency), sums.paid, currency)
  return { ...sums, other: subtractAmounts(unpaid, sums.credited, currency) }
}
