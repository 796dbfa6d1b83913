import { parse } from '../kernel/parse.ts'
import { requireSoundItem } from './item-faults.ts'
import { hasItemShape } from './item-shape.ts'
import type { Item } from './item.ts'
import { itemListSchema, itemSchema } from './schema.ts'

/**
 * Reads items as a ledger hands them over (F-1): their shape, then that no item contradicts itself. What every ledger
 * can say holds: amounts with exactly the decimals of their currency, an open amount of the amount's sign and not
 * above it, a settlement day exactly when nothing is open, a due date of invoices, drafts and down-payment requests.
 * An item of amount zero may be settled or not. Days may be in any order: a prepayment clears an invoice before its
 * date. Items are handed on, not copied: the list is large, and its reader works on it at once.
 *
 * @throws {RedressError} `input-invalid` when the input is not a list of items, or of more than 1,000,000.
 * @throws {RedressError} `item-invalid` when an item contradicts itself.
 * @example
 * ```ts
 * const [item] = parseItems([
 *   {
 *     id: 'F-1042',
 *     customer: 'C1',
 *     kind: 'invoice',
 *     number: '1042',
 *     documentDate: '2026-05-01',
 *     dueDate: '2026-05-31',
 *     currency: 'EUR',
 *     amount: '1200.00',
 *     openAmount: '1200.00',
 *     clearings: [],
 *     settledOn: null,
 *   },
 * ])
 * ```
 */
export function parseItems(input: unknown): Item[] {
  const items: Item[] = []
  for (const element of parse(itemListSchema, input, 'list of items')) {
    const item = hasItemShape(element) ? element : parse(itemSchema, element, `item at [${items.length}]`)
    requireSoundItem(item)
    items.push(item)
  }
  return items
}
