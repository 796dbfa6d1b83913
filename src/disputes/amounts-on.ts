import type { Day } from '../kernel/calendar/day.ts'
import { addToTotals, type Totals } from '../kernel/money/totals.ts'
import { buckets, noAmounts, type Bucket } from './amount-shift.ts'
import type { AmountsMoved, Dispute, DisputedTotals } from './dispute.ts'

/** The amounts at the end of a day, as the desk had recorded them by then. */
export function amountsOn({ amounts, moves }: Pick<Dispute, 'amounts' | 'moves'>, day: Day): DisputedTotals {
  if (moves.every(({ on }) => on <= day)) return amounts
  let totals = noAmounts
  for (const { on, by } of moves) if (on <= day) totals = withTotals(totals, by)
  return totals
}

function withTotals(totals: DisputedTotals, by: AmountsMoved['by']): DisputedTotals {
  const next: Record<Bucket, Totals> = { ...totals }
  for (const bucket of buckets) {
    for (const [currency, amount] of Object.entries(by[bucket] ?? {})) {
      next[bucket] = addToTotals(next[bucket], { amount, currency })
    }
  }
  return next
}
