import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('the lists that Lea opens in the morning', () => {
  it('say who owes most, what nobody has looked at, who has too much to do, and which credit is missing', async () => {
    const world = deskWorld({
      items: [
        anInvoice('F-1', '1000.00'),
        anInvoice('F-2', '400.00'),
        anInvoice('G-1', '900.00', { customer: 'C2', dueDate: '2026-06-20' }),
        anInvoice('H-1', '5000.00', { customer: 'C3' }),
      ],
    })
    const { desk } = world
    const largestFirst = { sort: { by: 'balance', direction: 'descending' } } as const
    const owing = async (filter: { readonly inDispute?: boolean } = {}) => {
      const asked = { collector: 'lea', currency: 'EUR', ...filter }
      return (await desk.debtors(asked, largestFirst)).documents.map(
        ({ customer, balance, overdue, disputed }) => [customer, balance, overdue, disputed],
      )
    }

    // 1 June: C1 owes most of all who are hers, and it was due yesterday. C3 is Omar's.
    expect(await owing()).toEqual([
      ['C1', '1400.00', '1400.00', '0.00'],
      ['C2', '900.00', '0.00', '0.00'],
    ])

    // 2 June: C1 disputes the price of F-1, which goes to Martin; C2 disputes everything, on principle (E-3).
    world.on('2026-06-02')
    const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin' })
    await desk.putInDispute('C2', { reason: 'contract' }, lea)
    expect(await owing({ inDispute: true })).toEqual([['C2', '900.00', '0.00', '0.00']])
    expect(await owing({ inDispute: false })).toEqual([['C1', '1400.00', '1400.00', '1000.00']])
    expect((await desk.workload({ collector: 'lea' })).documents).toEqual([
      { resolver: 'martin', disputes: 1, disputed: { EUR: '1000.00' }, actions: 1, lateActions: 0 },
    ])

    // 17 June: nobody has done anything about it for 15 days, and Martin was told nothing (D-10).
    world.on('2026-06-17')
    const forgotten = await desk.stale(
      { reason: 'no-contact' },
      { sort: { by: 'reasons', direction: 'descending' } },
    )
    expect(forgotten.documents.map(({ dispute: { number } }) => number)).toEqual(['D-1'])
    expect((await desk.workload()).documents[0]?.lateActions).toBe(1)

    // 18 June: Martin agrees to credit 250. The rest is owed, and chased again.
    world.on('2026-06-18')
    await desk.complete(action.id, { outcome: 'compromise', credit: '250.00' }, { by: 'martin' })
    expect((await desk.workload()).documents).toEqual([])
    expect((await desk.disputes({ state: 'closed' })).documents.map(({ id }) => id)).toEqual([dispute.id])
    expect(await owing({ inDispute: false })).toEqual([['C1', '1400.00', '1400.00', '0.00']])

    // 20 July: nobody has booked the credit, 32 days later (D-5). The books follow, and the list is empty.
    world.on('2026-07-20')
    const missing = { currency: 'EUR', minAmount: '200', stale: true } as const
    const { documents } = await desk.creditAwaited(missing, {
      sort: { by: 'waiting', direction: 'descending' },
    })
    expect(documents.map(({ item, waitingDays }) => [item, waitingDays])).toEqual([['F-1', 32]])
    world.books.credit('F-1', '250.00', '2026-07-20')
    await desk.sync()
    expect((await desk.creditAwaited(missing)).documents).toEqual([])
    expect(await owing()).toEqual([
      ['C1', '1150.00', '1150.00', '0.00'],
      ['C2', '900.00', '900.00', '0.00'],
    ])
    await expectSound(world)
  })
})
