import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addToTotals } from '../kernel/money/totals.ts'
import type { DisputedTotals } from './dispute.ts'
import type { DisputeLine } from './line.ts'

const buckets = ['original', 'current', 'paid', 'credited', 'otherwise', 'released', 'toCredit'] as const
type Bucket = (typeof buckets)[number]

/** Sums, per currency, what a change does to the amounts of many lines, so that a header is written once. */
export type AmountShift = Map<Currency, Record<Bucket, bigint>>

/** Adds the difference between a line before and after a change. */
export function addShift(shift: AmountShift, before: DisputeLine | undefined, after: DisputeLine): void {
  const sums = shift.get(after.currency) ?? {
    original: 0n,
    current: 0n,
    paid: 0n,
    credited: 0n,
    otherwise: 0n,
    released: 0n,
    toCredit: 0n,
  }
  for (const bucket of buckets) {
    const was = before?.[bucket] ?? '0'
    const is = after[bucket] ?? '0'
    if (was !== is) sums[bucket] += minorUnits(is) - minorUnits(was)
  }
  shift.set(after.currency, sums)
}

/** The totals of a dispute after its lines changed (D-8). */
export function shiftTotals(totals: DisputedTotals, shift: AmountShift): DisputedTotals {
  const next: Record<Bucket, DisputedTotals[Bucket]> = { ...totals }
  for (const [currency, sums] of shift) {
    for (const bucket of buckets) {
      if (sums[bucket] === 0n) continue
      next[bucket] = addToTotals(next[bucket], {
        amount: amountFromMinorUnits(sums[bucket], currency),
        currency,
      })
    }
  }
  return next
}
