import type { Day } from '../kernel/calendar/day.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { zeroAmount, type Amount } from '../kernel/money/amount.ts'
import { isZeroAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import { sumAmounts } from '../kernel/money/sum.ts'
import type { Clearing, Item } from './item.ts'
import { isReceivable } from './kinds.ts'

/**
 * What was open on an item at the end of a day, by the ledger's own days, with the item's sign. Zero before the
 * item was documented. When the ledger did nothing to the item after the day, it is the open amount; otherwise the
 * amount less the clearings up to the day. `readOn` is the day the item was read from the ledger: an earlier day is
 * past, and past balances need clearings. Left out, the day asked about is that day.
 *
 * @throws {RedressError} `facts-missing` when the item has no list of clearings and the balance of a past day needs it.
 * @example
 * ```ts
 * const item: Item = {
 *   id: 'F-1042',
 *   customer: 'C-1',
 *   kind: 'invoice',
 *   number: 'F-1042',
 *   documentDate: '2026-05-01',
 *   dueDate: '2026-05-31',
 *   currency: 'EUR',
 *   amount: '1000.00',
 *   openAmount: '600.00',
 *   clearings: [{ on: '2026-06-10', nature: 'paid', amount: '400.00' }],
 *   settledOn: null,
 * }
 * openOn(item, '2026-06-09') // '1000.00'
 * openOn(item, '2026-06-10') // '600.00'
 * ```
 */
export function openOn(item: Item, day: Day, readOn: Day = day): Amount {
  if (day < item.documentDate) return zeroAmount(item.currency)
  if (item.clearings !== undefined) return openByClearings(item, item.clearings, day)
  const wasSettled = item.settledOn !== null && item.settledOn <= day
  if (wasSettled || (item.settledOn === null && day >= readOn)) return item.openAmount
  throw new RedressError(
    'facts-missing',
    `What was open on the item ${item.id} on ${day} takes its clearings, which the ledger did not give.`,
    { figure: 'balance', facts: 'clearings', of: item.id },
  )
}

/**
 * Tells whether an item counts as outstanding at the end of a day: documented by then, not settled by then, and of a
 * kind that counts (F-3). `readOn` as for `openOn`.
 *
 * @throws {RedressError} `facts-missing` as `openOn` does.
 * @example
 * ```ts
 * const [item] = sampleItems
 * if (item !== undefined) isOutstandingOn({ ...item, kind: 'down-payment-request' }, '2026-06-30') // false
 * ```
 */
export function isOutstandingOn(item: Item, day: Day, readOn: Day = day): boolean {
  return isReceivable(item) && !isZeroAmount(openOn(item, day, readOn))
}

function openByClearings(item: Item, clearings: readonly Clearing[], day: Day): Amount {
  const isLatest =
    (item.settledOn === null || item.settledOn <= day) && clearings.every(({ on }) => on <= day)
  if (isLatest) return item.openAmount
  const cleared = clearings.filter(({ on }) => on <= day).map(({ amount }) => amount)
  return subtractAmounts(item.amount, sumAmounts(cleared, item.currency), item.currency)
}
