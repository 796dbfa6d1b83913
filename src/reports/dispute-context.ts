import { amountsOn } from '../disputes/amounts-on.ts'
import type { Dispute, Episode } from '../disputes/dispute.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { disputeBander, isDisputeDimension, noBand } from './bands.ts'
import type { CollectorOf } from './collectors.ts'
import { sideOfDispute, type DisputeSide } from './dispute-side.ts'
import { isClosedOn, monthOpened } from './episodes.ts'
import { leadersBy, type Facts } from './facts.ts'
import type { CompiledFilter } from './filter.ts'
import type { Dimension, ReportRequest } from './request.ts'
import type { Stretch } from './stretch.ts'
import type { Counter } from './tally.ts'

/** What a dispute, or an action, is counted under, and what is added to its accumulators. */
export type Counted<Cell> = {
  readonly side: DisputeSide
  readonly month: () => string
  readonly add: (cell: Cell) => void
}

/** What figures that count disputes ask about each of them. */
export type DisputeContext = {
  readonly asOf: Day
  readonly filter: CompiledFilter
  readonly collectorOf: CollectorOf
  /** By dispute: the stretch that speaks for its items. */
  readonly leaders: ReadonlyMap<string, Stretch>
  readonly sideOf: (dispute: Dispute) => DisputeSide
  readonly admitsParty: (dispute: Dispute, side: DisputeSide) => boolean
  /** Whether a closing day is in the window asked for. */
  readonly isWithin: (closedOn: Day) => boolean
  /** What an episode is counted under: once it is closed, the cause it counts for. */
  readonly under: (
    dispute: Dispute,
    episode: Episode,
    side: DisputeSide,
  ) => Pick<Counted<never>, 'side' | 'month'>
  readonly bandOf: (dimension: Dimension) => (row: Pick<Counted<never>, 'side' | 'month'>) => string
}

/** Looks up once what is asked about every dispute. */
export function disputeContext(
  { closedWithin }: ReportRequest,
  facts: Facts,
  filter: CompiledFilter,
  collectorOf: CollectorOf,
): DisputeContext {
  const { asOf, catalog } = facts
  const leaders = leadersBy(facts, ({ dispute }) => dispute)
  return {
    asOf,
    filter,
    collectorOf,
    leaders,
    sideOf: (dispute) =>
      sideOfDispute(facts, dispute, leaders.get(dispute.id), collectorOf(dispute.customer)),
    admitsParty: (dispute, { customer, collector }) =>
      filter.admitsParty(customer, Object.keys(amountsOn(dispute, asOf).original), collector),
    isWithin: (day) => closedWithin === undefined || (closedWithin.from <= day && day <= closedWithin.to),
    under: (dispute, episode, side) => ({
      side: isClosedOn(episode, asOf) ? { ...side, cause: episode.cause } : side,
      month: () => monthOpened(dispute, episode),
    }),
    bandOf: (dimension) => {
      if (dimension === 'customer') return ({ side }) => side.customer
      if (!isDisputeDimension(dimension)) return ({ side }) => side.collector ?? noBand
      const ofSide = disputeBander(dimension, catalog)
      return ({ side, month }) => ofSide(side, month)
    },
  }
}

/** Counts by what each row adds. */
export function adding<Cell>(start: () => Cell): Counter<Counted<Cell>, Cell> {
  return {
    start,
    add: (cell, row) => {
      row.add(cell)
    },
  }
}
