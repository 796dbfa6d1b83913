import { divideHalfUp, meanOf } from '../kernel/money/ratio.ts'
import type { DayStatistics } from './figure-values.ts'

/** How many times each number of days occurred: exact, and small whatever is counted. */
export type DayHistogram = Map<number, number>

const dayDecimals = 2

/** Counts a duration. */
export function countDays(histogram: DayHistogram, days: number): void {
  histogram.set(days, (histogram.get(days) ?? 0) + 1)
}

/** The statistics of the durations of one or more histograms together. */
export function statisticsOf(...histograms: readonly DayHistogram[]): DayStatistics {
  const counts = sorted(histograms)
  const n = counts.reduce((sum, [, count]) => sum + count, 0)
  if (n === 0) return { n, mean: null, median: null, p90: null, reason: 'no-episodes' }
  const sum = counts.reduce((left, [days, count]) => left + days * count, 0)
  const middle = daysAt(counts, Math.floor((n + 1) / 2)) + daysAt(counts, Math.floor(n / 2) + 1)
  return {
    n,
    mean: meanOf(sum, n, dayDecimals),
    median: divideHalfUp(middle, 2, dayDecimals),
    p90: divideHalfUp(daysAt(counts, Math.ceil((9 * n) / 10)), 1, dayDecimals),
    reason: null,
  }
}

/** The longest duration, to 2 decimals; `null` when there is none. */
export function longestOf(histogram: DayHistogram): string | null {
  const longest = sorted([histogram]).at(-1)
  return longest === undefined ? null : divideHalfUp(longest[0], 1, dayDecimals)
}

type Counts = readonly (readonly [days: number, count: number])[]

function sorted(histograms: readonly DayHistogram[]): Counts {
  return histograms.flatMap((histogram) => [...histogram]).sort(([a], [b]) => a - b)
}

/** The duration at a position, counted from 1, when all are laid out from short to long. */
function daysAt(counts: Counts, position: number): number {
  let passed = 0
  for (const [days, count] of counts) {
    passed += count
    if (passed >= position) return days
  }
  return 0
}
