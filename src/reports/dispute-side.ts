import type { Dispute, Episode } from '../disputes/dispute.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { valueOn } from '../kernel/calendar/earlier.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { episodeOn, isClosedOn } from './episodes.ts'
import type { Facts } from './facts.ts'
import type { Stretch } from './stretch.ts'

/** What the dispute side of a figure is narrowed and broken down by. */
export type DisputeSide = {
  readonly dispute: string
  readonly customer: string
  readonly cause: string | null
  readonly resolver: string | null
  readonly collector: string | null
}

/** The header of a dispute that a figure needs. */
export function headerOf(facts: Facts, id: string, figure: string): Dispute {
  const dispute = facts.disputes.get(id)
  if (dispute !== undefined) return dispute
  throw new RedressError(
    'facts-missing',
    `The figure ${figure} takes the dispute ${id}, which was not given.`,
    {
      figure,
      facts: 'dispute',
      of: id,
    },
  )
}

/** The dispute side of an item that is disputed on the day: as its stretch says. */
export function sideOfStretch(stretch: Stretch, dispute: string): DisputeSide {
  const { customer, status, resolver, collector } = stretch
  return { dispute, customer, cause: status?.type === 'dispute' ? status.id : null, resolver, collector }
}

/**
 * The side of a dispute as such: while it is open on the day, as the stretch that speaks for it says, and otherwise
 * as its own record and the collector of its customer say.
 */
export function sideOfDispute(
  facts: Facts,
  dispute: Dispute,
  leader: Stretch | undefined,
  collector: string | null,
): DisputeSide {
  const { id, customer } = dispute
  const episode = episodeOn(dispute, facts.asOf)
  const isOpen = episode !== undefined && !isClosedOn(episode, facts.asOf)
  if (isOpen && leader !== undefined) return sideOfStretch(leader, id)
  return {
    dispute: id,
    customer,
    cause: causeOf(dispute, episode),
    resolver: resolverOn(dispute, facts.asOf),
    collector,
  }
}

/** Whose dispute it was at the end of a day. */
export function resolverOn({ resolver, handovers }: Dispute, day: Day): string | null {
  return valueOn(resolver, handovers, day)
}

/** The cause that an episode counts for; a running one takes it from the record, which relabelling changes (D-9). */
export function causeOf(dispute: Dispute, episode: Episode | undefined): string {
  return episode === undefined || episode.closedOn === null ? dispute.cause : episode.cause
}
