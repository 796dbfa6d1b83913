import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import type { JudgedState } from '../standings/promise-changes.ts'
import type { PaymentPromise } from './promise.ts'

/** How a promise stands, and what was paid of it in time (T-2). */
export type Verdict = {
  readonly promise: string
  readonly state: JudgedState
  readonly paid: Amount
}

/** How a promise stands, and what there was to pay of it. */
export type FullVerdict = Verdict & { readonly due: Amount }

/** What a promise can be judged by: its part of the plan, and what the ledger showed when it was made. */
export type JudgedPromise = Pick<PaymentPromise, 'id' | 'until' | 'amount' | 'paid' | 'seen'>

/** In minor units, which count upwards: only what the customer owes is promised. */
type Account = {
  /** What was paid since the plan was made. */
  readonly paid: bigint
  /** What there was to pay: what was paid, and what was left open. */
  readonly owed: bigint
}

/**
 * How the promises of one item stand by what the ledger shows of it on a day (T-2). They come by day, as they were
 * made together; nothing but the ledger and the day decides, so that looking often or once leads to the same (F-2).
 *
 * A payment counts on its day of the ledger, net of what bounced, and fills the earliest promise first. What was
 * credited or otherwise cleared takes away the part that nobody had promised first, then the latest promise: a promise
 * of which nothing is left to pay has lapsed. A promise is kept as soon as it is paid. What is missing of it is broken
 * from the day after its last one on, and of a settled item at once.
 *
 * Without clearings, what is no longer open was paid on the day it is seen, or settled.
 *
 * @example
 * ```ts
 * const [invoice] = sampleItems
 * const promise: JudgedPromise = {
 *   id: 'p-1',
 *   until: '2026-12-06',
 *   amount: '1200.00',
 *   paid: '0.00',
 *   seen: { open: '1200.00', paid: '0.00' },
 * }
 * const paid = { on: '2026-12-06', nature: 'paid', amount: '300.00' } as const
 * if (invoice !== undefined) {
 *   const item = { ...invoice, openAmount: '900.00', clearings: [paid] }
 *   judgePlan([promise], item, '2026-12-06')[0]?.state // 'pending'
 *   judgePlan([promise], item, '2026-12-07')[0]?.state // 'kept-in-part'
 * }
 * ```
 */
export function judgePlan(plan: readonly JudgedPromise[], item: Item, today: Day): readonly Verdict[] {
  return judgeInFull(plan, item, today).map(({ promise, state, paid }) => ({ promise, state, paid }))
}

/** The same, with what there was to pay of each promise: what was credited of it apart. */
export function judgeInFull(plan: readonly JudgedPromise[], item: Item, today: Day): readonly FullVerdict[] {
  let promised = 0n
  return plan.map((promise) => {
    const { paid, owed } = accountOf(promise, item, today, promised)
    const before = smaller(promised, owed)
    const units = minorUnits(promise.amount)
    const due = smaller(units, owed - before)
    const inTime = smaller(atLeastZero(paid - before), due)
    promised += units
    const isOver = today > promise.until || item.settledOn !== null
    return {
      promise: promise.id,
      state: stateOf(inTime, due, isOver),
      paid: amountFromMinorUnits(inTime, item.currency),
      due: amountFromMinorUnits(due, item.currency),
    }
  })
}

function stateOf(paid: bigint, due: bigint, isOver: boolean): JudgedState {
  if (due === 0n) return 'lapsed'
  if (paid === due) return 'kept'
  if (!isOver) return 'pending'
  return paid === 0n ? 'broken' : 'kept-in-part'
}

/** Where the item stood at the end of the last day that counts for a promise, so much having been promised before it. */
function accountOf(promise: JudgedPromise, item: Item, today: Day, before: bigint): Account {
  const { seen, until } = promise
  const { clearings, openAmount } = item
  if (seen.paid === null || clearings === undefined) return accountBySight(promise, item, today, before)
  let open = minorUnits(openAmount)
  let paid = -minorUnits(seen.paid)
  for (const { on, nature, amount } of clearings) {
    if (on > until) open += minorUnits(amount)
    else if (nature === 'paid') paid += minorUnits(amount)
  }
  // An earlier payment that bounced gives nothing to pay that was not there when the plan was made.
  return { paid: atLeastZero(paid), owed: atLeastZero(open + paid) }
}

/** What was not seen by the last day stays unpaid, as nobody knows when it came. */
function accountBySight(promise: JudgedPromise, item: Item, today: Day, before: bigint): Account {
  const { seen, until, paid } = promise
  const open = minorUnits(item.openAmount)
  const since = atLeastZero(minorUnits(seen.open) - open)
  const isInTime = item.settledOn === null ? today <= until : item.settledOn <= until
  return isInTime
    ? { paid: since, owed: open + since }
    : { paid: before + minorUnits(paid), owed: minorUnits(seen.open) }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function atLeastZero(units: bigint): bigint {
  return units > 0n ? units : 0n
}
