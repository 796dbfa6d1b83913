import type { Dispute, Episode } from '../../../src/disputes/dispute.ts'
import { centsOf, euros } from '../items/an-item.ts'
import { places, type FullWorld } from './full-world.ts'
import { daysFrom, fraction, isClosed, lastBegun, linesOf, naiveStatistics, stateOf, sum } from './oracle.ts'

/**
 * The figures that count disputes as their definitions say, one record at a time and in cents,
 * sharing nothing with the library.
 */
type Window = { readonly from: string; readonly to: string }

const always: Window = { from: '0001-01-01', to: '9999-12-31' }
const isIn = ({ from, to }: Window, day: string | null) => day !== null && from <= day && day <= to
const isMistaken = (episode: Episode, asOf: string) =>
  isClosed(episode, asOf) && episode.outcome === 'entered-in-error'
const sorted = (days: readonly number[]) => days.toSorted((a, b) => a - b)

/** Every episode that the desk knew of on the day, those entered in error apart. */
const knownEpisodes = ({ disputes }: FullWorld, asOf: string) =>
  disputes
    .flatMap(({ episodes }) => episodes)
    .filter((episode) => episode.openedRecordedOn <= asOf && !isMistaken(episode, asOf))

type Ended = { readonly days: number; readonly outcome: string | null; readonly opening: string }

const resolutionOf = (ended: readonly Ended[]) => {
  const days = (some: readonly Ended[]) => naiveStatistics(sorted(some.map((one) => one.days)))
  const headline = ended.filter(({ outcome }) => outcome !== 'settled')
  const { n, mean, reason } = days(ended.filter(({ outcome }) => outcome === 'settled'))
  return {
    headline: days(headline),
    reopened: headline.filter(({ opening }) => opening === 'reopened').length,
    settled: { n, mean, reason },
    all: days(ended),
  }
}

/** How long episodes took that were closed within a window, as dated. */
export const naiveResolution = (world: FullWorld, asOf: string, within = always) =>
  resolutionOf(
    knownEpisodes(world, asOf)
      .filter((episode) => isClosed(episode, asOf) && isIn(within, episode.closedOn))
      .map(({ openedOn, closedOn, outcome, opening }) => ({
        days: daysFrom(openedOn, closedOn ?? ''),
        outcome,
        opening,
      })),
  )

/** How long items stayed in disputes, of those that left within a window, as dated. */
export const naiveStays = ({ lines, disputes }: FullWorld, asOf: string, within = always) =>
  resolutionOf(
    lines.flatMap(({ dispute, lines: own }) =>
      own
        .flatMap(({ stays }) => stays)
        .filter(
          ({ until, untilRecordedOn, outcome }) =>
            untilRecordedOn !== null &&
            untilRecordedOn <= asOf &&
            outcome !== 'entered-in-error' &&
            isIn(within, until),
        )
        .map(({ episode, from, until, outcome }) => ({
          days: daysFrom(from, until ?? ''),
          outcome,
          opening: disputes.find(({ id }) => id === dispute)?.episodes[episode - 1]?.opening ?? '',
        })),
    ),
  )

/** Sums of what moved by the day, by currency. */
const moneyOf = (disputes: readonly Dispute[], asOf: string) => {
  const moved = disputes
    .flatMap(({ moves }) => moves)
    .filter(({ on }) => on <= asOf)
    .flatMap(({ by }) =>
      places.flatMap((place) =>
        Object.entries(by[place] ?? {}).map(([currency, amount]) => ({ place, currency, amount })),
      ),
    )
  return [...new Set(moved.map(({ currency }) => currency))].toSorted().map((currency) => {
    const cents = (place: string) =>
      sum(
        moved
          .filter((one) => one.currency === currency && one.place === place)
          .map((one) => centsOf(one.amount)),
      )
    const [original, credited] = [cents('original'), cents('credited')]
    return {
      currency,
      ...Object.fromEntries(places.map((place) => [place, euros(cents(place))])),
      creditedShare: {
        value: original > 0 ? fraction(credited, original, 4) : null,
        part: euros(credited),
        base: euros(original),
        reason: original > 0 ? null : 'nothing-disputed',
      },
    }
  })
}

const isOpen = (dispute: Dispute, asOf: string) => {
  const last = lastBegun(dispute, asOf)
  return last !== undefined && !isClosed(last, asOf)
}

/** Where the money of disputes is that are open on the day, and of those closed within a window. */
export const naiveMoney = ({ disputes }: FullWorld, asOf: string, within = always) => ({
  open: moneyOf(
    disputes.filter((dispute) => isOpen(dispute, asOf)),
    asOf,
  ),
  closed: moneyOf(
    disputes.filter((dispute) => {
      const last = lastBegun(dispute, asOf)
      return (
        last !== undefined && isClosed(last, asOf) && !isMistaken(last, asOf) && isIn(within, last.closedOn)
      )
    }),
    asOf,
  ),
})

/** What a value was on a day, of those that changed at most once. */
const valueThen = <Value>(
  now: Value,
  [before]: readonly { readonly until: string; readonly value: Value }[],
  asOf: string,
): Value => (before !== undefined && asOf < before.until ? before.value : now)

/** Whose an open dispute is: as the item says that changed last, else as its record says. */
const resolverOf = (world: FullWorld, { id, resolver, handovers }: Dispute, asOf: string) => {
  const states = world.items
    .flatMap(({ id: item }) => {
      const state = stateOf(world, item, asOf)
      return state?.dispute === id ? [{ item, state, since: 'from' in state ? state.from : state.since }] : []
    })
    .toSorted((a, b) => (a.since === b.since ? (a.item < b.item ? -1 : 1) : a.since > b.since ? -1 : 1))
  const [first] = states
  return first === undefined ? valueThen(resolver, handovers, asOf) : first.state.resolver
}

/** How long resolvers took to respond, and how long open disputes have been waiting for it. */
export const naiveResponse = (world: FullWorld, asOf: string) => {
  const known = knownEpisodes(world, asOf)
  const hasAnswer = ({ respondedOn }: Episode) => respondedOn !== null && respondedOn <= asOf
  const waiting = known.filter((episode) => !hasAnswer(episode) && !isClosed(episode, asOf))
  const withoutResolver = world.disputes.filter(
    (dispute) =>
      dispute.episodes.some((episode) => waiting.includes(episode)) &&
      resolverOf(world, dispute, asOf) === null,
  )
  return {
    answered: naiveStatistics(
      sorted(
        known.filter(hasAnswer).map(({ openedOn, respondedOn }) => daysFrom(openedOn, respondedOn ?? '')),
      ),
    ),
    waiting: naiveStatistics(sorted(waiting.map(({ openedOn }) => daysFrom(openedOn, asOf)))),
    withoutResolver: withoutResolver.length,
  }
}

/** What each resolver has to do; `none` for what nobody has. */
export const naiveWorkload = (world: FullWorld, asOf: string) => {
  const disputes = world.disputes
    .filter((dispute) => isOpen(dispute, asOf))
    .map((dispute) => resolverOf(world, dispute, asOf))
  const disputed = linesOf(world, asOf)
    .filter((line) => line.disputed !== 0)
    .map((line) => ({ ...line, resolver: stateOf(world, line.item.id, asOf)?.resolver ?? null }))
  const actions = world.actions
    .filter(
      ({ plannedRecordedOn, endedRecordedOn }) =>
        plannedRecordedOn <= asOf && (endedRecordedOn === null || asOf < endedRecordedOn),
    )
    .map(({ on, reschedulings, resolver, handovers }) => ({
      resolver: valueThen(resolver, handovers, asOf),
      isLate: valueThen(on, reschedulings, asOf) < asOf,
    }))
  const rowOf = (isTheirs: (resolver: string | null) => boolean) => {
    const own = disputed.filter(({ resolver }) => isTheirs(resolver))
    const tasks = actions.filter(({ resolver }) => isTheirs(resolver))
    return {
      disputes: disputes.filter(isTheirs).length,
      disputed: [...new Set(own.map(({ item }) => item.currency))].toSorted().map((currency) => ({
        currency,
        net: euros(sum(own.filter(({ item }) => item.currency === currency).map((line) => line.disputed))),
      })),
      openActions: tasks.length,
      lateActions: tasks.filter(({ isLate }) => isLate).length,
    }
  }
  const all = [
    ...disputes,
    ...disputed.map(({ resolver }) => resolver),
    ...actions.map(({ resolver }) => resolver),
  ]
  const bands = [...new Set(all.map((resolver) => resolver ?? 'none'))].toSorted()
  return {
    total: rowOf(() => true),
    byResolver: bands.map((band) => ({ band, ...rowOf((resolver) => (resolver ?? 'none') === band) })),
  }
}

/** How disputes came and went, and what was disputed at the end, period by period. */
export const naiveTrend = (world: FullWorld, periods: readonly Window[], asOf: string) => {
  const known = knownEpisodes(world, asOf)
  const runs = (episode: Episode, evening: string) =>
    episode.openedRecordedOn <= evening && !(isClosed(episode, evening) && isClosed(episode, asOf))
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  return periods.map(({ from, to }) => {
    const mistaken = world.disputes.filter(({ episodes }) =>
      episodes.some((episode) => runs(episode, to) && isMistaken(episode, asOf)),
    )
    const evening = to < asOf ? to : asOf
    const disputed = linesOf(world, evening).filter(
      (line) => line.disputed !== 0 && !mistaken.some(({ id }) => id === line.dispute),
    )
    return {
      from,
      to,
      openAtStart: known.filter((episode) => runs(episode, dayBefore(from))).length,
      opened: known.filter(({ openedRecordedOn }) => isIn({ from, to }, openedRecordedOn)).length,
      closed: known.filter(
        (episode) => isClosed(episode, asOf) && isIn({ from, to }, episode.closedRecordedOn),
      ).length,
      openAtEnd: known.filter((episode) => runs(episode, to)).length,
      disputed: [...new Set(disputed.map(({ item }) => item.currency))].toSorted().map((currency) => ({
        currency,
        net: euros(
          sum(disputed.filter(({ item }) => item.currency === currency).map((line) => line.disputed)),
        ),
      })),
      reason: null,
    }
  })
}
