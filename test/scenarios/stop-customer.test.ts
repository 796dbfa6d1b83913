import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a dispute that stops the customer (E-2)', () => {
  it('leaves the customer alone until the last such dispute is over, and starts again when it is reopened', async () => {
    const items = [
      anInvoice('F-1', '100.00'),
      anInvoice('F-2', '200.00'),
      anInvoice('F-3', '300.00'),
      anInvoice('G-1', '50.00', { customer: 'C2' }),
    ]
    const world = deskWorld({ items })
    const { desk, books } = world
    const chased = async () => {
      const answers = await desk.explain(['F-1', 'F-2', 'F-3', 'G-1'])
      return answers.filter(({ chaseable }) => chaseable !== 'none').map(({ item }) => item)
    }
    expect(await chased()).toEqual(['F-1', 'F-2', 'F-3', 'G-1'])

    // 1 June: the customer threatens to leave over F-1; 2 June: over F-2 as well.
    const stop = { dunning: 'stop-customer' } as const
    const first = await openDispute(world, ['F-1'], stop)
    expect(await chased()).toEqual(['G-1'])
    world.on('2026-06-02')
    const second = await openDispute(world, ['F-2'], { ...stop, status: 'dispute-quality' })

    // 5 June: F-1 is settled by hand, F-2 goes on: still nothing is sent. 8 June: F-2 is paid.
    world.on('2026-06-05')
    await desk.complete(first.action.id, { outcome: 'rejected' }, lea)
    expect(await chased()).toEqual(['G-1'])
    world.on('2026-06-08')
    books.pay('F-2', '200.00', '2026-06-08')
    await desk.sync()
    expect(await chased()).toEqual(['F-1', 'F-3', 'G-1'])

    // 9 June: the payment of F-2 bounces, and everything stops again.
    world.on('2026-06-09')
    books.bounce('F-2', '200.00', '2026-06-09')
    await desk.sync()
    expect(await chased()).toEqual(['G-1'])

    // 10 June: it had been the wrong invoice all along.
    world.on('2026-06-10')
    const { trackingAction } = await desk.dispute(second.dispute.id)
    await desk.detach(trackingAction, { items: ['F-2'], why: 'mistake' }, lea)
    expect(await chased()).toEqual(['F-1', 'F-2', 'F-3', 'G-1'])
    await expectSound(world)
  })
})
