import type { Item, PaymentPromise } from 'redress'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '../../../src/kernel/calendar/day.ts'
import { amountFromMinorUnits, minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { anInvoice, cleared, reversed } from '../../gestures/support/books.ts'
import { documentsOf, openWorld, type OpenWorld } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { laws, stateOf } from '../desk/support/laws.ts'

const firstDay = '2026-06-01'
const by = { by: 'lea' }

/** What the ledger does on one of the days that follow each other, some of them with nothing. */
const anyDay = fc.record({
  daysLater: fc.integer({ min: 0, max: 6 }),
  item: fc.constantFrom('A1', 'A2'),
  what: fc.constantFrom('paid', 'paid', 'credited', 'bounce', 'nothing'),
  percent: fc.constantFrom(1, 30, 50, 100),
})
type Day = typeof anyDay extends fc.Arbitrary<infer Value> ? Value : never

const anyPlan = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 8 }), percent: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 3 },
)

/** A world in which a plan for two items was made on the first day. */
async function promisedWorld(days: readonly { after: number; percent: number }[]): Promise<OpenWorld> {
  const items = [anInvoice('A1', '1000.00'), anInvoice('A2', '10.00')]
  const world = await openWorld({ items, today: firstDay })
  let on = firstDay
  let left = 101_000
  const plan = days.map(({ after, percent }) => {
    on = addDays(on, after)
    const units = Math.ceil((left * percent) / 100)
    left -= units
    return { on, amount: amountFromMinorUnits(units, 'EUR') }
  })
  await world.desk('p').promise({ items: ['A1', 'A2'], plan }, by)
  return world
}

function nextOf(item: Item, { what, percent }: Day, on: string): Item {
  if (what === 'nothing') return item
  if (what === 'bounce') return reversed(item, on)
  const units = (minorUnits(item.openAmount) * BigInt(percent)) / 100n
  return units === 0n ? item : cleared(item, amountFromMinorUnits(units, item.currency), what, on)
}

const standOf = ({ store }: OpenWorld) =>
  documentsOf<PaymentPromise>(store, 'promise')
    .map(({ id, state, paid }) => `${id} ${state} ${paid}`)
    .sort()

describe('promises (F-2, T-2)', () => {
  it('stand alike whether the desk looks every day or once in the end', async () => {
    const seen = new Set<string>()
    const property = fc.asyncProperty(
      anyPlan,
      fc.array(anyDay, { minLength: 1, maxLength: 8 }),
      async (plan, days) => {
        const [told, found] = [await promisedWorld(plan), await promisedWorld(plan)]
        for (const [at, day] of days.entries()) {
          for (const world of [told, found]) {
            world.clock.advance(day.daysLater * 86_400_000)
            const item = world.items().find(({ id }) => id === day.item)
            if (item !== undefined) world.put(nextOf(item, day, world.today()))
          }
          await told.desk(`t${String(at)}`).sync({ items: ['A1', 'A2'] })
          const state = stateOf(told)
          for (const check of Object.values(laws)) check(state)
        }
        await found.desk('f').sync({ items: ['A1', 'A2'] })
        expect(standOf(found)).toEqual(standOf(told))
        for (const { state } of stateOf(found).promises) seen.add(state)
        const again = found.store.applied.length
        await found.desk('g').sync({ items: ['A1', 'A2'] })
        expect(found.store.applied.length).toBe(again)
      },
    )
    await holdsAsync(property, 200)
    expect([...seen].sort()).toEqual(['broken', 'kept', 'kept-in-part', 'lapsed', 'pending'])
  })

  it('are each in exactly one final state once their day and the tolerance are over', async () => {
    const property = fc.asyncProperty(anyPlan, fc.array(anyDay, { maxLength: 5 }), async (plan, days) => {
      const world = await promisedWorld(plan)
      for (const day of days) {
        world.clock.advance(day.daysLater * 86_400_000)
        for (const item of world.items())
          if (item.id === day.item) world.put(nextOf(item, day, world.today()))
      }
      world.clock.advance(60 * 86_400_000)
      await world.desk('f').sync()
      const final = standOf(world)
      expect(final.filter((one) => one.includes('pending'))).toEqual([])
      world.clock.advance(60 * 86_400_000)
      await world.desk('g').sync()
      expect(standOf(world)).toEqual(final)
    })
    await holdsAsync(property, 100)
  })
})
