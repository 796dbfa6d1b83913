import type { Catalog } from '../../catalogs/catalog.ts'
import { indexOf } from '../../catalogs/catalog-index.ts'
import { standardDelay, type Delay } from '../../catalogs/delay.ts'
import { delayOf } from '../../catalogs/statuses.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { daysBetween, type Day } from '../../kernel/calendar/day.ts'
import { isClosedOn } from '../episodes.ts'
import { roundFraction } from '../fraction.ts'

/** How long a cause takes to be resolved; `null` for a dispute without one. */
export type ResolutionOf = (cause: string | null) => Delay

type Durations = { days: number; n: number }

/**
 * How long each cause takes: the mean of the headline of R-4, half up to whole days; of a cause without a closed
 * episode the mean of all causes, and without any the delay of its status (K-2). Episodes of all customers count: how
 * long a cause takes is a matter of who resolves it.
 */
export function resolutionsOf(disputes: Iterable<Dispute>, asOf: Day, catalog: Catalog): ResolutionOf {
  const causes = new Map<string | null, Durations>()
  const all: Durations = { days: 0, n: 0 }
  for (const { episodes } of disputes) {
    for (const episode of episodes) {
      const { cause, outcome, openedOn, closedOn } = episode
      if (!isClosedOn(episode, asOf) || closedOn === null) continue
      if (outcome === 'settled' || outcome === 'entered-in-error') continue
      let own = causes.get(cause)
      if (own === undefined) causes.set(cause, (own = { days: 0, n: 0 }))
      for (const durations of [own, all]) {
        durations.days += daysBetween(openedOn, closedOn)
        durations.n += 1
      }
    }
  }
  return (cause) => {
    const own = causes.get(cause)
    if (own !== undefined) return meanOf(own)
    return all.n > 0 ? meanOf(all) : statusDelay(catalog, cause)
  }
}

function meanOf({ days, n }: Durations): Delay {
  const value = Number(roundFraction({ numerator: BigInt(days), denominator: BigInt(n) }))
  return { value, unit: 'days' }
}

function statusDelay(catalog: Catalog, cause: string | null): Delay {
  const status = cause === null ? undefined : indexOf(catalog).statuses.get(cause)
  return status === undefined ? (catalog.delay ?? standardDelay) : delayOf(catalog, status)
}
