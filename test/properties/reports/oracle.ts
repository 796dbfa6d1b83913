import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Dispute, Episode } from '../../../src/disputes/dispute.ts'
import type { Item } from '../../../src/items/item.ts'
import type { World } from './world.ts'
import { centsOf, euros } from '../items/an-item.ts'

/**
 * The figures as their definitions say, one row at a time and in cents, sharing nothing with the library:
 * slow, and plain to see.
 */
const dayMs = 86_400_000

export const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs

export const openCents = ({ documentDate, amount, clearings = [] }: Item, day: string) =>
  documentDate > day
    ? 0
    : clearings
        .filter(({ on }) => on <= day)
        .reduce((left, clearing) => left - centsOf(clearing.amount), centsOf(amount))

/** The state of an item on a day: the spell that covers it, else the standing if it had begun. */
export const stateOf = ({ spells, standings }: World, item: string, day: string) =>
  spells.find((spell) => spell.item === item && spell.from <= day && day < spell.until) ??
  standings.find((standing) => standing.item === item && standing.since <= day)

export const fraction = (part: number, base: number, decimals: number) => {
  const scale = 10 ** decimals
  // Exact halves away from zero, by whole numbers only.
  const rounded = (Math.floor((2 * Math.abs(part) * scale) / base + 1) / 2) | 0
  const digits = String(rounded).padStart(decimals + 1, '0')
  return `${part < 0 && rounded > 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

export type NaiveRow = {
  readonly currency: string
  readonly outstanding: string
  readonly items: number
  readonly net: string
  readonly debit: string
  readonly credit: string
  readonly disputedItems: number
  readonly disputes: number
  readonly rate: string | null
  readonly overdueRate: string | null
}

export type Line = {
  readonly item: Item
  readonly open: number
  readonly disputed: number
  readonly dispute: string | null
  readonly cause: string
  readonly isOverdue: boolean
}

/** Every open item with what is disputed of it. */
export const linesOf = (world: World, asOf: string): readonly Line[] =>
  world.items
    .filter(({ kind }) => kind !== 'down-payment-request')
    .map((item) => {
      const open = openCents(item, asOf)
      const state = stateOf(world, item.id, asOf)
      const size =
        state?.dispute == null ? 0 : Math.min(Math.abs(centsOf(state.disputed ?? '0.00')), Math.abs(open))
      return {
        item,
        open,
        disputed: Math.sign(open) * size,
        dispute: state?.dispute ?? null,
        cause: state?.status?.id ?? 'none',
        isOverdue: open > 0 && (item.dueDate ?? item.documentDate) < asOf,
      }
    })
    .filter(({ open }) => open !== 0)

export const sum = (values: readonly number[]) => values.reduce((left, value) => left + value, 0)

/** Outstanding, exposure and rate per currency; `admits` narrows the dispute side. */
export const naiveRows = (
  world: World,
  asOf: string,
  admits: (line: Line) => boolean = () => true,
): readonly NaiveRow[] => {
  const lines = linesOf(world, asOf)
  const currencies = [...new Set(lines.map(({ item }) => item.currency))].toSorted()
  return currencies.map((currency) => {
    const all = lines.filter(({ item }) => item.currency === currency)
    const disputed = all.filter((line) => line.disputed !== 0 && admits(line))
    const outstanding = sum(all.map(({ open }) => open))
    const net = sum(disputed.map((line) => line.disputed))
    const overdue = sum(all.filter(({ isOverdue }) => isOverdue).map(({ open }) => open))
    const disputedOverdue = sum(disputed.filter(({ isOverdue }) => isOverdue).map((line) => line.disputed))
    return {
      currency,
      outstanding: euros(outstanding),
      items: all.length,
      net: euros(net),
      debit: euros(sum(disputed.map((line) => Math.max(0, line.disputed)))),
      credit: euros(sum(disputed.map((line) => Math.min(0, line.disputed)))),
      disputedItems: disputed.length,
      disputes: new Set(disputed.map(({ dispute }) => dispute)).size,
      rate: outstanding > 0 ? fraction(net, outstanding, 4) : null,
      overdueRate: overdue > 0 ? fraction(disputedOverdue, overdue, 4) : null,
    }
  })
}

export const isClosed = ({ closedRecordedOn }: Episode, asOf: string) =>
  closedRecordedOn !== null && closedRecordedOn <= asOf

/** The days of every closed episode, sorted, those of `settled` apart. */
export const naiveDurations = ({ disputes }: World, asOf: string) => {
  const episodes = disputes
    .flatMap((dispute) => dispute.episodes)
    .filter((episode) => isClosed(episode, asOf) && episode.outcome !== 'entered-in-error')
  const days = (some: readonly Episode[]) =>
    some.map(({ openedOn, closedOn }) => daysFrom(openedOn, closedOn ?? asOf)).toSorted((a, b) => a - b)
  const headline = episodes.filter(({ outcome }) => outcome !== 'settled')
  return {
    headline: days(headline),
    settled: days(episodes.filter(({ outcome }) => outcome === 'settled')),
    all: days(episodes),
    reopened: headline.filter(({ opening }) => opening === 'reopened').length,
  }
}

/** n, mean, median and 90th percentile of sorted days. */
export const naiveStatistics = (days: readonly number[]) => {
  const n = days.length
  if (n === 0) return { n, mean: null, median: null, p90: null, reason: 'no-episodes' }
  const at = (index: number) => days[index] ?? NaN
  const middle = n % 2 === 1 ? 2 * at((n - 1) / 2) : at(n / 2 - 1) + at(n / 2)
  return {
    n,
    mean: fraction(sum(days), n, 2),
    median: fraction(middle, 2, 2),
    p90: fraction(at(Math.ceil(0.9 * n) - 1), 1, 2),
    reason: null,
  }
}

export const lastBegun = (dispute: Dispute, asOf: string) =>
  dispute.episodes.filter(({ openedRecordedOn }) => openedRecordedOn <= asOf).at(-1)

/** Ages of the open disputes, sorted, and the outcomes of the closed ones, sorted. */
export const naiveDisputes = ({ disputes }: World, asOf: string) => {
  const last = disputes.flatMap((dispute) => lastBegun(dispute, asOf) ?? [])
  return {
    ages: last
      .filter((episode) => !isClosed(episode, asOf))
      .map(({ openedOn }) => daysFrom(openedOn, asOf))
      .toSorted((a, b) => a - b),
    outcomes: last
      .filter((episode) => isClosed(episode, asOf) && episode.outcome !== 'entered-in-error')
      .map(({ outcome }) => outcome)
      .toSorted(),
  }
}

/** Counts and cents of invoices: all, ever disputed, lost, per currency. */
export const naiveInvoiced = (world: World, asOf: string) => {
  const invoices = world.items.filter(({ kind, documentDate }) => kind === 'invoice' && documentDate <= asOf)
  const fateOf = (id: string) => {
    const stretches = [
      ...world.spells.filter(({ item, from }) => item === id && from <= asOf),
      ...world.standings.filter(({ item, since }) => item === id && since <= asOf),
    ]
    // In the order of time: what an item had left when a stretch began, then what it was in.
    const passed = stretches.flatMap(({ left, dispute }) => [left?.dispute, dispute])
    const ends = passed.flatMap((of) => {
      const dispute = world.disputes.find((each) => each.id === of)
      if (dispute === undefined) return []
      const episode = lastBegun(dispute, asOf)
      return episode !== undefined && isClosed(episode, asOf) ? [episode.outcome] : ['running']
    })
    return ends.filter((end) => end !== 'entered-in-error').at(-1)
  }
  const currencies = [...new Set(invoices.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => {
    const all = invoices.filter((item) => item.currency === currency)
    const count = (some: readonly Item[]) => [
      some.length,
      euros(sum(some.map(({ amount }) => centsOf(amount)))),
    ]
    return {
      currency,
      invoices: count(all),
      disputed: count(all.filter(({ id }) => fateOf(id) !== undefined)),
      lost: count(all.filter(({ id }) => fateOf(id) === 'accepted')),
    }
  })
}

/** The family of a cause in the standard catalog. */
export const familyOf = (cause: string) =>
  standardCatalog.statuses.find(({ id }) => id === cause)?.family ?? 'none'
