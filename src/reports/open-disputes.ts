import type { OpenDisputesRow } from './figures.ts'
import { countDays, longestOf, statisticsOf, type DayHistogram } from './histogram.ts'

/** Ages of open disputes, counted. */
export type OpenDisputesCell = { readonly ages: DayHistogram }

/** No dispute yet. */
export function startOpenDisputes(): OpenDisputesCell {
  return { ages: new Map() }
}

/** Adds an open dispute. */
export function addOpenDispute({ ages }: OpenDisputesCell, ageDays: number): void {
  countDays(ages, ageDays)
}

/** The row of a band. */
export function openDisputesRow({ ages }: OpenDisputesCell): OpenDisputesRow {
  const statistics = statisticsOf(ages)
  return { disputes: statistics.n, ages: statistics, oldest: longestOf(ages) }
}
