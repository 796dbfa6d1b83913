import { amountsOn } from '../disputes/amounts-on.ts'
import type { Dispute, Episode } from '../disputes/dispute.ts'
import { daysBetween, type Day } from '../kernel/calendar/day.ts'
import { adding, type DisputeContext } from './dispute-context.ts'
import type { DisputeSide } from './dispute-side.ts'
import { episodeOn, isClosedOn, monthOpened } from './episodes.ts'
import type { Facts } from './facts.ts'
import { addAnswered, addWaiting, startFirstResponse } from './first-response.ts'
import { addOpenDispute, startOpenDisputes } from './open-disputes.ts'
import { addOutcome, startOutcomes } from './outcomes.ts'
import type { ReportRequest } from './request.ts'
import { addResolution, startResolution } from './resolution.ts'
import { anyCurrency, counting } from './tally.ts'
import type { DisputeTallies } from './tallies.ts'

/** Counts disputes and their episodes into what the figures asked for are made of, as known on the day. */
export function countDisputes(
  { figures, resolutionPer = 'dispute' }: ReportRequest,
  facts: Facts,
  context: DisputeContext,
  tallies: DisputeTallies,
): void {
  const { asOf, filter, sideOf, admitsParty, isWithin, under, bandOf } = context
  const asksOpen = figures.includes('openDisputes') || figures.includes('workload')
  const asksOutcomes = figures.includes('outcomes')
  const asksResponse = figures.includes('firstResponse')
  const asksResolution = figures.includes('resolution') && resolutionPer === 'dispute'
  const toOpen = counting(tallies.openDisputes, adding(startOpenDisputes), bandOf)
  const toResolution = counting(tallies.resolution, adding(startResolution), bandOf)
  const toOutcomes = counting(tallies.outcomes, adding(startOutcomes), bandOf)
  const toResponse = counting(tallies.firstResponse, adding(startFirstResponse), bandOf)

  const addResolved = (dispute: Dispute, episode: Episode, side: DisputeSide): void => {
    const { closedOn, openedOn } = episode
    const row = under(dispute, episode, side)
    if (closedOn === null || !isWithin(closedOn) || !filter.admitsSide(row.side)) return
    toResolution(anyCurrency, {
      ...row,
      add: (cell) => {
        addResolution(cell, episode, daysBetween(openedOn, closedOn))
      },
    })
  }

  const addResponse = (dispute: Dispute, episode: Episode, side: DisputeSide): void => {
    const { openedOn, respondedOn } = episode
    const row = under(dispute, episode, side)
    const isAnswered = respondedOn !== null && respondedOn <= asOf
    if (!filter.admitsSide(row.side) || (!isAnswered && isClosedOn(episode, asOf))) return
    toResponse(anyCurrency, {
      ...row,
      add: (cell) => {
        if (isAnswered) addAnswered(cell, Math.max(0, daysBetween(openedOn, respondedOn)))
        else addWaiting(cell, daysBetween(openedOn, asOf), side.resolver)
      },
    })
  }

  const addOpen = (dispute: Dispute, last: Episode, side: DisputeSide): void => {
    toOpen(anyCurrency, {
      side,
      month: () => monthOpened(dispute, last),
      add: (cell) => {
        addOpenDispute(cell, daysBetween(last.openedOn, asOf), amountsOn(dispute, asOf))
      },
    })
  }

  const addEnded = (dispute: Dispute, last: Episode, side: DisputeSide): void => {
    const { outcome, closedOn } = last
    if (outcome === null || closedOn === null || !isWithin(closedOn)) return
    toOutcomes(anyCurrency, {
      side,
      month: () => monthOpened(dispute, last),
      add: (cell) => {
        addOutcome(cell, outcome, amountsOn(dispute, asOf))
      },
    })
  }

  for (const dispute of facts.disputes.values()) {
    const last = episodeOn(dispute, asOf)
    if (last === undefined) continue
    const side = sideOf(dispute)
    if (!admitsParty(dispute, side)) continue
    for (const episode of dispute.episodes) {
      if (episode.openedRecordedOn > asOf || isMistakenOn(episode, asOf)) continue
      if (asksResponse) addResponse(dispute, episode, side)
      if (asksResolution && isClosedOn(episode, asOf)) addResolved(dispute, episode, side)
    }
    if (isMistakenOn(last, asOf) || !filter.admitsSide(side)) continue
    if (!isClosedOn(last, asOf)) {
      if (asksOpen) addOpen(dispute, last, side)
    } else if (asksOutcomes) addEnded(dispute, last, side)
  }
}

/** Entered in error, as known on the day: it never was a dispute. */
function isMistakenOn(episode: Episode, day: Day): boolean {
  return isClosedOn(episode, day) && episode.outcome === 'entered-in-error'
}
