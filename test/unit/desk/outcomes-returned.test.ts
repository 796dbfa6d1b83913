import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const opened = async () => {
  const world = deskWorld({ items: ['F-1', 'F-2'].map((id) => anInvoice(id, '100.00')) })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
  return { world, desk: world.desk, dispute: dispute.id, action: action.id }
}

describe('the outcome of a dispute of which an item left and came back (D-5)', () => {
  it('is the one with which the item left last', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.resolve(dispute, { items: ['F-1'], outcome: 'withdrawn' }, lea)
    const back = await desk.attach(action, { items: ['F-1'] }, lea)
    expect(back.dispute?.outcomes).toEqual({})
    const { dispute: closed } = await desk.complete(action, { outcome: 'rejected' }, lea)
    expect(closed?.outcomes).toEqual({ rejected: 2 })
    expect(closed?.episodes[0]?.outcome).toBe('rejected')
    await expectSound(world)
  })

  it('is not settled by a payment that bounced (D-7)', async () => {
    const { world, desk, dispute, action } = await opened()
    world.books.pay('F-1', '100.00', '2026-06-01')
    await desk.sync()
    expect((await desk.dispute(dispute)).outcomes).toEqual({ settled: 1 })
    world.books.bounce('F-1', '100.00', '2026-06-01')
    await desk.sync()
    expect((await desk.dispute(dispute)).outcomes).toEqual({})
    const { dispute: closed } = await desk.complete(action, { outcome: 'rejected' }, lea)
    expect(closed?.episodes.map(({ outcome }) => outcome)).toEqual(['rejected'])
    await expectSound(world)
  })
})
