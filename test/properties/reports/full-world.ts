import fc from 'fast-check'

import type { Action } from '../../../src/actions/action.ts'
import type { AmountsMoved, Dispute, DisputedTotals } from '../../../src/disputes/dispute.ts'
import type { Stay } from '../../../src/disputes/line.ts'
import type { LinesOfDispute } from '../../../src/reports/count-stays.ts'
import type { CollectedCustomer } from '../../../src/reports/report-fold.ts'
import { anAction } from '../../unit/actions/an-action.ts'
import { aLine } from '../../unit/disputes/a-line.ts'
import { centsOf, dayAt, euros } from '../items/an-item.ts'
import type { PromisingWorld } from './naive-forecast.ts'
import { promisingWith } from './promising-worlds.ts'
import { clearedWorlds } from './world.ts'

/** All the facts that figures are made of. Every dispute is of one customer, as are its items and actions. */
export type FullWorld = PromisingWorld & {
  readonly customers: readonly CollectedCustomer[]
  readonly actions: readonly Action[]
  readonly lines: readonly LinesOfDispute[]
}

export const customers = ['C1', 'C2', 'C3'] as const
export const places = ['original', 'current', 'paid', 'credited', 'otherwise', 'released'] as const

const day = fc.nat({ max: 100 })
const person = fc.constantFrom('ann', 'bob', null)
const statuses = ['dispute-price', 'dispute-quality', 'in-progress', null] as const

/** What changed once, and what it was before. */
const change = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(fc.record({ until: day.map(dayAt), value })).map((one) => (one === null ? [] : [one]))

const move = fc.record({
  on: day,
  place: fc.constantFrom(...places),
  currency: fc.constantFrom('EUR', 'USD'),
  cents: fc.integer({ min: -500, max: 3_000 }),
})

const more = fc.record({
  responses: fc.array(fc.option(fc.nat({ max: 30 })), { minLength: 4, maxLength: 4 }),
  moves: fc.array(move, { maxLength: 6 }),
  handovers: change(person),
  stays: fc.array(
    fc.record({
      episode: fc.integer({ min: 1, max: 4 }),
      from: day,
      days: fc.nat({ max: 40 }),
      late: fc.nat({ max: 5 }),
      outcome: fc.constantFrom('accepted', 'rejected', 'settled', 'entered-in-error', null),
    }),
    { maxLength: 3 },
  ),
})

const action = fc.record({
  customer: fc.constantFrom(...customers),
  on: day,
  planned: day,
  endedAfter: fc.option(fc.nat({ max: 40 })),
  resolver: person,
  handovers: change(person),
  reschedulings: change(day.map(dayAt)),
  status: fc.constantFrom(...statuses),
  tracks: fc.option(fc.nat({ max: 3 })),
})

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never
type More = Drawn<typeof more>

/** Random facts of every kind. */
export const fullWorlds: fc.Arbitrary<FullWorld> = fc
  .record({
    world: promisingWith(clearedWorlds),
    mores: fc.array(more, { minLength: 4, maxLength: 4 }),
    actions: fc.array(action, { maxLength: 5 }),
    collectors: fc.array(person, { minLength: 3, maxLength: 3 }),
  })
  .map(({ world, mores, actions, collectors }) => {
    const own = <Stretch extends FullWorld['spells'][number] | FullWorld['standings'][number]>(
      stretch: Stretch,
    ): Stretch => {
      const { customer, dispute, left } = stretch
      return {
        ...stretch,
        dispute: dispute === null ? null : `${customer}-${dispute}`,
        left: left === null ? null : { ...left, dispute: `${customer}-${left.dispute}` },
      }
    }
    const disputes = customers.flatMap((customer, shift) =>
      world.disputes.map((dispute, n) => {
        const drawn = mores[(n + shift) % mores.length] as More
        return withMore({ ...dispute, id: `${customer}-${dispute.id}`, customer }, drawn)
      }),
    )
    return {
      ...world,
      standings: world.standings.map(own),
      spells: world.spells.map(own),
      disputes,
      customers: customers.map((id, n) => ({ id, collector: collectors[n] ?? null })),
      actions: actions.map((drawn, n) => actionOf(`A${n}`, drawn)),
      lines: disputes.map((dispute, n) => linesOf(dispute, mores[n % mores.length] as More)),
    }
  })

function withMore(dispute: Dispute, { responses, moves, handovers }: More): Dispute {
  const told = movesOf(moves)
  return {
    ...dispute,
    handovers,
    moves: told,
    amounts: totalsOf(told),
    // Nobody responds to what is over.
    episodes: dispute.episodes.map((episode, n) => {
      const after = responses[n]
      if (after == null) return episode
      const on = dayAt(numberOf(episode.openedRecordedOn) + after)
      const { closedRecordedOn } = episode
      return {
        ...episode,
        respondedOn: closedRecordedOn !== null && closedRecordedOn < on ? closedRecordedOn : on,
      }
    }),
  }
}

const numberOf = (on: string) => (Date.parse(on) - Date.parse(dayAt(0))) / 86_400_000

/** One entry for a day, by day. */
function movesOf(drawn: More['moves']): readonly AmountsMoved[] {
  return [...new Set(drawn.map(({ on }) => on))]
    .toSorted((a, b) => a - b)
    .map((on) => ({ on: dayAt(on), by: sumsOf(drawn.filter((one) => one.on === on)) }))
}

function sumsOf(drawn: More['moves']): AmountsMoved['by'] {
  const by: Record<string, Record<string, string>> = {}
  for (const { place, currency, cents } of drawn) {
    const known = by[place]?.[currency] ?? '0.00'
    by[place] = { ...by[place], [currency]: euros(centsOf(known) + cents) }
  }
  return by
}

function totalsOf(moves: readonly AmountsMoved[]): DisputedTotals {
  const totals: Record<string, Record<string, string>> = { toCredit: {} }
  for (const place of places) {
    const sums: Record<string, string> = {}
    for (const { by } of moves) {
      for (const [currency, amount] of Object.entries(by[place] ?? {}))
        sums[currency] = euros(centsOf(sums[currency] ?? '0.00') + centsOf(amount))
    }
    totals[place] = sums
  }
  return totals as DisputedTotals
}

function linesOf({ id, episodes }: Dispute, { stays }: More): LinesOfDispute {
  const lines = stays
    .filter(({ episode }) => episode <= episodes.length)
    .map(({ episode, from, days, late, outcome }): Stay => {
      const until = dayAt(from + days)
      return {
        episode,
        from: dayAt(from),
        ...(outcome === null
          ? { until: null, untilRecordedOn: null, why: null }
          : { until, untilRecordedOn: dayAt(from + days + late), why: 'resolved' }),
        outcome,
        code: null,
      }
    })
    .map((stay) => aLine({ stays: [stay] }))
  return { dispute: id, lines }
}

function actionOf(id: string, drawn: Drawn<typeof action>): Action {
  const { customer, on, planned, endedAfter, resolver, handovers, reschedulings, status, tracks } = drawn
  const isEnded = endedAfter !== null
  return anAction({
    id,
    customer,
    on: dayAt(on),
    plannedRecordedOn: dayAt(planned),
    state: isEnded ? 'done' : 'planned',
    endedOn: isEnded ? dayAt(planned + endedAfter) : null,
    endedRecordedOn: isEnded ? dayAt(planned + endedAfter) : null,
    resolver,
    handovers,
    reschedulings,
    status,
    tracks: tracks === null ? null : { kind: 'dispute', id: `${customer}-D${String(tracks)}`, chunks: 1 },
  })
}
