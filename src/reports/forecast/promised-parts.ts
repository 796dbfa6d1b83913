import type { Item } from '../../items/item.ts'
import { laterDay, type Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { isZeroAmount, smallerAmount, subtractAmounts } from '../../kernel/money/arithmetic.ts'
import { compareIds } from '../../kernel/ids.ts'
import { judgePlan } from '../../promises/judge-plan.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import { isBroken } from '../../standings/promised.ts'

/** What is still expected of a promise. */
export type PromisedPart = {
  readonly promise: PaymentPromise
  readonly amount: Amount
}

/**
 * The promises of an item that stand on a day, by promised day: those of the latest plan that nobody has taken back or
 * replaced by then (T-1).
 */
export function standingPromises(promises: readonly PaymentPromise[], asOf: Day): readonly PaymentPromise[] {
  const made = promises.filter(({ madeOn }) => madeOn <= asOf)
  const latest = made.reduce<Day>((left, { madeOn }) => laterDay(left, madeOn), '')
  return made
    .filter((promise) => promise.madeOn === latest && !isTakenBack(promise, asOf))
    .toSorted((a, b) => compareIds(a.on, b.on) || compareIds(a.id, b.id))
}

/**
 * What is left to pay of promises on a day, of at most so much: what was paid by then, in time or not, fills the
 * earliest promise first (T-2). `item` has what was open on it on that day; later clearings say nothing.
 */
export function promisedParts(
  promises: readonly PaymentPromise[],
  item: Item,
  asOf: Day,
  atMost: Amount,
): readonly PromisedPart[] {
  const { currency } = item
  let left = atMost
  return plansOf(promises).flatMap((plan) => {
    // Judged as if the day asked about were the last one of each: what came late came all the same.
    const verdicts = judgePlan(
      plan.map((promise) => ({ ...promise, until: asOf })),
      item,
      asOf,
    )
    return plan.flatMap((promise, at): PromisedPart[] => {
      const unpaid = subtractAmounts(promise.amount, verdicts[at]?.paid ?? promise.paid, currency)
      const amount = smallerAmount(unpaid, left)
      left = subtractAmounts(left, amount, currency)
      return isZeroAmount(amount) ? [] : [{ promise, amount }]
    })
  })
}

/** One that is broken before its last day was ended by a person: nobody else says so before it is over. */
function isTakenBack({ state, until, judgedOn }: PaymentPromise, asOf: Day): boolean {
  if (judgedOn === null || judgedOn > asOf) return false
  return state === 'replaced' || state === 'withdrawn' || (isBroken(state) && judgedOn <= until)
}

/** Promises of one day that saw the item otherwise were made one after the other, and were no plan together. */
function plansOf(promises: readonly PaymentPromise[]): readonly (readonly PaymentPromise[])[] {
  const plans = new Map<string, PaymentPromise[]>()
  for (const promise of promises) {
    const { open, paid } = promise.seen
    const key = JSON.stringify([open, paid])
    const plan = plans.get(key)
    if (plan === undefined) plans.set(key, [promise])
    else plan.push(promise)
  }
  return [...plans.values()]
}
