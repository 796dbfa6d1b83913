import type { Day } from '../kernel/calendar/day.ts'
import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { addToTotals, type Totals } from '../kernel/money/totals.ts'
import type { AmountsMoved, DisputedTotals } from './dispute.ts'
import type { DisputeLine } from './line.ts'

/** Where disputed money can be (D-8), and what was agreed to be credited of it. */
export const buckets = [
  'original',
  'current',
  'paid',
  'credited',
  'otherwise',
  'released',
  'toCredit',
] as const
/** A place where disputed money can be. */
export type Bucket = (typeof buckets)[number]

/** The amounts of a dispute without items. */
export const noAmounts: DisputedTotals = {
  original: {},
  current: {},
  paid: {},
  credited: {},
  otherwise: {},
  released: {},
  toCredit: {},
}

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
  return { ...totals, ...shifted(totals, shift) }
}

/** What moved the amounts, once a day's shift is told too: one entry for a day. */
export function withMove(
  moves: readonly AmountsMoved[],
  shift: AmountShift,
  recordedOn: Day,
): readonly AmountsMoved[] {
  const last = moves.at(-1)
  const isSameDay = last !== undefined && last.on >= recordedOn
  const by = shifted(isSameDay ? last.by : {}, shift)
  if (Object.keys(by).length === 0) return moves
  return isSameDay
    ? [...moves.slice(0, -1), { on: last.on, by: { ...last.by, ...by } }]
    : [...moves, { on: recordedOn, by }]
}

/** The buckets that a shift touches, after it. */
function shifted(totals: Partial<DisputedTotals>, shift: AmountShift): Partial<DisputedTotals> {
  const next: Partial<Record<Bucket, Totals>> = {}
  for (const [currency, sums] of shift) {
    for (const bucket of buckets) {
      if (sums[bucket] === 0n) continue
      const amount = amountFromMinorUnits(sums[bucket], currency)
      next[bucket] = addToTotals(next[bucket] ?? totals[bucket] ?? {}, { amount, currency })
    }
  }
  return next
}
