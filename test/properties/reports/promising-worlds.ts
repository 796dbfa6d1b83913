import fc from 'fast-check'

import type { PaymentPromise } from '../../../src/promises/promise.ts'
import { aPromise, paidInvoice } from '../../unit/reports/forecast/forecast-fixture.ts'
import { centsOf, dayAt, euros } from '../items/an-item.ts'
import type { PromisingWorld } from './naive-forecast.ts'
import { worlds, type World } from './world.ts'

/** Of items that are in no dispute. */
const statusTypes = ['promise', 'in-progress', 'litigation', 'resolved', null] as const

const plan = fc.record({
  made: fc.nat({ max: 90 }),
  gaps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 2 }),
  percent: fc.integer({ min: 1, max: 100 }),
  endedAfter: fc.option(fc.nat({ max: 40 })),
})

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

const plans = fc
  .uniqueArray(plan, { selector: ({ made }) => made, maxLength: 2 })
  .map((drawn) => drawn.toSorted((a, b) => a.made - b.made))

const settled = fc.record({
  customer: fc.constantFrom('C1', 'C2'),
  currency: fc.constantFrom('EUR', 'USD'),
  due: fc.nat({ max: 60 }),
  late: fc.integer({ min: -15, max: 40 }),
  cents: fc.integer({ min: 1, max: 3_000 }),
})

/** Random facts that could have come from a desk and a ledger, with statuses outside disputes and with promises. */
export const promisingWith = (worldsOf: fc.Arbitrary<World>): fc.Arbitrary<PromisingWorld> =>
  fc
    .record({
      world: worldsOf,
      types: fc.array(fc.constantFrom(...statusTypes), { minLength: 40, maxLength: 40 }),
      plans: fc.array(plans, { minLength: 8, maxLength: 8 }),
      history: fc.array(settled, { maxLength: 4 }),
    })
    .map(({ world, types, plans: drawn, history }) => {
      let at = 0
      const typed = <Stretch extends World['spells'][number] | World['standings'][number]>(
        stretch: Stretch,
      ) => {
        at += 1
        const type = types[at % types.length] ?? null
        if (stretch.dispute !== null || type === null) return stretch
        return { ...stretch, status: { id: type, type, entry: 'event-1' } }
      }
      return {
        ...world,
        items: [
          ...world.items,
          ...history.map(({ customer, currency, due, late, cents }, n) =>
            paidInvoice(`H${n}`, euros(cents), dayAt(due), dayAt(due + late), {
              customer,
              currency,
              documentDate: dayAt(due - 30),
            }),
          ),
        ],
        spells: world.spells.map(typed),
        standings: world.standings.map(typed),
        promises: world.items.flatMap((item, n) => promisesOf(item, drawn[n] ?? [])),
      }
    })

/** Of a ledger that knows of payments only. */
export const promisingWorlds = promisingWith(worlds)

/** Only what is open is promised; a plan ends when the next one is made, or a person says so, before its days have come. */
function promisesOf(item: World['items'][number], drawn: readonly Plan[]): readonly PaymentPromise[] {
  const { id, customer, currency, clearings = [] } = item
  return drawn.flatMap(({ made, gaps, percent, endedAfter }, n) => {
    const madeOn = dayAt(made)
    const known = clearings.filter(({ on }) => on <= madeOn)
    const sumOf = (some: typeof known) => some.reduce((left, { amount }) => left + centsOf(amount), 0)
    const paid = sumOf(known.filter(({ nature }) => nature === 'paid'))
    const open = item.documentDate > madeOn ? 0 : centsOf(item.amount) - sumOf(known)
    const cents = Math.floor((open * percent) / 100 / gaps.length)
    if (cents <= 0) return []
    const next = drawn[n + 1]?.made
    const ended = next ?? (endedAfter === null ? null : made + endedAfter)
    return gaps.map((gap, of) => {
      const on = made + gap + of
      const isEnded = ended !== null && ended < on
      return aPromise(id, {
        id: `${id}-${made}-${of}`,
        customer,
        currency,
        on: dayAt(on),
        until: dayAt(on + 2),
        amount: euros(cents),
        madeOn,
        seen: { open: euros(open), paid: euros(paid) },
        ...(isEnded ? { state: next === undefined ? 'withdrawn' : 'replaced', judgedOn: dayAt(ended) } : {}),
      })
    })
  })
}
