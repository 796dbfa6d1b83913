import type { ClearingNature, Item } from '../../../src/items/item.ts'
import type { Day } from '../../../src/kernel/calendar/day.ts'
import {
  addAmounts,
  isZeroAmount,
  negateAmount,
  subtractAmounts,
} from '../../../src/kernel/money/arithmetic.ts'

/** An invoice, or a credit note when the amount is negative, open and overdue. */
export function anInvoice(id: string, amount: string, customer = 'C-1', currency = 'EUR'): Item {
  const kind = amount.startsWith('-') ? 'credit-note' : 'invoice'
  const dates = { documentDate: '2026-03-01', dueDate: '2026-03-31', settledOn: null }
  return { id, customer, kind, number: id, ...dates, currency, amount, openAmount: amount, clearings: [] }
}

/** The item after the ledger cleared so much of it; settled when nothing is left. */
export function cleared(item: Item, amount: string, nature: ClearingNature, on: Day): Item {
  const openAmount = subtractAmounts(item.openAmount, amount, item.currency)
  const clearings = [...(item.clearings ?? []), { on, nature, amount }]
  return { ...item, openAmount, clearings, settledOn: isZeroAmount(openAmount) ? on : null }
}

/** The item after the ledger cleared all that was open. */
export function settled(item: Item, nature: ClearingNature, on: Day): Item {
  return cleared(item, item.openAmount, nature, on)
}

/** The item after its latest clearing was taken back; as it was when there was none to take back. */
export function reversed(item: Item, on: Day): Item {
  const taken = new Set<number>()
  const clearings = item.clearings ?? []
  for (let at = clearings.length - 1, back = 0; at >= 0; at -= 1) {
    const { amount, nature = 'other' } = clearings[at] ?? { amount: '0' }
    const isReversal = amount.startsWith('-') !== item.amount.startsWith('-')
    if (isReversal) back += 1
    else if (back > 0) back -= 1
    else if (!taken.has(at)) {
      const openAmount = addAmounts(item.openAmount, amount, item.currency)
      const reversal = { on, nature, amount: negateAmount(amount) }
      return { ...item, openAmount, clearings: [...clearings, reversal], settledOn: null }
    }
  }
  return item
}
