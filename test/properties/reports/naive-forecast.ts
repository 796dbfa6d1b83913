import type { Item } from '../../../src/items/item.ts'
import type { PaymentPromise } from '../../../src/promises/promise.ts'
import { centsOf } from '../items/an-item.ts'
import type { World } from './world.ts'

/**
 * The forecast as its definition says, item by item, in cents and milliseconds, sharing nothing with the library.
 */
export type PromisingWorld = World & { readonly promises: readonly PaymentPromise[] }

const dayMs = 86_400_000

const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs
const maxOf = (a: string, b: string) => (a > b ? a : b)

const clearedBy = ({ clearings = [] }: Item, day: string) =>
  clearings.filter(({ on }) => on <= day).reduce((left, { amount }) => left + centsOf(amount), 0)

const openBy = (item: Item, day: string) =>
  item.documentDate > day ? 0 : centsOf(item.amount) - clearedBy(item, day)

const stateOf = ({ spells, standings }: World, item: string, day: string) =>
  spells.find((spell) => spell.item === item && spell.from <= day && day < spell.until) ??
  standings.find((standing) => standing.item === item && standing.since <= day)

const closedBy = (world: World, day: string) =>
  world.disputes
    .flatMap(({ episodes }) => episodes)
    .filter(({ closedRecordedOn }) => closedRecordedOn !== null && closedRecordedOn <= day)

/** Half away from zero, by whole numbers only. */
const rounded = (numerator: bigint, denominator: bigint): number => {
  const sign = numerator < 0n ? -1n : 1n
  return Number(sign * ((sign * numerator * 2n + denominator) / (denominator * 2n)))
}

/** Every dispute that a stretch of the item up to the day names, save those that ended as entered in error. */
const wasDisputed = (world: World, item: string, day: string) =>
  [
    ...world.spells.filter((spell) => spell.item === item && spell.from <= day),
    ...world.standings.filter((standing) => standing.item === item && standing.since <= day),
  ]
    .flatMap(({ left, dispute }) => [left?.dispute, dispute])
    .filter((id) => id != null)
    .some((id) => {
      const episodes = world.disputes.find((dispute) => dispute.id === id)?.episodes ?? []
      const last = episodes.filter(({ openedRecordedOn }) => openedRecordedOn <= day).at(-1)
      const isClosed = last?.closedRecordedOn != null && last.closedRecordedOn <= day
      return !(isClosed && last.outcome === 'entered-in-error')
    })

/** Invoices that were settled by the day and never disputed; the days of these worlds are all within six months. */
const delayOf = (world: World, items: readonly Item[], day: string, { customer, currency }: Item) => {
  const settled = items.filter(
    (item) =>
      item.kind === 'invoice' &&
      item.currency === currency &&
      item.settledOn !== null &&
      item.settledOn <= day &&
      !wasDisputed(world, item.id, day),
  )
  const own = settled.filter((item) => item.customer === customer)
  const base = own.length > 0 ? own : settled
  const weight = base.reduce((left, { amount }) => left + BigInt(centsOf(amount)), 0n)
  const days = base.reduce(
    (left, { amount, dueDate, settledOn }) =>
      left + BigInt(centsOf(amount)) * BigInt(daysFrom(dueDate ?? '', settledOn ?? '')),
    0n,
  )
  return weight === 0n ? 0 : rounded(days, weight)
}

const resolutionOf = (world: World, day: string, cause: string | undefined) => {
  const headline = closedBy(world, day).filter(
    ({ outcome }) => outcome !== 'settled' && outcome !== 'entered-in-error',
  )
  const own = headline.filter((episode) => episode.cause === cause)
  const base = own.length > 0 ? own : headline
  // The delay of every dispute status of the standard catalog, and of the catalog itself.
  if (base.length === 0) return 7
  const days = base.reduce((left, { openedOn, closedOn }) => left + daysFrom(openedOn, closedOn ?? ''), 0)
  return rounded(BigInt(days), BigInt(base.length))
}

/** Of the plan made last, what neither payments up to the day have filled, earliest first, nor anybody took back. */
const promisedOf = (world: PromisingWorld, item: Item, day: string, rest: number) => {
  const made = world.promises.filter((promise) => promise.item === item.id && promise.madeOn <= day)
  const latest = made
    .map(({ madeOn }) => madeOn)
    .toSorted()
    .at(-1)
  const plan = made
    .filter(({ madeOn }) => madeOn === latest)
    .filter(({ state, judgedOn }) => !(state !== 'pending' && judgedOn !== null && judgedOn <= day))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const isTakenUp = stateOf(world, item.id, day)?.status?.type === 'in-progress'
  let pool = Math.max(0, clearedBy(item, day) - clearedBy(item, latest ?? day))
  let left = rest
  return plan
    .filter(({ on }) => !isTakenUp || on > day)
    .flatMap((promise) => {
      const covered = Math.min(pool, centsOf(promise.amount))
      pool -= covered
      const cents = Math.min(left, centsOf(promise.amount) - covered)
      left -= cents
      return cents === 0 ? [] : [{ cents, band: day > promise.until ? 'broken' : promise.on.slice(0, 7) }]
    })
}

type Part = { readonly band: string; readonly cents: number; readonly disputed: number }

const partsOf = (
  world: PromisingWorld,
  items: readonly Item[],
  item: Item,
  day: string,
  policy: string,
): readonly Part[] => {
  const open = openBy(item, day)
  const state = stateOf(world, item.id, day)
  const size =
    state?.dispute == null ? 0 : Math.min(Math.abs(centsOf(state.disputed ?? '0.00')), Math.abs(open))
  const disputed = Math.sign(open) * size
  if (open < 0) return [{ band: 'credits', cents: open, disputed }]
  if (state?.status?.type === 'litigation') return [{ band: 'never', cents: open, disputed }]
  const due = item.dueDate ?? item.documentDate
  const delay = delayOf(world, items, day, item)
  const bandOf = (on: string) => (on < day ? 'off-forecast' : on.slice(0, 7))
  const episodes = world.disputes.find(({ id }) => id === state?.dispute)?.episodes ?? []
  const openedOn =
    episodes.filter(({ openedRecordedOn }) => openedRecordedOn <= day).at(-1)?.openedOn ??
    episodes[0]?.openedOn ??
    due
  const from = policy === 'after-due' ? due : maxOf(due, openedOn)
  const resolution = resolutionOf(world, day, state?.status?.id)
  const promised = promisedOf(world, item, day, open - disputed)
  const rest = promised.reduce((left, { cents }) => left - cents, open - disputed)
  return [
    { band: bandOf(later(from, resolution + delay)), cents: disputed, disputed },
    ...promised.map(({ band, cents }) => ({ band, cents, disputed: 0 })),
    { band: bandOf(later(due, delay)), cents: rest, disputed: 0 },
  ].filter(({ cents }) => cents !== 0)
}

export type NaiveBand = { readonly cents: number; readonly disputed: number; readonly items: number }

/** Cents, disputed cents and items by currency and band. */
export const naiveForecast = (
  world: PromisingWorld,
  day: string,
  policy: string,
  customers: readonly string[],
): Readonly<Record<string, NaiveBand>> => {
  const items = world.items.filter(({ customer }) => customers.includes(customer))
  const open = items.filter((item) => item.kind !== 'down-payment-request' && openBy(item, day) !== 0)
  const parts = open.flatMap((item) =>
    partsOf(world, items, item, day, policy).map((part) => ({ ...part, item })),
  )
  const keys = [...new Set(parts.map(({ item, band }) => `${item.currency} ${band}`))].toSorted()
  return Object.fromEntries(
    keys.map((key) => {
      const own = parts.filter(({ item, band }) => `${item.currency} ${band}` === key)
      return [
        key,
        {
          cents: own.reduce((left, { cents }) => left + cents, 0),
          disputed: own.reduce((left, { disputed }) => left + disputed, 0),
          items: new Set(own.map(({ item }) => item.id)).size,
        },
      ]
    }),
  )
}
