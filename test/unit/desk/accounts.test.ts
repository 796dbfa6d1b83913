import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { anInvoice as anOwedInvoice } from '../../gestures/support/books.ts'
import { openWorld } from '../../gestures/support/world.ts'
import { watchPorts } from '../../support/intercepted-ports.ts'
import { rejectionOf } from '../../support/refusal.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('S-1', '70.00', { openAmount: '0.00', settledOn: '2026-05-20' }),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]

describe('the account of a customer', () => {
  it('shows what is open, disputed and planned now, and nothing of other customers', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const closed = await openDispute(world, ['F-1'])
    await desk.complete(closed.action.id, {}, lea)
    const { dispute, action } = await openDispute(world, ['F-2'])
    await openDispute(world, ['G-1'])
    await desk.hold({ items: ['F-1'], reason: 'x', until: '2026-06-02' }, lea)
    const view = await desk.account('C1')
    expect(view).toMatchObject({
      customer: { id: 'C1', name: 'Dupont', collector: 'lea' },
      disputes: [{ id: dispute.id }],
      actions: [{ id: action.id }],
      held: ['F-1'],
    })
    expect(view.items.map(({ item }) => item.id)).toEqual(['F-1', 'F-2'])
    const [standing] = await desk.items(['F-1'])
    expect(view.items[0]).toEqual(standing)
    expect([view, view.items, view.disputes].map(Object.isFrozen)).toEqual([true, true, true])
    world.on('2026-06-03')
    expect((await desk.account('C1')).held).toEqual([])
  })

  it('is empty of a customer that owes nothing, and refused of one that nobody knows', async () => {
    const { desk } = deskWorld({ items })
    expect(await desk.account('C3')).toMatchObject({
      items: [],
      disputes: [],
      actions: [],
      held: [],
    })
    const { code, details } = await rejectionOf(desk.account('C9'))
    expect({ code, details }).toEqual({ code: 'customer-unknown', details: { customer: 'C9' } })
    expect((await rejectionOf(desk.account(''))).code).toBe('input-invalid')
  })

  it('takes two lists and one look at documents, whatever the number of items', async () => {
    const calls = async (size: number) => {
      const owed = Array.from({ length: size }, (_, at) => anOwedInvoice(`F${String(at)}`, '10.00'))
      const world = await openWorld({ items: owed, today: '2026-06-15' })
      const ids = owed.map(({ id }) => id)
      await world.desk('s').openDispute({ items: ids, status: 'dispute-price', comment: 'x' }, lea)
      const ports = watchPorts(world.ports('x'))
      expect((await world.deskOn(ports).account('C-1')).items).toHaveLength(size)
      return ports.calls.map(({ name }) => name).sort()
    }
    expect(await calls(2_500)).toEqual(await calls(1))
    expect(await calls(1)).toEqual(['directory.customers', 'store.get', 'store.query', 'store.query'])
  })
})

describe('the customers in dispute as a whole (E-3)', () => {
  it('are listed by id in pages, and no longer once lifted', async () => {
    const { desk } = deskWorld({ items })
    for (const customer of ['C3', 'C1', 'C2']) await desk.putInDispute(customer, {}, lea)
    const first = await desk.customersInDispute({}, { limit: 2 })
    expect(first.documents.map(({ customer }) => customer)).toEqual(['C1', 'C2'])
    const second = await desk.customersInDispute({}, { limit: 2, after: first.next ?? '' })
    expect([second.documents.map(({ customer }) => customer), second.next]).toEqual([['C3'], null])
    await desk.liftDispute('C1', {}, lea)
    expect((await desk.customersInDispute()).documents.map(({ customer }) => customer)).toEqual(['C2', 'C3'])
    const strange = { inDispute: false } as object
    expect((await rejectionOf(desk.customersInDispute(strange))).code).toBe('input-invalid')
  })
})

describe('the credits that are awaited (D-5)', () => {
  const agreed = async (staleDays?: number) => {
    const settings = staleDays === undefined ? {} : { creditStaleDays: staleDays }
    const world = deskWorld({ items, settings })
    const first = await openDispute(world, ['F-1', 'F-2'])
    await world.desk.resolve(
      first.dispute.id,
      { items: ['F-2'], outcome: 'compromise', credit: '80.00' },
      lea,
    )
    world.on('2026-06-11')
    const second = await openDispute(world, ['G-1'])
    await world.desk.complete(second.action.id, { outcome: 'accepted', credit: '50.00' }, lea)
    return { world, dispute: first.dispute.id }
  }
  const due = async ({ desk }: ReturnType<typeof deskWorld>, filter = {}) =>
    (await desk.creditAwaited(filter)).documents.map(({ item, waitingDays, stale }) => [
      item,
      waitingDays,
      stale,
    ])

  it('are listed with how much, by which dispute and since when', async () => {
    const { world, dispute } = await agreed()
    const { documents } = await world.desk.creditAwaited({ customer: 'C1' })
    expect(documents).toEqual([
      {
        item: 'F-2',
        customer: 'C1',
        currency: 'EUR',
        collector: 'lea',
        credit: { dispute, chunk: 0, amount: '80.00', since: '2026-06-01' },
        waitingDays: 10,
        stale: false,
      },
    ])
    expect(await due(world, { collector: 'omar' })).toEqual([])
  })

  it('are stale after 30 days, not on the thirtieth', async () => {
    const { world } = await agreed()
    world.on('2026-07-01')
    expect(await due(world)).toEqual([
      ['F-2', 30, false],
      ['G-1', 20, false],
    ])
    world.on('2026-07-02')
    expect(await due(world)).toEqual([
      ['F-2', 31, true],
      ['G-1', 21, false],
    ])
  })

  it('are stale when the policy says so', async () => {
    const { world } = await agreed(9)
    expect(await due(world)).toEqual([
      ['F-2', 10, true],
      ['G-1', 0, false],
    ])
  })

  it('leave the list when the ledger shows the credit', async () => {
    const { world } = await agreed()
    world.books.credit('F-2', '80.00', '2026-06-12')
    await world.desk.sync()
    expect((await due(world)).map(([item]) => item)).toEqual(['G-1'])
  })
})

describe('the history of a customer (I-2)', () => {
  it('is that of its account, oldest first, and empty for one that the desk never touched', async () => {
    const world = deskWorld({ items })
    await openDispute(world, ['F-1'], { dunning: 'stop-customer' })
    await world.desk.putInDispute('C1', {}, { by: 'omar' })
    await openDispute(world, ['F-2'])
    const { documents } = await world.desk.history({ customer: 'C1' })
    expect(documents.map(({ event }) => [event.by, event.gesture])).toEqual([
      ['lea', 'openDispute'],
      ['omar', 'putInDispute'],
    ])
    expect((await world.desk.history({ customer: 'C3' })).documents).toEqual([])
  })
})
