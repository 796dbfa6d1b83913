import type { Episode } from '../disputes/dispute.ts'
import type { ResolutionRow } from './dispute-rows.ts'
import { countDays, statisticsOf, type DayHistogram } from './histogram.ts'

/** Durations of closed episodes, counted. */
export type ResolutionCell = {
  readonly headline: DayHistogram
  readonly settled: DayHistogram
  reopened: number
}

/** No episode yet. */
export function startResolution(): ResolutionCell {
  return { headline: new Map(), settled: new Map(), reopened: 0 }
}

/** Adds a closed episode, or the stay of an item that ended; what the ledger settled is kept beside the headline. */
export function addResolution(
  cell: ResolutionCell,
  { outcome, opening }: Pick<Episode, 'outcome' | 'opening'>,
  days: number,
): void {
  if (outcome === 'settled') {
    countDays(cell.settled, days)
    return
  }
  countDays(cell.headline, days)
  if (opening === 'reopened') cell.reopened += 1
}

/** The row of a band. */
export function resolutionRow({ headline, settled, reopened }: ResolutionCell): ResolutionRow {
  const { n, mean, reason } = statisticsOf(settled)
  return {
    headline: statisticsOf(headline),
    reopened,
    settled: { n, mean, reason },
    all: statisticsOf(headline, settled),
  }
}
