import fc from 'fast-check'
import type { Dispute, DisputeLine, GestureName } from 'redress'
import { describe, expect, it } from 'vitest'

import { sumAmounts } from '../../../src/kernel/money/sum.ts'
import { act, endingOf } from '../../gestures/support/act.ts'
import { anInvoice, cleared } from '../../gestures/support/books.ts'
import { openWorld, prepare, type OpenWorld, type Prepared } from '../../gestures/support/world.ts'
import { holdsAsync } from '../../support/async-law.ts'
import { commandIn } from './support/command-in.ts'
import { happen } from './support/life.ts'
import { laws, stateOf } from './support/laws.ts'

const by = { by: 'lea' }
const brief = { status: 'dispute-price', comment: 'x' }

/** Two disputes of one customer, so that items can go from one to the other, and a free item. */
async function twoDisputes(): Promise<Prepared> {
  const items = [
    anInvoice('A1', '1000.00'),
    anInvoice('A2', '0.04'),
    anInvoice('A3', '-80.00'),
    anInvoice('A4', '250.00'),
    anInvoice('A5', '5000', 'C-1', 'JPY'),
    anInvoice('A6', '310.00'),
  ]
  const world = await openWorld({ items, today: '2026-06-01' })
  const desk = world.desk('b')
  await desk.openDispute({ items: ['A1', { item: 'A2', disputed: '0.02' }, 'A3'], ...brief }, by)
  await desk.openDispute({ items: [{ item: 'A4', disputed: '90.00' }, 'A5'], ...brief }, by)
  return prepare(world)
}
const prepared = await twoDisputes()

const careNames = [
  'relabel',
  'split',
  'split',
  'adjust',
  'adjust',
  'detach',
  'detach',
  'edit',
  'attach',
  'resolve',
  'reopen',
  'pause',
  'resume',
  'escalate',
] as const satisfies readonly GestureName[]

/** What `happen` tells of a gesture; without an outcome it was done. */
type Told = {
  readonly name?: GestureName
  readonly command?: { readonly to?: string }
  readonly outcome?: unknown
}

const openDisputes = (world: OpenWorld) => stateOf(world).disputes.filter(({ state }) => state === 'open')

/** The amounts and days of a dispute: what another cause may not touch. */
const figuresOf = ({ amounts, items, openedOn, episodes, dunning, pauses, ...dispute }: Dispute) => ({
  amounts,
  items,
  openedOn,
  dunning,
  pauses,
  escalatedOn: dispute.escalatedOn,
  trackingAction: dispute.trackingAction,
  // A relabelling by the resolver is the first response of the episode.
  episodes: episodes.map(({ cause: _, respondedOn: __, ...episode }) => episode),
})

const releasedOf = (world: OpenWorld): Readonly<Record<string, string>> => {
  const { disputes, linesOf } = stateOf(world)
  const lines: readonly DisputeLine[] = disputes.flatMap(linesOf)
  return Object.fromEntries(
    [...new Set(lines.map(({ currency }) => currency))].sort().map((currency) => [
      currency,
      sumAmounts(
        lines.filter((line) => line.currency === currency).map(({ released }) => released),
        currency,
      ),
    ]),
  )
}

/** Resolves every open dispute. */
async function resolveAll(world: OpenWorld): Promise<void> {
  const desk = world.desk('end')
  for (const { id } of openDisputes(world)) await desk.resolve(id, { outcome: 'rejected' }, by)
}

describe('disputes that are relabelled, split, moved and adjusted', () => {
  it('keep every law, whatever the order (D-8, D-3, A-5)', async () => {
    const done = new Map<string, number>()
    const life = fc.asyncProperty(fc.integer({ min: 4, max: 16 }), fc.gen(), async (steps, draw) => {
      const world = await openWorld(prepared)
      for (let step = 0; step < steps; step += 1) {
        const told = (await happen(world, draw, step, careNames)) as Told
        const name = told.command?.to === undefined ? told.name : 'move'
        if (name !== undefined && told.outcome === undefined) done.set(name, (done.get(name) ?? 0) + 1)
        const state = stateOf(world)
        for (const check of Object.values(laws)) check(state)
      }
    })
    await holdsAsync(life, 300)
    for (const name of ['relabel', 'split', 'move', 'adjust', 'pause', 'resume', 'escalate'])
      expect([name, (done.get(name) ?? 0) > 5]).toEqual([name, true])
  })

  it('release the same in all whether they were split before or not (D-11, D-8)', async () => {
    let compared = 0
    const property = fc.asyncProperty(
      fc.nat({ max: 5 }),
      fc.gen(),
      fc.integer({ min: 1, max: 99 }),
      async (steps, draw, percent) => {
        const whole = await openWorld(prepared)
        for (let step = 0; step < steps; step += 1) await happen(whole, draw, step, careNames)
        await whole.desk('look').sync()
        const parted = await openWorld(await prepare(whole))
        const command = draw(commandIn(parted.read(), 'split'))
        const ending = await endingOf(act(parted.desk('split'), 'split', command, by))
        fc.pre('result' in ending)
        compared += 1
        // The ledger goes on alike for both.
        for (const world of [whole, parted]) {
          for (const item of world.items()) {
            if (item.settledOn !== null || item.currency === 'JPY') continue
            const amount = (Math.trunc((Number(item.openAmount) * percent) / 2) / 100).toFixed(2)
            if (Number(amount) !== 0) world.put(cleared(item, amount, 'paid', world.today()))
          }
          await resolveAll(world)
        }
        expect(releasedOf(parted)).toEqual(releasedOf(whole))
      },
    )
    await holdsAsync(property, 150)
    expect(compared).toBeGreaterThan(20)
  })

  it('have the same amounts, items and days under another cause (D-9)', async () => {
    let relabelled = 0
    const property = fc.asyncProperty(fc.nat({ max: 8 }), fc.gen(), async (steps, draw) => {
      const world = await openWorld(prepared)
      for (let step = 0; step < steps; step += 1) await happen(world, draw, step, careNames)
      await world.desk('look').sync()
      const before = stateOf(world)
      const linesBefore = before.disputes.map(before.linesOf)
      const daysBefore = before.actions.map(({ id, on, state }) => [id, on, state === 'cancelled'])
      const command = draw(commandIn(world.read(), 'relabel'))
      const ending = await endingOf(act(world.desk('relabel'), 'relabel', command, by))
      if ('result' in ending) relabelled += 1
      const after = stateOf(world)
      expect(after.disputes.map(figuresOf)).toEqual(before.disputes.map(figuresOf))
      expect(after.disputes.map(after.linesOf)).toEqual(linesBefore)
      expect(after.actions.map(({ id, on, state }) => [id, on, state === 'cancelled'])).toEqual(daysBefore)
    })
    await holdsAsync(property, 150)
    expect(relabelled).toBeGreaterThan(20)
  })

  it('are disputed for what was said last, with nothing lost between what is disputed and released (D-2)', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 })
    const property = fc.asyncProperty(amounts, async (given) => {
      const world = await openWorld(prepared)
      const desk = world.desk('x')
      const [dispute = ''] = openDisputes(world).map(({ id }) => id)
      let most = 100_000
      for (const units of given) {
        const items = [{ item: 'A1', disputed: (units / 100).toFixed(2) }]
        await endingOf(desk.adjust(dispute, { items }, by))
        most = Math.max(most, units)
      }
      const line = (await desk.disputeLines(dispute)).find(({ item }) => item === 'A1')
      const euros = (units: number) => (units / 100).toFixed(2)
      const last = given.at(-1) ?? 0
      expect(line).toMatchObject({
        original: euros(most),
        current: euros(last),
        released: euros(most - last),
      })
    })
    await holdsAsync(property, 60)
  })
})
