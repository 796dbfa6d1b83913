import type { DisputedTotals } from '../disputes/dispute.ts'
import type { OpenDisputesRow } from './dispute-rows.ts'
import { addMoney, moneyOf, type DisputedMoney } from './disputed-money.ts'
import { countDays, longestOf, statisticsOf, type DayHistogram } from './histogram.ts'

/** Ages of open disputes, counted. */
export type OpenDisputesCell = { readonly ages: DayHistogram; readonly money: DisputedMoney }

/** No dispute yet. */
export function startOpenDisputes(): OpenDisputesCell {
  return { ages: new Map(), money: new Map() }
}

/** Adds an open dispute. */
export function addOpenDispute(
  { ages, money }: OpenDisputesCell,
  ageDays: number,
  amounts: DisputedTotals,
): void {
  countDays(ages, ageDays)
  addMoney(money, amounts)
}

/** The row of a band. */
export function openDisputesRow({ ages, money }: OpenDisputesCell): OpenDisputesRow {
  const statistics = statisticsOf(ages)
  return { disputes: statistics.n, ages: statistics, oldest: longestOf(ages), money: moneyOf(money) }
}
