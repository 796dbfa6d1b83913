import type { Currency } from '../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../kernel/money/sum.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { compareIds } from '../kernel/ids.ts'
import { judgeInFull, type FullVerdict } from '../promises/judge-plan.ts'
import type { PaymentPromise } from '../promises/promise.ts'
import type { PromisesRow } from './money-rows.ts'
import type { CountedItem } from './open-item.ts'
import { amountRatio, countRatio } from './ratio.ts'
import type { Counter } from './tally.ts'

/** What became of the promises that are over, in one currency. */
export type PromisesCell = {
  readonly due: RunningSum
  readonly paid: RunningSum
  kept: number
  keptInPart: number
  broken: number
}

/** A promise that is over, and what became of it. */
export type MaturedPromise = CountedItem & { readonly verdict: FullVerdict }

/** Counts promises that are over. */
export const countingPromises: Counter<MaturedPromise, PromisesCell> = {
  start: (currency) => ({
    due: startSum(currency),
    paid: startSum(currency),
    kept: 0,
    keptInPart: 0,
    broken: 0,
  }),
  add: (cell, { verdict: { state, due, paid } }) => {
    addToSum(cell.due, due)
    addToSum(cell.paid, paid)
    if (state === 'kept') cell.kept += 1
    else if (state === 'kept-in-part') cell.keptInPart += 1
    else cell.broken += 1
  },
}

/**
 * The promises of an item that are over on a day, as they turned out: nothing but the ledger and the day decides (T-2).
 * Those that another one replaced, that were withdrawn, or of which nothing was left to pay are not counted.
 */
export function maturedOn(promises: readonly PaymentPromise[], item: Item, day: Day): readonly FullVerdict[] {
  return plansOf(promises.filter((promise) => countsOn(promise, day))).flatMap((plan) => {
    const matured = new Set(plan.filter(({ until }) => until < day).map(({ id }) => id))
    return judgeInFull(plan, item, day).filter(
      ({ promise, state }) => matured.has(promise) && state !== 'lapsed',
    )
  })
}

/** The row of a currency. */
export function promisesRow(cell: PromisesCell, currency: Currency): PromisesRow {
  const { kept, keptInPart, broken } = cell
  const matured = kept + keptInPart + broken
  return {
    currency,
    matured,
    kept,
    keptInPart,
    broken,
    byAmount: amountRatio(amountOfSum(cell.paid), amountOfSum(cell.due), 'nothing-promised'),
    byCount: countRatio(kept, matured, 'nothing-promised'),
  }
}

function countsOn({ madeOn, state, judgedOn }: PaymentPromise, day: Day): boolean {
  if (madeOn > day) return false
  const isEnded = state === 'replaced' || state === 'withdrawn'
  return !isEnded || judgedOn === null || judgedOn > day
}

/** Promises made together form a plan (T-1): the ledger showed the same then. By day within each. */
function plansOf(promises: readonly PaymentPromise[]): readonly (readonly PaymentPromise[])[] {
  const plans = new Map<string, PaymentPromise[]>()
  for (const promise of promises) {
    const { madeOn, seen } = promise
    const key = JSON.stringify([madeOn, seen.open, seen.paid])
    plans.set(key, [...(plans.get(key) ?? []), promise])
  }
  return [...plans.values()].map((plan) => plan.toSorted((a, b) => compareIds(a.on, b.on)))
}
