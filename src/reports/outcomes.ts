import type { OutcomeCount, OutcomesRow } from './figures.ts'
import { shareOf } from './ratio.ts'
import { byKey } from './tally.ts'

/** Closed disputes by how they ended. */
export type OutcomesCell = { readonly counts: Map<OutcomeCount['outcome'], number> }

/** No dispute yet. */
export function startOutcomes(): OutcomesCell {
  return { counts: new Map() }
}

/** Adds a closed dispute. */
export function addOutcome({ counts }: OutcomesCell, outcome: OutcomeCount['outcome']): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
}

/** The row of a band: outcomes that occurred, by name. */
export function outcomesRow({ counts }: OutcomesCell): OutcomesRow {
  const disputes = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    disputes,
    outcomes: byKey(counts).map(([outcome, count]) => ({
      outcome: outcome as OutcomeCount['outcome'],
      disputes: count,
      share: shareOf(count, disputes),
    })),
  }
}
