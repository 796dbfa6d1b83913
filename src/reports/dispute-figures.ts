import type { Dispute, Episode } from '../disputes/dispute.ts'
import { daysBetween } from '../kernel/calendar/day.ts'
import { disputeBand, isDisputeDimension, isOfDisputes, noBand } from './bands.ts'
import type { CollectorOf } from './collectors.ts'
import { sideOfDispute, type DisputeSide } from './dispute-side.ts'
import { episodeOn, isClosedOn, monthOpened } from './episodes.ts'
import { leadersBy, type Facts } from './facts.ts'
import type { Figures } from './figures.ts'
import type { CompiledFilter } from './filter.ts'
import { addOpenDispute, openDisputesRow, startOpenDisputes } from './open-disputes.ts'
import { addOutcome, outcomesRow, startOutcomes } from './outcomes.ts'
import type { Dimension, ReportRequest } from './request.ts'
import { addResolution, resolutionRow, startResolution } from './resolution.ts'
import { addDispute, disputeFigure, startTally } from './tally.ts'

/** The figures that count disputes and their episodes, from their headers. */
export function disputeFigures(
  { by = [] }: ReportRequest,
  facts: Facts,
  filter: CompiledFilter,
  collectorOf: CollectorOf,
): Pick<Figures, 'openDisputes' | 'resolution' | 'outcomes'> {
  const { asOf, catalog } = facts
  const dimensions = by.filter(isOfDisputes)
  const openDisputes = startTally(dimensions, startOpenDisputes)
  const resolution = startTally(dimensions, startResolution)
  const outcomes = startTally(dimensions, startOutcomes)
  const leaders = leadersBy(facts, ({ dispute }) => dispute)

  const bandsOf = (dispute: Dispute, episode: Episode, side: DisputeSide) => (dimension: Dimension) => {
    if (isDisputeDimension(dimension)) {
      return disputeBand(dimension, side, catalog, () => monthOpened(dispute, episode))
    }
    return dimension === 'customer' ? side.customer : (side.collector ?? noBand)
  }

  const addEpisodes = (dispute: Dispute, side: DisputeSide): void => {
    for (const episode of dispute.episodes) {
      const { openedOn, closedOn, cause, outcome } = episode
      const ofEpisode = { ...side, cause }
      if (!isClosedOn(episode, asOf) || closedOn === null || outcome === 'entered-in-error') continue
      if (!filter.admitsSide(ofEpisode)) continue
      addDispute(resolution, bandsOf(dispute, episode, ofEpisode), (cell) => {
        addResolution(cell, episode, daysBetween(openedOn, closedOn))
      })
    }
  }

  for (const dispute of facts.disputes.values()) {
    const side = sideOfDispute(facts, dispute, leaders.get(dispute.id), collectorOf(dispute.customer))
    if (!filter.admitsParty(side.customer, Object.keys(dispute.amounts.original), side.collector)) continue
    addEpisodes(dispute, side)
    const last = episodeOn(dispute, asOf)
    if (last === undefined || !filter.admitsSide(side)) continue
    const bandOf = bandsOf(dispute, last, side)
    if (!isClosedOn(last, asOf)) {
      addDispute(openDisputes, bandOf, (cell) => {
        addOpenDispute(cell, daysBetween(last.openedOn, asOf))
      })
    } else if (last.outcome !== null && last.outcome !== 'entered-in-error') {
      const { outcome } = last
      addDispute(outcomes, bandOf, (cell) => {
        addOutcome(cell, outcome)
      })
    }
  }
  return {
    openDisputes: disputeFigure(openDisputes, openDisputesRow),
    resolution: disputeFigure(resolution, resolutionRow),
    outcomes: disputeFigure(outcomes, outcomesRow),
  }
}
