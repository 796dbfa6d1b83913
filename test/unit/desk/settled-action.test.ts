import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const

/** A call about F-1 and F-2, planned on 1 June for 10 June. */
const planned = async () => {
  const world = deskWorld({ items })
  const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
  return { world, desk: world.desk, action: action.id }
}

/** The same, both paid and seen to be on 5 June: the call is empty and waits for its day. */
const emptied = async () => {
  const opened = await planned()
  opened.world.books.pay('F-1', '100.00', '2026-06-03')
  opened.world.books.pay('F-2', '200.00', '2026-06-04')
  opened.world.on('2026-06-05')
  await opened.desk.sync()
  return opened
}

describe('settlement of the items of a specific action (A-7)', () => {
  it('lets each drop out; the action goes on with the others', async () => {
    const { world, desk, action } = await planned()
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.on('2026-06-05')
    expect(await desk.sync()).toMatchObject({ changed: 1, ended: [] })
    expect(await desk.action(action)).toMatchObject({ state: 'planned', items: { total: 2, attached: 1 } })
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({
      ledger: 'settled',
      status: null,
      action: null,
    })
    await expectSound(world)
  })

  it('may leave it empty before its day: it waits', async () => {
    const { world, desk, action } = await emptied()
    world.on('2026-06-09')
    expect(await desk.sync()).toMatchObject({ changed: 0, ended: [] })
    expect(await desk.action(action)).toMatchObject({ state: 'planned', items: { total: 2, attached: 0 } })
    await expectSound(world)
  })

  it.each(['2026-06-10', '2026-06-11', '2026-08-01'])(
    'cancels it as settled at the first look on or after its day: %s',
    async (day) => {
      const { world, desk, action } = await emptied()
      world.on(day)
      expect(await desk.sync()).toMatchObject({ closed: [], ended: [action] })
      expect(await desk.action(action)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'settled',
        endedOn: day,
      })
      const { documents } = await desk.history({ action })
      expect(documents.at(-1)?.event).toMatchObject({ by: 'system', gesture: 'sync' })
      const commits = world.commits.length
      expect(await desk.sync()).toMatchObject({ ended: [] })
      expect(world.commits).toHaveLength(commits)
      await expectSound(world)
    },
  )

  it('that is seen on its day ends it in the same commit', async () => {
    const { world, desk, action } = await planned()
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.books.pay('F-2', '200.00', '2026-06-04')
    world.on('2026-06-10')
    const commits = world.commits.length
    expect((await desk.sync()).ended).toEqual([action])
    expect(world.commits).toHaveLength(commits + 1)
    expect(await desk.action(action)).toMatchObject({ cancelReason: 'settled', endedOn: '2026-06-10' })
  })

  it('is found when the action is named: its items are looked at, and it ends', async () => {
    const { world, desk, action } = await planned()
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.books.pay('F-2', '200.00', '2026-06-04')
    world.on('2026-06-10')
    expect(await desk.sync({ actions: [action] })).toEqual({
      looked: 2,
      unknown: [],
      changed: 2,
      closed: [],
      reopened: [],
      ended: [action],
      released: { items: [], customers: [] },
    })
  })

  it('is found by any other gesture on the action, which can no longer be changed (F-2)', async () => {
    const { world, desk, action } = await emptied()
    world.on('2026-06-10')
    const ended = { code: 'action-ended', details: { action, state: 'cancelled' } }
    expect(await refused(world, () => desk.reschedule(action, { to: '2026-06-20' }, lea))).toEqual(ended)
    expect(await refused(world, () => desk.attach(action, { items: ['F-3'] }, lea))).toEqual(ended)
    expect(await refused(world, () => desk.edit(action, { name: 'N' }, lea))).toEqual(ended)
  })

  it('does not keep it from being moved, or given other items, before its day', async () => {
    const { world, desk, action } = await emptied()
    await desk.reschedule(action, { to: '2026-06-20' }, lea)
    world.on('2026-06-19')
    expect((await desk.sync()).ended).toEqual([])
    const { action: filled } = await desk.attach(action, { items: ['F-3'] }, lea)
    expect(filled.items).toEqual({ total: 3, attached: 1 })
    world.on('2026-06-20')
    expect((await desk.sync()).ended).toEqual([])
    await expectSound(world)
  })

  it('of the tracking action of a dispute ends it at once, whatever its day', async () => {
    const world = deskWorld({ items })
    const { action } = await openDispute(world, ['F-1'], { followUp: { on: '2026-07-01' } })
    world.books.pay('F-1', '100.00', '2026-06-03')
    world.on('2026-06-05')
    expect((await world.desk.sync()).ended).toEqual([action.id])
  })

  it('ends every such action, however many there are', async () => {
    const many = Array.from({ length: 501 }, (_, at) => anInvoice(`M-${at}`, '1.00'))
    const world = deskWorld({ items: many })
    for (const { id } of many) {
      await world.desk.plan({ items: [id], ...call }, lea)
      world.books.pay(id, '1.00', '2026-06-01')
    }
    world.on('2026-06-09')
    await world.desk.sync()
    world.on('2026-06-10')
    expect((await world.desk.sync()).ended).toHaveLength(501)
    expect((await world.desk.agenda()).documents).toEqual([])
  })
})

describe('a look at an action that nobody planned', () => {
  it('is refused', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => world.desk.sync({ actions: ['X'] }))).toEqual({
      code: 'action-unknown',
      details: { action: 'X' },
    })
  })
})
