import type { Desk, DisputeLines, Item, Standing } from 'redress'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '../../../src/kernel/calendar/day.ts'
import { canonicalJson } from '../../../src/kernel/fingerprint.ts'
import { amountFromMinorUnits, minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { act, endingOf, gestureNames } from '../../gestures/support/act.ts'
import { cleared, reversed, settled } from '../../gestures/support/books.ts'
import { documentsOf, openWorld, prepare, type OpenWorld } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { beginning } from './support/beginning.ts'
import { commandIn } from './support/command-in.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

const anyClearing = fc.record({
  item: fc.nat({ max: 9 }),
  nature: fc.constantFrom('paid', 'credited', 'other'),
  percent: fc.constantFrom(1, 10, 50, 99, 100),
})
type Clearing = typeof anyClearing extends fc.Arbitrary<infer Value> ? Value : never

/** The item after one more clearing on a day; `null` when nothing is left to clear. */
function nextOf(item: Item | undefined, { nature, percent }: Clearing, on: string): Item | null {
  if (item === undefined || item.settledOn !== null) return null
  if (percent === 100) return settled(item, nature, on)
  const units = (minorUnits(item.openAmount) * BigInt(percent)) / 100n
  return units === 0n ? null : cleared(item, amountFromMinorUnits(units, item.currency), nature, on)
}

const anyName = () => fc.constantFrom(...gestureNames)

/** What looking at the ledger leads to: what items are, where their money is, which disputes run. */
function stateAfter({ store }: OpenWorld) {
  const standings = documentsOf<Standing>(store, 'standing').map((one) => [
    one.item,
    { ledger: one.ledger, dispute: one.dispute, status: one.status?.id ?? null, disputed: one.disputed },
    one.creditAwaited?.amount ?? null,
    one.watch,
  ])
  const lines = documentsOf<DisputeLines>(store, 'lines').flatMap(({ dispute, lines: all }) =>
    all.map(({ item, original, current, paid, credited, otherwise, released, stays }) => [
      dispute,
      item,
      { original, current, paid, credited, otherwise, released },
      stays,
    ]),
  )
  const promises = stateOf({ store } as OpenWorld).promises.map(({ id, state, paid }) => [id, state, paid])
  const disputes = stateOf({ store } as OpenWorld).disputes.map(({ id, state, items, amounts, outcomes }) => [
    id,
    { state, items, amounts, outcomes },
  ])
  const sorted = (rows: unknown[]) => rows.map(canonicalJson).sort()
  return {
    standings: sorted(standings),
    lines: sorted(lines),
    disputes: sorted(disputes),
    promises: sorted(promises),
  }
}

describe('what the ledger cleared', () => {
  it('leads to the same state whether it is told clearing by clearing or found at once (F-2)', async () => {
    const property = fc.asyncProperty(
      fc.nat({ max: 8 }),
      fc.gen(),
      fc.array(anyClearing, { minLength: 1, maxLength: 8 }),
      async (steps, draw, clearings) => {
        const told = await openWorld(beginning)
        for (let step = 0; step < steps; step += 1) await happen(told, draw, step)
        await told.desk('before').sync()
        const found = await openWorld(await prepare(told))
        for (const [at, clearing] of clearings.entries()) {
          const ids = told.items()
          const item = nextOf(ids[clearing.item % ids.length], clearing, addDays(told.today(), at))
          if (item === null) continue
          told.put(item)
          found.put(item)
          await told.desk(`t${String(at)}`).sync({ items: [item.id] })
        }
        await found.desk('f').sync()
        expect(stateAfter(found)).toEqual(stateAfter(told))
        const state = stateOf(found)
        for (const check of Object.values(laws)) check(state)
      },
    )
    await holdsAsync(property, 250)
  })

  it('is taken over by any gesture that looks at its items, as by looking alone (F-2)', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.gen(), async (steps, draw) => {
      const world = await openWorld(beginning)
      for (let step = 0; step < steps; step += 1) await happen(world, draw, step)
      await world.desk('z').sync()
      const settledNow = new Set(
        world.items().flatMap(({ id, settledOn }) => (settledOn === null ? [] : [id])),
      )
      for (const { item, ledger, dispute, disputed, watch } of stateOf(world).standings) {
        // What is settled and no longer watched is looked at only when it is named.
        if (ledger === 'settled' && watch === null) continue
        expect([item, ledger]).toEqual([item, settledNow.has(item) ? 'settled' : 'open'])
        const open = world.items().find(({ id }) => id === item)?.openAmount ?? '0'
        const [part, whole] = [minorUnits(disputed ?? '0'), minorUnits(open)]
        expect([item, dispute, whole < 0n ? part >= whole : part <= whole]).toEqual([item, dispute, true])
      }
      for (const { id, item, until, state } of stateOf(world).promises) {
        const isOver = world.today() > until || settledNow.has(item)
        if (isOver) expect([id, state]).not.toEqual([id, 'pending'])
      }
      const again = world.store.applied.length
      await world.desk('zz').sync()
      expect(world.store.applied.length).toBe(again)
    })
    await holdsAsync(property, 200)
  })

  it('is the same whether a gesture comes before a look at everything or after it (F-2)', async () => {
    let compared = 0
    const property = fc.asyncProperty(fc.integer({ min: 4, max: 14 }), fc.gen(), async (steps, draw) => {
      const before = await openWorld(beginning)
      for (let step = 0; step < steps; step += 1) await happen(before, draw, step)
      const after = await openWorld(await prepare(before))
      const name = draw(anyName)
      const command = draw(commandIn(before.read(), name))
      const [first, second] = [before, after].map(async (world) => {
        if (world === after) await world.desk('look').sync()
        const ending = await endingOf(act(world.desk('x'), name, command, { by: 'lea' }))
        await world.desk('last').sync()
        return 'result' in ending
      })
      // What a look finds may forbid the gesture, or only then allow it.
      fc.pre((await first) === true && (await second) === true)
      compared += 1
      expect(stateAfter(after)).toEqual(stateAfter(before))
    })
    await holdsAsync(property, 80)
    expect(compared).toBeGreaterThan(0)
  })
})

describe('a look at everything', () => {
  it('sees the settlement of a disputed item, and its reversal while it is watched (A-7, D-7)', async () => {
    const world = await openWorld(beginning)
    const desk = world.desk('x')
    const { dispute } = await desk.openDispute(
      { items: ['A1'], status: 'dispute-price', comment: 'x' },
      { by: 'lea' },
    )
    const change = (by: (item: Item, on: string) => Item) => {
      for (const item of world.items()) if (item.id === 'A1') world.put(by(item, world.today()))
    }
    change((item, on) => settled(item, 'paid', on))
    expect(await desk.sync()).toMatchObject({ closed: [dispute.id], reopened: [] })
    change(reversed)
    expect(await desk.sync()).toMatchObject({ closed: [], reopened: [dispute.id] })
    expect(await desk.sync()).toMatchObject({ closed: [], reopened: [] })
  })
})

describe('a gesture on a whole dispute', () => {
  const by = { by: 'lea' }
  const gestures: Readonly<
    Record<string, (desk: Desk, dispute: string, action: string) => Promise<unknown>>
  > = {
    assign: (desk, dispute) => desk.assign(dispute, { resolver: 'martin' }, by),
    complete: (desk, _, action) => desk.complete(action, {}, by),
    resolve: (desk, dispute) => desk.resolve(dispute, {}, by),
    edit: (desk, _, action) => desk.edit(action, { resolver: 'martin' }, by),
    reopen: async (desk, dispute, action) => {
      await desk.complete(action, {}, by)
      await desk.reopen(dispute, { comment: 'Again.' }, by)
    },
  }

  it.each(Object.entries(gestures))(
    '%s leaves alone an item that has gone into another one, which closes when the item is settled (A-7)',
    async (_name, gesture) => {
      const world = await openWorld(beginning)
      const desk = world.desk('x')
      const brief = { status: 'dispute-price', comment: 'x' }
      const left = await desk.openDispute({ items: ['A1', 'A2'], ...brief }, by)
      await desk.resolve(left.dispute.id, { items: ['A1'] }, by)
      const other = await desk.openDispute({ items: ['A1'], ...brief }, by)
      for (const item of world.items()) {
        if (item.id === 'A1') world.put(settled(item, 'paid', world.today()))
      }
      await gesture(desk, left.dispute.id, left.action.id)
      await desk.sync()
      expect(await desk.dispute(other.dispute.id)).toMatchObject({
        state: 'closed',
        outcomes: { settled: 1 },
      })
      expect((await desk.action(other.action.id)).state).toBe('cancelled')
    },
  )

  it.each(Object.entries(gestures))(
    '%s leaves alone an item that has gone into a specific action, which ends when the item is settled (A-7)',
    async (_name, gesture) => {
      const world = await openWorld(beginning)
      const desk = world.desk('x')
      const left = await desk.openDispute({ items: ['A1', 'A2'], status: 'dispute-price', comment: 'x' }, by)
      await desk.resolve(left.dispute.id, { items: ['A1'] }, by)
      const call = { items: ['A1'], name: 'Call', channel: 'phone', on: world.today() } as const
      const other = await desk.plan(call, by)
      for (const item of world.items()) {
        if (item.id === 'A1') world.put(settled(item, 'paid', world.today()))
      }
      await gesture(desk, left.dispute.id, left.action.id)
      await desk.sync()
      expect(await desk.action(other.action.id)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'settled',
        items: { total: 1, attached: 0 },
      })
    },
  )
})
