import fc from 'fast-check'

import type { Dispute, Episode } from '../../../src/disputes/dispute.ts'
import type { ClearingNature, Item } from '../../../src/items/item.ts'
import type { Spell, Standing } from '../../../src/standings/standing.ts'
import {
  aDispute,
  anEpisode,
  anItem,
  aSpell,
  aStanding,
  closed,
  inDispute,
} from '../../unit/reports/facts-of.ts'
import { dayAt, euros } from '../items/an-item.ts'

/** All the facts of a small world, days from 0 to 100. */
export type World = {
  readonly items: readonly Item[]
  readonly standings: readonly Standing[]
  readonly spells: readonly Spell[]
  readonly disputes: readonly Dispute[]
}

const causes = ['dispute-price', 'dispute-quality', 'dispute-delivery', 'unlisted'] as const
const day = fc.nat({ max: 100 })
const person = fc.constantFrom('ann', 'bob', null)

const state = fc.record({
  dispute: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
  left: fc.option(fc.nat({ max: 3 })),
  cause: fc.constantFrom(...causes),
  disputed: fc.nat({ max: 3_000 }),
  resolver: person,
  collector: person,
})

type Changes = readonly (readonly [number, typeof state extends fc.Arbitrary<infer S> ? S : never])[]

const changes: fc.Arbitrary<Changes> = fc
  .uniqueArray(fc.tuple(day, state), { selector: ([on]) => on, maxLength: 4 })
  .map((drawn) => drawn.toSorted(([a], [b]) => a - b))

/** What the ledger did to an item beside a payment: nothing, or a credit of a part and a payment that bounced. */
const nothingElse = fc.constant({
  credited: 0,
  creditedOn: 0,
  bouncedAfter: null,
  paidAgain: 0,
  paidAgainOn: 0,
})
const anythingElse = fc.record({
  credited: fc.constantFrom(0, 0, 40, 100),
  creditedOn: day,
  bouncedAfter: fc.option(fc.nat({ max: 20 })),
  paidAgain: fc.constantFrom(0, 30, 100),
  paidAgainOn: fc.integer({ min: 30, max: 100 }),
})

const item = fc.record({
  customer: fc.constantFrom('C1', 'C2', 'C3'),
  currency: fc.constantFrom('EUR', 'USD'),
  kind: fc.constantFrom('invoice', 'invoice', 'credit-note', 'payment', 'down-payment-request'),
  documented: fc.nat({ max: 80 }),
  due: fc.integer({ min: 0, max: 150 }),
  cents: fc.integer({ min: 1, max: 3_000 }),
  paid: fc.nat({ max: 100 }),
  paidOn: day,
  region: fc.constantFrom('north', 'south', null),
  changes,
})

const outcomes = ['accepted', 'rejected', 'settled', 'mixed', 'entered-in-error'] as const

const episode = fc.record({
  gap: fc.nat({ max: 30 }),
  days: fc.nat({ max: 40 }),
  late: fc.nat({ max: 5 }),
  cause: fc.constantFrom(...causes),
  outcome: fc.constantFrom(...outcomes),
})

const dispute = fc.record({
  customer: fc.constantFrom('C1', 'C2', 'C3'),
  resolver: person,
  closedOnes: fc.array(episode, { maxLength: 3 }),
  running: fc.option(fc.constantFrom(...causes)),
})

const worldsWith = (more: fc.Arbitrary<MoreClearings>): fc.Arbitrary<World> =>
  fc
    .record({
      items: fc.array(
        fc.tuple(item, more).map(([drawn, others]) => ({ ...drawn, ...others })),
        { maxLength: 8 },
      ),
      disputes: fc.array(dispute, { minLength: 4, maxLength: 4 }),
    })
    .map(({ items, disputes }) => {
      const stretches = items.map((drawn, n) =>
        stretchesOf(`F${n}`, drawn.customer, drawn.currency, drawn.changes),
      )
      return {
        items: items.map((drawn, n) => itemOf(`F${n}`, drawn)),
        standings: stretches.flatMap(({ standing }) => standing),
        spells: stretches.flatMap(({ spells }) => spells),
        disputes: disputes.map((drawn, n) => disputeOf(`D${n}`, drawn)),
      }
    })

/** Random facts that could have come from a desk and a ledger, which knows of payments only. */
export const worlds = worldsWith(nothingElse)

/** The same, of a ledger that also credits, and shows payments that bounced. */
export const clearedWorlds = worldsWith(anythingElse)

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never
type MoreClearings = Drawn<typeof anythingElse>
type DrawnItem = Drawn<typeof item> & MoreClearings

function itemOf(id: string, drawn: DrawnItem): Item {
  const { customer, currency, kind, documented, due, cents, region } = drawn
  const sign = kind === 'credit-note' || kind === 'payment' ? -1 : 1
  const clearings = clearingsOf(drawn)
  const left = clearings.reduce((rest, clearing) => rest - clearing.cents, cents)
  return anItem(id, {
    customer,
    currency,
    kind,
    documentDate: dayAt(documented),
    dueDate: kind === 'payment' ? null : dayAt(due),
    amount: euros(sign * cents),
    openAmount: euros(sign * left),
    clearings: clearings.map(({ on, nature, cents: cleared }) => ({
      on: dayAt(on),
      nature,
      amount: euros(sign * cleared),
    })),
    settledOn: left === 0 ? dayAt(Math.max(...clearings.map(({ on }) => on))) : null,
    ...(region === null ? {} : { fields: { region } }),
  })
}

type ClearingInCents = { readonly on: number; readonly nature: ClearingNature; readonly cents: number }

/** A part was paid, which may have bounced, and parts of the rest were credited and paid. */
function clearingsOf(drawn: DrawnItem): readonly ClearingInCents[] {
  const { cents, paid, paidOn, credited, creditedOn, bouncedAfter, paidAgain, paidAgainOn } = drawn
  const firstCents = Math.floor((cents * paid) / 100)
  const creditedCents = Math.floor(((cents - firstCents) * credited) / 100)
  const againCents = Math.floor(((cents - firstCents - creditedCents) * paidAgain) / 100)
  const bouncedCents = bouncedAfter === null ? 0 : -firstCents
  const all: readonly ClearingInCents[] = [
    { on: paidOn, nature: 'paid', cents: firstCents },
    { on: creditedOn, nature: 'credited', cents: creditedCents },
    { on: paidAgainOn, nature: 'paid', cents: againCents },
    { on: Math.min(100, paidOn + (bouncedAfter ?? 0)), nature: 'paid', cents: bouncedCents },
  ]
  return all.filter((clearing) => clearing.cents !== 0)
}

function stretchesOf(id: string, customer: string, currency: string, drawn: Changes) {
  const facts = drawn.map(([, { dispute: of, left, cause, disputed, resolver, collector }]) => ({
    customer,
    currency,
    resolver,
    collector,
    left: left === null ? null : { dispute: `D${left}`, chunk: 0 },
    ...(of === null ? {} : inDispute(`D${of}`, cause, euros(disputed))),
  }))
  const spells = drawn.slice(1).map(([until], n): Spell => {
    const [from] = drawn[n] as Changes[number]
    return aSpell(id, dayAt(from), dayAt(until), { ...facts[n], ordinal: n + 1 })
  })
  const last = drawn.at(-1)
  const standing =
    last === undefined
      ? []
      : [aStanding(id, { ...facts.at(-1), since: dayAt(last[0]), spells: spells.length })]
  return { spells, standing }
}

function disputeOf(id: string, { customer, resolver, closedOnes, running }: Drawn<typeof dispute>): Dispute {
  let at = 0
  const episodes = closedOnes.map(({ gap, days, late, cause, outcome }, n): Episode => {
    const from = at + gap
    at = from + days + late
    return closed(cause, dayAt(from), dayAt(from + days), outcome, {
      opening: n === 0 ? 'opened' : 'reopened',
      closedRecordedOn: dayAt(at),
    })
  })
  const last =
    running === null && episodes.length > 0 ? [] : [anEpisode(running ?? 'dispute-price', dayAt(at))]
  return aDispute(id, [...episodes, ...last], { customer, resolver })
}
