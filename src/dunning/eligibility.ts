import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { isZeroAmount, smallerAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { sumAmounts } from '../kernel/money/sum.ts'
import { findDeskReasons } from './desk-reasons.ts'
import type { DunningFacts } from './facts.ts'
import { findHoldReasons } from './hold-reasons.ts'
import { findCredit, findNotYetDue, findPaymentUnderWay } from './ledger-reasons.ts'
import { findPromiseReasons } from './promise-reasons.ts'
import { isChasing, type Purpose } from './purpose.ts'
import type { Reason } from './reason.ts'

/** What may be chased of an item on a day for a purpose, and every reason that was found (E-1). */
export type Eligibility = {
  /** The item's id. */
  readonly item: string
  readonly currency: Currency
  readonly chaseable: 'none' | 'part' | 'all'
  /** With the item's sign: what is open, less what the reasons block. */
  readonly amount: Amount
  readonly reasons: readonly Reason[]
}

/**
 * Decides what may be chased of an item on a day for a purpose, and says why (E-1, E-2). Everything that sends asks
 * it, and asks again at the moment of sending.
 *
 * The amount is what is open less the sum of what blocks, never less than nothing. What only marks is still chased.
 * An action is not blocked by itself or by the dispute it follows; acknowledgements and internal messages are blocked
 * by nothing. A settled item has no other reason.
 *
 * @throws {RedressError} `history-inconsistent` when the standing names a dispute or an action that was not given.
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
 *   openAmount: '1000.00',
 *   settledOn: null,
 * }
 * const untouched = { item, standing: null, dispute: null, action: null, account: null }
 *
 * eligibilityOf(untouched, '2026-06-01', { kind: 'scenario' }).chaseable // 'all'
 * eligibilityOf(untouched, '2026-05-31', { kind: 'scenario' }).chaseable // 'none'
 * eligibilityOf(untouched, '2026-05-31', { kind: 'scenario' }).reasons.map(({ code }) => code) // ['not-yet-due']
 * ```
 */
export function eligibilityOf(facts: DunningFacts, on: Day, purpose: Purpose): Eligibility {
  const { item } = facts
  const found = findReasons(facts, on, purpose)
  const reasons = isChasing(purpose) ? found : found.map((reason): Reason => ({ ...reason, effect: 'marks' }))
  return { item: item.id, currency: item.currency, ...remainder(item, reasons), reasons }
}

function findReasons(facts: DunningFacts, on: Day, purpose: Purpose): readonly Reason[] {
  const { item } = facts
  if (isZeroAmount(item.openAmount)) {
    const sentence = `Nothing is open any more on ${item.number}.`
    return [{ code: 'settled', effect: 'blocks', amount: item.openAmount, sentence }]
  }
  return [
    findCredit(item),
    ...findDeskReasons(facts, purpose),
    ...findHoldReasons(facts, on),
    findPaymentUnderWay(item, on),
    findNotYetDue(item, on, purpose),
    ...findPromiseReasons(facts, on, purpose),
  ].filter((reason) => reason !== null)
}

function remainder(item: Item, reasons: readonly Reason[]): Pick<Eligibility, 'chaseable' | 'amount'> {
  const { openAmount, currency } = item
  const blocking = reasons.filter(({ effect }) => effect === 'blocks').map(({ amount }) => amount)
  if (blocking.length === 0) return { chaseable: 'all', amount: openAmount }
  const blocked = smallerAmount(openAmount, sumAmounts(blocking, currency))
  const amount = subtractAmounts(openAmount, blocked, currency)
  if (isZeroAmount(amount)) return { chaseable: 'none', amount }
  return { chaseable: amount === openAmount ? 'all' : 'part', amount }
}
