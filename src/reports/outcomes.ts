import type { DisputedTotals } from '../disputes/dispute.ts'
import type { OutcomeCount, OutcomesRow } from './dispute-rows.ts'
import { addMoney, moneyOf, type DisputedMoney } from './disputed-money.ts'
import { shareOf } from './ratio.ts'
import { byKey } from './tally.ts'

/** Closed disputes by how they ended. */
export type OutcomesCell = {
  readonly counts: Map<OutcomeCount['outcome'], number>
  readonly money: DisputedMoney
}

/** No dispute yet. */
export function startOutcomes(): OutcomesCell {
  return { counts: new Map(), money: new Map() }
}

/** Adds a closed dispute. */
export function addOutcome(
  { counts, money }: OutcomesCell,
  outcome: OutcomeCount['outcome'],
  amounts: DisputedTotals,
): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  addMoney(money, amounts)
}

/** The row of a band: outcomes that occurred, by name. */
export function outcomesRow({ counts, money }: OutcomesCell): OutcomesRow {
  const disputes = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    disputes,
    outcomes: byKey(counts).map(([outcome, count]) => ({
      outcome,
      disputes: count,
      share: shareOf(count, disputes),
    })),
    money: moneyOf(money),
  }
}
