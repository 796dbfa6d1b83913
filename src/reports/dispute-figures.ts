import type { Action } from '../actions/action.ts'
import { amountsOn } from '../disputes/amounts-on.ts'
import type { Dispute, Episode } from '../disputes/dispute.ts'
import type { DisputeLine } from '../disputes/line.ts'
import { daysBetween, type Day } from '../kernel/calendar/day.ts'
import { valueOn } from '../kernel/calendar/earlier.ts'
import { disputeBander, isDisputeDimension, noBand } from './bands.ts'
import type { CollectorOf } from './collectors.ts'
import { headerOf, sideOfDispute, type DisputeSide } from './dispute-side.ts'
import { episodeOn, isClosedOn, monthOpened } from './episodes.ts'
import { leadersBy, type Facts } from './facts.ts'
import type { CompiledFilter } from './filter.ts'
import { addAnswered, addWaiting, startFirstResponse } from './first-response.ts'
import { addOpenDispute, startOpenDisputes } from './open-disputes.ts'
import { addOutcome, startOutcomes } from './outcomes.ts'
import type { Dimension, ReportRequest } from './request.ts'
import { addResolution, startResolution } from './resolution.ts'
import { anyCurrency, counting } from './tally.ts'
import type { DisputeTallies } from './tallies.ts'
import { addWork, isLateOn, isOpenOn, startWork } from './workload.ts'

/** The lines of a dispute, for figures that count items and not disputes. */
export type LinesOfDispute = { readonly dispute: string; readonly lines: readonly DisputeLine[] }

/** What the figures that count disputes are made of. */
export type DisputeFacts = {
  readonly actions: Iterable<Action>
  readonly lines: Iterable<LinesOfDispute>
}

/** What a dispute is counted under: its side, the episode in question, and what is added to its accumulators. */
type Counted<Cell> = {
  readonly side: DisputeSide
  readonly month: () => string
  readonly add: (cell: Cell) => void
}

/** Counts disputes, their episodes and the actions that were open, from what was known on the day. */
export function countDisputes(
  request: ReportRequest,
  facts: Facts,
  { actions, lines }: DisputeFacts,
  filter: CompiledFilter,
  collectorOf: CollectorOf,
  tallies: DisputeTallies,
): void {
  const { asOf, catalog } = facts
  const { closedWithin, resolutionPer = 'dispute' } = request
  const leaders = leadersBy(facts, ({ dispute }) => dispute)
  const counter = <Cell>(start: () => Cell) => ({
    start,
    add: (cell: Cell, row: Counted<Cell>): void => {
      row.add(cell)
    },
  })
  const bandOf = (dimension: Dimension): ((row: Pick<Counted<never>, 'side' | 'month'>) => string) => {
    if (dimension === 'customer') return ({ side }) => side.customer
    if (!isDisputeDimension(dimension)) return ({ side }) => side.collector ?? noBand
    const ofSide = disputeBander(dimension, catalog)
    return ({ side, month }) => ofSide(side, month)
  }
  const toOpen = counting(tallies.openDisputes, counter(startOpenDisputes), bandOf)
  const toResolution = counting(tallies.resolution, counter(startResolution), bandOf)
  const toOutcomes = counting(tallies.outcomes, counter(startOutcomes), bandOf)
  const toResponse = counting(tallies.firstResponse, counter(startFirstResponse), bandOf)
  const toWork = counting(tallies.work, counter(startWork), bandOf)

  const sideOf = (dispute: Dispute): DisputeSide =>
    sideOfDispute(facts, dispute, leaders.get(dispute.id), collectorOf(dispute.customer))
  const admitsParty = (dispute: Dispute, { customer, collector }: DisputeSide): boolean =>
    filter.admitsParty(customer, Object.keys(amountsOn(dispute, asOf).original), collector)
  const isWithin = (day: Day): boolean =>
    closedWithin === undefined || (closedWithin.from <= day && day <= closedWithin.to)
  const under = (dispute: Dispute, episode: Episode, side: DisputeSide) => ({
    side: { ...side, cause: isClosedOn(episode, asOf) ? episode.cause : side.cause },
    month: () => monthOpened(dispute, episode),
  })

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
        if (isAnswered) addAnswered(cell, atLeastZero(daysBetween(openedOn, respondedOn)))
        else addWaiting(cell, daysBetween(openedOn, asOf), side.resolver)
      },
    })
  }

  const addLast = (dispute: Dispute, last: Episode, side: DisputeSide): void => {
    if (!filter.admitsSide(side)) return
    const row = { side, month: () => monthOpened(dispute, last) }
    const { outcome, closedOn, openedOn } = last
    const amounts = amountsOn(dispute, asOf)
    if (!isClosedOn(last, asOf)) {
      toOpen(anyCurrency, {
        ...row,
        add: (cell) => {
          addOpenDispute(cell, daysBetween(openedOn, asOf), amounts)
        },
      })
    } else if (
      outcome !== null &&
      closedOn !== null &&
      isWithin(closedOn) &&
      outcome !== 'entered-in-error'
    ) {
      toOutcomes(anyCurrency, {
        ...row,
        add: (cell) => {
          addOutcome(cell, outcome, amounts)
        },
      })
    }
  }

  const addDispute = (dispute: Dispute): void => {
    const last = episodeOn(dispute, asOf)
    if (last === undefined) return
    const side = sideOf(dispute)
    if (!admitsParty(dispute, side)) return
    for (const episode of dispute.episodes) {
      if (episode.openedRecordedOn > asOf || isMistakenOn(episode, asOf)) continue
      addResponse(dispute, episode, side)
      if (resolutionPer === 'dispute' && isClosedOn(episode, asOf)) addResolved(dispute, episode, side)
    }
    addLast(dispute, last, side)
  }

  const addStays = ({ dispute: id, lines: ofDispute }: LinesOfDispute): void => {
    const dispute = headerOf(facts, id, 'resolution')
    const side = sideOf(dispute)
    if (!admitsParty(dispute, side)) return
    for (const { stays } of ofDispute) {
      for (const { episode: ordinal, from, until, untilRecordedOn, outcome } of stays) {
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

  const addAction = (action: Action): void => {
    if (!isOpenOn(action, asOf)) return
    const { customer, tracks, status } = action
    const leader = tracks?.kind === 'dispute' ? leaders.get(tracks.id) : undefined
    const side: DisputeSide = {
      dispute: leader?.dispute ?? '',
      customer,
      cause: leader?.status?.id ?? status,
      resolver: valueOn(action.resolver, action.handovers, asOf),
      collector: leader === undefined ? collectorOf(customer) : leader.collector,
    }
    if (!filter.admitsParty(customer, null, side.collector) || !filter.admitsSide(side)) return
    toWork(anyCurrency, {
      side,
      month: () => noBand,
      add: (cell) => {
        addWork(cell, isLateOn(action, asOf))
      },
    })
  }

  for (const dispute of facts.disputes.values()) addDispute(dispute)
  if (resolutionPer === 'item') for (const one of lines) addStays(one)
  for (const action of actions) addAction(action)
}

/** Entered in error, as known on the day: it never was a dispute. */
function isMistakenOn(episode: Episode, day: Day): boolean {
  return isClosedOn(episode, day) && episode.outcome === 'entered-in-error'
}

function atLeastZero(days: number): number {
  return Math.max(0, days)
}
