import type { DisputeLine } from '../disputes/line.ts'
import { daysBetween } from '../kernel/calendar/day.ts'
import { adding, type DisputeContext } from './dispute-context.ts'
import { headerOf } from './dispute-side.ts'
import type { Facts } from './facts.ts'
import { addResolution, startResolution } from './resolution.ts'
import { anyCurrency, counting } from './tally.ts'
import type { DisputeTallies } from './tallies.ts'

/** The lines of a dispute, for figures that count items and not disputes. */
export type LinesOfDispute = { readonly dispute: string; readonly lines: readonly DisputeLine[] }

/** Counts how long items stayed in disputes, as MDM does: those that left with an outcome, as the desk recorded it. */
export function countStays(
  lines: Iterable<LinesOfDispute>,
  facts: Facts,
  context: DisputeContext,
  tallies: DisputeTallies,
): void {
  const { asOf, filter, sideOf, admitsParty, isWithin, under, bandOf } = context
  const toResolution = counting(tallies.resolution, adding(startResolution), bandOf)
  for (const { dispute: id, lines: ofDispute } of lines) {
    const dispute = headerOf(facts, id, 'resolution')
    const side = sideOf(dispute)
    if (!admitsParty(dispute, side)) continue
    for (const { episode: ordinal, from, until, untilRecordedOn, outcome } of ofDispute.flatMap(
      ({ stays }) => stays,
    )) {
      const episode = dispute.episodes[ordinal - 1]
      if (episode === undefined || untilRecordedOn === null || untilRecordedOn > asOf) continue
      if (until === null || outcome === null || outcome === 'entered-in-error' || !isWithin(until)) continue
      const row = under(dispute, episode, side)
      if (!filter.admitsSide(row.side)) continue
      toResolution(anyCurrency, {
        ...row,
        add: (cell) => {
          addResolution(cell, { outcome, opening: episode.opening }, daysBetween(from, until))
        },
      })
    }
  }
}
