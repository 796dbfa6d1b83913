import type { ItemFault } from '../kernel/errors/figure-errors.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { isCanonicalAmount } from '../kernel/money/amount.ts'
import { absoluteAmount, compareAmounts, isZeroAmount, signOf } from '../kernel/money/arithmetic.ts'
import { isCurrency } from '../kernel/money/currency.ts'
import { utf8Length } from '../kernel/text/limits.ts'
import type { Item, ItemKind } from './item.ts'

/** The longest id of an item, in bytes of UTF-8: what the desk writes about it has longer ones. */
export const longestItemId = 200

const mostBytesOfUnit = 3

// Ledgers hold payments, credit notes and miscellaneous operations without one: they are due at once.
const fallsDue: ReadonlySet<ItemKind> = new Set<ItemKind>(['invoice', 'draft', 'down-payment-request'])

/**
 * How an item contradicts itself (F-1), or `null` when it does not: what a ledger that keeps books can always satisfy.
 *
 * @example
 * ```ts
 * const [invoice] = sampleItems
 * if (invoice !== undefined) itemFault({ ...invoice, openAmount: '0.00', settledOn: null }) // 'settlement-day-missing'
 * ```
 */
export function itemFault(item: Item): ItemFault | null {
  if (idIsTooLong(item)) return 'id-too-long'
  const { amount, openAmount, clearings, currency, settledOn } = item
  if (!isCurrency(currency)) return 'currency-unknown'
  if (!isCanonicalAmount(amount, currency) || !isCanonicalAmount(openAmount, currency)) {
    return 'amount-not-canonical'
  }
  if (clearings?.some((clearing) => !isCanonicalAmount(clearing.amount, currency)) === true) {
    return 'amount-not-canonical'
  }
  if (dueDateIsMissing(item)) return 'due-date-missing'
  if (!isZeroAmount(openAmount)) return openFault(item)
  // Some ledgers never settle what amounts to nothing, others do so at once.
  return settledOn === null && !isZeroAmount(amount) ? 'settlement-day-missing' : null
}

/** Counts bytes only where the number of units leaves a doubt. */
function idIsTooLong({ id }: Item): boolean {
  return id.length * mostBytesOfUnit > longestItemId && utf8Length(id) > longestItemId
}

/**
 * Refuses an item that contradicts itself (F-1).
 *
 * @throws {RedressError} `item-invalid` when `itemFault` finds a fault.
 * @example
 * ```ts
 * for (const item of sampleItems) requireSoundItem(item)
 * ```
 */
export function requireSoundItem(item: Item): void {
  const fault = itemFault(item)
  if (fault === null) return
  throw new RedressError('item-invalid', `The item ${item.id} contradicts itself: ${fault}.`, {
    item: item.id,
    fault,
  })
}

function dueDateIsMissing({ kind, dueDate }: Item): boolean {
  return dueDate === null && fallsDue.has(kind)
}

function openFault({ amount, openAmount, settledOn }: Item): ItemFault | null {
  // Against nothing, anything open is too much; the sign of nothing is no other sign.
  if (isZeroAmount(amount)) return 'open-amount-above-amount'
  if (signOf(amount) !== signOf(openAmount)) return 'open-amount-of-other-sign'
  if (compareAmounts(absoluteAmount(openAmount), absoluteAmount(amount)) > 0)
    return 'open-amount-above-amount'
  return settledOn === null ? null : 'settled-with-open-amount'
}
