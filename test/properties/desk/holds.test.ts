import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openWorld, type OpenWorld } from '../../gestures/support/world.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { beginning } from './support/beginning.ts'
import { happen } from './support/life.ts'
import { stateOf } from './support/laws.ts'

const by = { by: 'lea' }
const reason = 'Waits for the merger.'

/** What may be chased of every item, for each purpose, on each of these days. */
async function eligibilities(world: OpenWorld, days: readonly string[]) {
  const ids = world.items().map(({ id }) => id)
  const purposes = [{ kind: 'scenario' }, { kind: 'criterion' }, { kind: 'internal' }] as const
  const asked = days.flatMap((on) => purposes.map((purpose) => ({ on, purpose })))
  return Promise.all(asked.map((one) => world.desk('q').explain(ids, one)))
}

/** A life, of which the desk was told all; and some free choice of what to leave alone: an item or a customer. */
const lives = (check: (world: OpenWorld, chosen: Chosen, days: number) => Promise<void>, runs: number) =>
  holdsAsync(
    fc.asyncProperty(
      fc.nat({ max: 10 }),
      fc.nat({ max: 9 }),
      fc.nat({ max: 60 }),
      fc.gen(),
      async (steps, choice, days, draw) => {
        const world = await openWorld(beginning)
        for (let step = 0; step < steps; step += 1) await happen(world, draw, step)
        await world.desk('look').sync()
        await check(world, choose(world, choice), days)
      },
    ),
    runs,
  )

type Chosen = { readonly items: readonly string[] } | { readonly customer: string }

function choose(world: OpenWorld, choice: number): Chosen {
  const { standings, accounts } = stateOf(world)
  const isAlone = (one: { readonly hold: unknown; readonly ignored: unknown } | undefined) =>
    (one?.hold ?? one?.ignored ?? null) !== null
  const items = world
    .items()
    .filter(({ settledOn }) => settledOn === null)
    .filter(({ id }) => !isAlone(standings.find(({ item }) => item === id)))
  const customers = ['C-1', 'C-2'].filter((id) => !isAlone(accounts.find(({ customer }) => customer === id)))
  const all: readonly Chosen[] = [
    ...items.map(({ id }) => ({ items: [id] })),
    ...customers.map((customer) => ({ customer })),
  ]
  fc.pre(all.length > 0)
  return all[choice % all.length] ?? { items: [] }
}

describe('a hold (E-6)', () => {
  it('that is released leaves everything to be chased as it was', async () => {
    await lives(async (world, chosen, days) => {
      const asked = [world.today(), addDays(world.today(), days)]
      const before = await eligibilities(world, asked)
      await world.desk('h').hold({ ...chosen, reason, until: addDays(world.today(), days) }, by)
      await world.desk('r').release(chosen, by)
      expect(await eligibilities(world, asked)).toEqual(before)
    }, 120)
  })

  it('that is over leaves everything to be chased as if it had never been, recorded or not', async () => {
    await lives(async (world, chosen, days) => {
      const until = addDays(world.today(), days)
      const later = [addDays(until, 1), addDays(until, 30)]
      const before = await eligibilities(world, later)
      await world.desk('h').hold({ ...chosen, reason, until }, by)
      expect(await eligibilities(world, later)).toEqual(before)
      world.clock.advance((days + 1) * 86_400_000)
      await world.desk('s').sync()
      expect(await eligibilities(world, later)).toEqual(before)
      const { standings, accounts } = stateOf(world)
      for (const { hold } of [...standings, ...accounts]) {
        expect(hold === null || hold.until >= world.today()).toBe(true)
      }
    }, 120)
  })
})

describe('what is ignored (E-6)', () => {
  it('and heeded again is to be chased as it was', async () => {
    await lives(async (world, chosen, days) => {
      const asked = [world.today(), addDays(world.today(), days)]
      const before = await eligibilities(world, asked)
      await world.desk('i').ignore({ ...chosen, reason }, by)
      await world.desk('h').heed(chosen, by)
      expect(await eligibilities(world, asked)).toEqual(before)
    }, 120)
  })
})
