import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

/** The disputes of the figures' fixture, as of 30 June; only that of D1 is late. */
const fixture = async (): Promise<DeskWorld> => {
  const world = deskWorld({
    day: '2026-05-20',
    items: [
      anInvoice('F1', '1200.00'),
      anInvoice('F2', '800.00'),
      anInvoice('F5', '1000.00', { customer: 'C2' }),
      anInvoice('F7', '900.00', { customer: 'C3', currency: 'USD' }),
      anInvoice('F8', '300.00', { customer: 'C2' }),
    ],
  })
  const followUp = { on: '2026-06-30' }
  await openDispute(world, ['F1'], { resolver: 'martin', followUp: { on: '2026-06-29' } })
  world.on('2026-06-05')
  await openDispute(world, ['F7'], { status: 'dispute-quality', resolver: 'zoe', followUp })
  world.on('2026-06-20')
  await openDispute(world, [{ item: 'F2', disputed: '300' }], { status: 'dispute-quality', followUp })
  world.on('2026-06-25')
  await openDispute(world, ['F5'], { resolver: 'martin', followUp })
  world.on('2026-06-30')
  return world
}

const nobody = { resolver: null, disputes: 1, disputed: { EUR: '300.00' }, actions: 1, lateActions: 0 }
const martin = { resolver: 'martin', disputes: 2, disputed: { EUR: '2200.00' }, actions: 2, lateActions: 1 }
const zoe = { resolver: 'zoe', disputes: 1, disputed: { USD: '900.00' }, actions: 1, lateActions: 0 }

describe('the workload (R-8)', () => {
  it('is that of each resolver, and of nobody: disputes, what is disputed, actions and late ones', async () => {
    const { desk } = await fixture()
    expect(await desk.workload()).toEqual({ documents: [nobody, martin, zoe], next: null })
  })

  it('counts actions that follow nothing, and none that have ended', async () => {
    const world = await fixture()
    const plan = { items: ['F8'], name: 'Call', channel: 'phone', on: '2026-06-30' } as const
    const { action } = await world.desk.plan(plan, lea)
    world.on('2026-07-01')
    expect((await world.desk.workload()).documents[0]).toEqual({ ...nobody, actions: 2, lateActions: 2 })
    await world.desk.cancel(action.id, { comment: 'They called.' }, lea)
    expect((await world.desk.workload()).documents[0]).toEqual({ ...nobody, lateActions: 1 })
  })

  it('is at most what is open of an item, also before the desk has looked (R-1)', async () => {
    const world = await fixture()
    world.books.pay('F2', '700.00', '2026-06-30')
    expect((await world.desk.workload()).documents[0]?.disputed).toEqual({ EUR: '100.00' })
    world.books.pay('F2', '100.00', '2026-06-30')
    expect((await world.desk.workload()).documents[0]).toMatchObject({ disputes: 1, disputed: {} })
  })

  it('loses what is resolved', async () => {
    const world = await fixture()
    const { documents } = await world.desk.disputes({ resolver: 'zoe' })
    await world.desk.complete(documents[0]?.trackingAction ?? '', {}, lea)
    expect((await world.desk.workload()).documents).toEqual([nobody, martin])
  })

  it('is narrowed by resolver and collector, and sorted', async () => {
    const { desk } = await fixture()
    expect((await desk.workload({ resolver: 'zoe' })).documents).toEqual([zoe])
    expect((await desk.workload({ collector: 'lea' })).documents).toEqual([nobody, martin])
    const most = { by: 'disputes', direction: 'descending' } as const
    const first = await desk.workload({}, { sort: most, limit: 2 })
    expect(first.documents).toEqual([martin, nobody])
    const rest = await desk.workload({}, { sort: most, limit: 2, after: first.next ?? '' })
    expect(rest).toEqual({ documents: [zoe], next: null })
    const late = { by: 'late-actions', direction: 'descending' } as const
    expect((await desk.workload({}, { sort: late })).documents).toEqual([martin, nobody, zoe])
  })

  it('goes on after the row of nobody, and is refused what has no shape', async () => {
    const world = await fixture()
    const first = await world.desk.workload({}, { limit: 1 })
    expect((await world.desk.workload({}, { after: first.next ?? '' })).documents).toEqual([martin, zoe])
    const before = world.commits.length
    expect((await rejectionOf(world.desk.workload({ team: 'x' } as object))).code).toBe('input-invalid')
    expect((await rejectionOf(world.desk.workload({}, { after: 'x' }))).code).toBe('cursor-invalid')
    expect((await rejectionOf(world.desk.workload({}, { limit: 0 }))).code).toBe('page-limit-invalid')
    expect(world.commits).toHaveLength(before)
  })
})
