import { describe, expect, it } from 'vitest'

import type { PromiseCommand } from '../../../src/desk/gestures/promise-commands.ts'
import type { DeskSettings } from '../../../src/desk/settings.ts'
import { withoutClearings } from '../items/an-item.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const items = [anInvoice('F-1', '1000.00'), anInvoice('F-2', '400.00')]

/** F-1 promised on 1 June for 10 June, which counts to 12 June; anything else as given. */
async function aPromise(command: Partial<PromiseCommand> = {}, settings: Partial<DeskSettings> = {}) {
  const world = deskWorld({ items, settings })
  const { action } = await world.desk.promise({ items: ['F-1'], on: '2026-06-10', ...command }, lea)
  return { world, ...world, action: action?.id ?? '' }
}

/** It becomes a day, and the desk looks at all it has to. */
async function lookOn({ desk, on }: DeskWorld, day: string) {
  on(day)
  return desk.sync()
}

/** How the promises of an item stand, replaced ones included, in the order of their days. */
async function statesOf({ desk }: DeskWorld, item = 'F-1'): Promise<readonly string[]> {
  const { documents } = await desk.promises()
  return documents.filter((one) => one.item === item).map(({ on, state, paid }) => `${on} ${state} ${paid}`)
}

describe('a promise (T-2)', () => {
  it('is kept when it is paid by its date and the tolerance', async () => {
    const { world, books } = await aPromise()
    books.pay('F-1', '1000.00', '2026-06-12')
    await lookOn(world, '2026-06-20')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 1000.00'])
    await expectSound(world)
  })

  it('is kept in part when a part came in time', async () => {
    const { world, books } = await aPromise()
    books.pay('F-1', '300.00', '2026-06-12')
    books.pay('F-1', '700.00', '2026-06-14')
    await lookOn(world, '2026-06-20')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept-in-part 300.00'])
  })

  it('is broken from the day after the tolerance, though nothing happened in the ledger', async () => {
    const { world } = await aPromise()
    expect((await lookOn(world, '2026-06-12')).changed).toBe(0)
    expect(await statesOf(world)).toEqual(['2026-06-10 pending 0.00'])
    expect((await lookOn(world, '2026-06-13')).changed).toBe(1)
    expect(await statesOf(world)).toEqual(['2026-06-10 broken 0.00'])
    expect((await world.desk.sync()).changed).toBe(0)
    await expectSound(world)
  })

  it('is judged by any gesture that looks at its item, and the author is the system (F-2)', async () => {
    const { world, desk } = await aPromise({ followUp: 'scenario' })
    world.on('2026-06-13')
    await desk.plan({ items: ['F-1'], name: 'Call', channel: 'phone', on: '2026-06-15' }, lea)
    expect(await statesOf(world)).toEqual(['2026-06-10 broken 0.00'])
    const [judged] = world
      .events()
      .filter(({ changes }) => changes.some(({ type }) => type === 'promises-judged'))
    expect([judged?.by, judged?.gesture]).toEqual(['system', 'plan'])
  })

  it.each([
    [0, '2026-06-11'],
    [5, '2026-06-16'],
  ])('has a tolerance of %i days when the host says so', async (promiseToleranceDays, brokenOn) => {
    const { world } = await aPromise({}, { promiseToleranceDays })
    const dayBefore = `${brokenOn.slice(0, -2)}${String(Number(brokenOn.slice(-2)) - 1)}`
    await lookOn(world, dayBefore)
    expect(await statesOf(world)).toEqual(['2026-06-10 pending 0.00'])
    await lookOn(world, brokenOn)
    expect(await statesOf(world)).toEqual(['2026-06-10 broken 0.00'])
  })

  it('has lapsed when its item was credited instead: it is neither kept nor broken', async () => {
    const { world, books } = await aPromise()
    books.credit('F-1', '1000.00', '2026-06-05')
    await lookOn(world, '2026-06-13')
    expect(await statesOf(world)).toEqual(['2026-06-10 lapsed 0.00'])
  })

  it('is judged by what is open where the ledger lists no clearings (F-1)', async () => {
    const unlisted = items.map(withoutClearings)
    const world = deskWorld({ items: unlisted })
    await world.desk.promise({ items: ['F-1', 'F-2'], on: '2026-06-10' }, lea)
    world.books.add({ ...withoutClearings(anInvoice('F-1', '1000.00')), openAmount: '400.00' })
    await lookOn(world, '2026-06-11')
    world.books.add({ ...withoutClearings(anInvoice('F-2', '400.00')), openAmount: '100.00' })
    await lookOn(world, '2026-06-13')
    expect(await statesOf(world, 'F-1')).toEqual(['2026-06-10 kept-in-part 600.00'])
    expect(await statesOf(world, 'F-2')).toEqual(['2026-06-10 broken 0.00'])
    await expectSound(world)
  })
})

describe('a promise that was kept, and whose payment bounces (F-2)', () => {
  it('waits again when it bounced in time, and is broken in the end', async () => {
    const { world, books } = await aPromise()
    books.pay('F-1', '1000.00', '2026-06-05')
    await lookOn(world, '2026-06-05')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 1000.00'])
    books.bounce('F-1', '1000.00', '2026-06-08')
    world.on('2026-06-08')
    await world.desk.sync({ items: ['F-1'] })
    expect(await statesOf(world)).toEqual(['2026-06-10 pending 0.00'])
    await lookOn(world, '2026-06-13')
    expect(await statesOf(world)).toEqual(['2026-06-10 broken 0.00'])
    await expectSound(world)
  })

  it('stays kept when it bounced afterwards', async () => {
    const { world, books } = await aPromise()
    books.pay('F-1', '1000.00', '2026-06-05')
    await lookOn(world, '2026-06-05')
    books.bounce('F-1', '1000.00', '2026-06-13')
    world.on('2026-06-20')
    await world.desk.sync({ items: ['F-1'] })
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 1000.00'])
  })
})

describe('another promise of the same item (T-2)', () => {
  const again = { items: ['F-1'], on: '2026-06-25', move: true }

  it('replaces the one before it, which does not count', async () => {
    const { world, desk, books } = await aPromise()
    books.pay('F-1', '300.00', '2026-06-05')
    world.on('2026-06-09')
    await desk.promise(again, lea)
    expect(await statesOf(world)).toEqual(['2026-06-10 replaced 300.00', '2026-06-25 pending 0.00'])
    expect((await desk.items(['F-1']))[0]?.standing?.promises).toHaveLength(1)
    await expectSound(world)
  })

  it.each([
    ['0.00', 'broken'],
    ['300.00', 'kept-in-part'],
  ])('comes too late on the promised day itself: with %s paid the first one is %s', async (paid, state) => {
    const { world, desk, books } = await aPromise()
    if (paid !== '0.00') books.pay('F-1', paid, '2026-06-05')
    world.on('2026-06-10')
    await desk.promise(again, lea)
    expect(await statesOf(world)).toEqual([`2026-06-10 ${state} ${paid}`, '2026-06-25 pending 0.00'])
  })

  it('leaves a day of the plan that was paid already as kept', async () => {
    const plan = [{ on: '2026-06-10', amount: '400.00' }, { on: '2026-06-20' }]
    const world = deskWorld({ items })
    await world.desk.promise({ items: ['F-1'], plan }, lea)
    world.books.pay('F-1', '400.00', '2026-06-05')
    world.on('2026-06-08')
    await world.desk.promise(again, lea)
    expect(await statesOf(world)).toEqual([
      '2026-06-10 kept 400.00',
      '2026-06-20 replaced 0.00',
      '2026-06-25 pending 0.00',
    ])
    // The new one is for what was open: 600.00. It is not paid by what had been paid before.
    await lookOn(world, '2026-06-28')
    expect((await statesOf(world)).at(-1)).toBe('2026-06-25 broken 0.00')
  })

  it('no longer marks that one was broken before', async () => {
    const { world, desk } = await aPromise()
    await lookOn(world, '2026-06-13')
    await desk.promise({ ...again, followUp: 'scenario' }, lea)
    const [eligibility] = await desk.explain(['F-1'])
    expect(eligibility?.reasons.map(({ code }) => code)).toEqual(['promised'])
  })
})

describe('the action that tracks promises', () => {
  const later = { followUp: { on: '2026-06-30' } }

  it('is due at once when one is broken, and says so (T-2)', async () => {
    const { world, desk, action } = await aPromise({ items: ['F-1', 'F-2'], ...later })
    world.books.pay('F-2', '400.00', '2026-06-05')
    await lookOn(world, '2026-06-13')
    expect(await desk.action(action)).toMatchObject({
      on: '2026-06-13',
      tracks: { kind: 'promise', broken: 1 },
    })
    expect((await desk.agenda({ to: '2026-06-13' })).documents.map(({ id }) => id)).toEqual([action])
    const { documents } = await desk.history({ action })
    expect(documents.map(({ event }) => event.by)).toEqual(['lea', 'system'])
    await expectSound(world)
  })

  it('can be put off again by a person, and no later look brings it back', async () => {
    const { world, desk, action } = await aPromise(later)
    await lookOn(world, '2026-06-13')
    await desk.reschedule(action, { to: '2026-06-18' }, lea)
    await lookOn(world, '2026-06-14')
    expect((await desk.action(action)).on).toBe('2026-06-18')
  })

  it('keeps its day when that has come already', async () => {
    const { world, desk, action } = await aPromise()
    await lookOn(world, '2026-06-13')
    expect(await desk.action(action)).toMatchObject({ on: '2026-06-10', tracks: { broken: 1 } })
  })

  it('says it of what is kept in part, too, until the rest turns out to have come in time', async () => {
    const { world, desk, books, action } = await aPromise({ amount: '400.00', ...later })
    books.pay('F-1', '300.00', '2026-06-05')
    await lookOn(world, '2026-06-13')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept-in-part 300.00'])
    expect((await desk.action(action)).tracks).toEqual({ kind: 'promise', broken: 1 })
    // The bank statement of 12 June is booked on the 15th.
    books.pay('F-1', '100.00', '2026-06-12')
    await lookOn(world, '2026-06-15')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 400.00'])
    expect((await desk.action(action)).tracks).toEqual({ kind: 'promise', broken: 0 })
    await expectSound(world)
  })

  it('counts the broken promises of the items it has now', async () => {
    const { world, desk, action } = await aPromise({ items: ['F-1', 'F-2'] })
    await lookOn(world, '2026-06-13')
    expect((await desk.action(action)).tracks).toEqual({ kind: 'promise', broken: 2 })
    await desk.detach(action, { items: ['F-2'], why: 'other' }, lea)
    expect((await desk.action(action)).tracks).toEqual({ kind: 'promise', broken: 1 })
    await desk.attach(action, { items: ['F-2'] }, lea)
    expect((await desk.action(action)).tracks).toEqual({ kind: 'promise', broken: 2 })
    await expectSound(world)
  })

  it('that is no tracking action of promises is left alone', async () => {
    const { world, desk } = await aPromise({ followUp: 'scenario' })
    const call = await desk.plan({ items: ['F-1'], name: 'Call', channel: 'phone', on: '2026-06-30' }, lea)
    await lookOn(world, '2026-06-13')
    expect(await desk.action(call.action.id)).toMatchObject({ on: '2026-06-30', tracks: null })
  })

  it('changes no status when it is completed, and the promise goes on (A-14)', async () => {
    const { world, desk, action } = await aPromise()
    const { action: done } = await desk.complete(action, {}, lea)
    expect(done.state).toBe('done')
    const [view] = await desk.items(['F-1'])
    expect(view?.standing).toMatchObject({ status: { id: 'promise', type: 'promise' }, action: null })
    expect(await statesOf(world)).toEqual(['2026-06-10 pending 0.00'])
    await lookOn(world, '2026-06-13')
    expect(await statesOf(world)).toEqual(['2026-06-10 broken 0.00'])
    await expectSound(world)
  })

  it('can be cancelled, unlike that of a dispute (A-14)', async () => {
    const { desk, action } = await aPromise()
    const cancelled = await desk.cancel(action, { comment: 'They pay by direct debit now.' }, lea)
    expect(cancelled.action).toMatchObject({ state: 'cancelled', cancelReason: 'by-hand' })
    expect((await desk.items(['F-1']))[0]?.standing?.status?.id).toBe('promise')
  })
})

describe('a promise of an item that is disputed in between', () => {
  it.each([
    ['before its time came, gives the status back', '2026-06-12', 'promise'],
    ['after its time came, leaves no status', '2026-06-13', undefined],
  ])('by mistake, %s (A-5)', async (_, day, status) => {
    const { world, desk } = await aPromise()
    const { action } = await openDispute(world, ['F-1'], { move: true })
    world.on(day)
    await desk.detach(action.id, { items: ['F-1'], why: 'mistake' }, lea)
    const [view] = await desk.items(['F-1'])
    expect([view?.standing?.status?.id, view?.standing?.action]).toEqual([status, null])
    await expectSound(world)
  })

  it('stays a promise: the customer may pay the part that nobody disputes', async () => {
    const { world, books } = await aPromise({ amount: '700.00' })
    await openDispute(world, [{ item: 'F-1', disputed: '300.00' }], { move: true })
    const [eligibility] = await world.desk.explain(['F-1'])
    expect(eligibility).toMatchObject({ chaseable: 'none', amount: '0.00' })
    books.pay('F-1', '700.00', '2026-06-10')
    await lookOn(world, '2026-06-11')
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 700.00'])
    await expectSound(world)
  })
})

describe('a settlement that is seen by a gesture on a whole action', () => {
  it('is told to the promise by the next look, settled though the item is (F-2)', async () => {
    const { world, desk, books, action } = await aPromise()
    books.pay('F-1', '1000.00', '2026-06-05')
    world.on('2026-06-05')
    await desk.cancel(action, { comment: 'They paid.' }, lea)
    expect((await desk.items(['F-1']))[0]?.standing?.ledger).toBe('settled')
    await desk.sync()
    expect(await statesOf(world)).toEqual(['2026-06-10 kept 1000.00'])
    expect((await desk.sync()).looked).toBe(0)
  })
})
