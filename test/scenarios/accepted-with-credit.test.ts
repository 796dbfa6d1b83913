import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a dispute accepted with a credit (D-5)', () => {
  it('chases nobody for what we agreed to credit, until the ledger shows it', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '1000.00'), anInvoice('F-2', '500.00')] })
    const { desk, books } = world
    const { dispute, action } = await openDispute(world, ['F-1', { item: 'F-2', disputed: '200' }])
    const chaseable = async () => (await desk.explain(['F-1', 'F-2'])).map(({ amount }) => amount)
    expect(await chaseable()).toEqual(['0.00', '300.00'])

    // 10 June: we are wrong by 120 in all. By what is disputed, 1,000 to 200, that is 100 and 20.
    world.on('2026-06-10')
    const done = await desk.complete(
      action.id,
      { outcome: 'accepted', credit: '120', code: 'credit-note' },
      lea,
    )
    expect(done.dispute?.amounts.toCredit).toEqual({ EUR: '120.00' })
    expect(await chaseable()).toEqual(['900.00', '480.00'])
    const [first] = await desk.explain(['F-1'])
    expect(first?.reasons).toMatchObject([{ code: 'credit-awaited', effect: 'blocks', amount: '100.00' }])

    // 20 June: the first credit note is booked; 25 June: half of the second.
    world.on('2026-06-20')
    books.credit('F-1', '100.00', '2026-06-20')
    expect(await chaseable()).toEqual(['800.00', '480.00'])
    await desk.sync()
    expect(await chaseable()).toEqual(['900.00', '480.00'])
    world.on('2026-06-25')
    books.credit('F-2', '10.00', '2026-06-25')
    await desk.sync()
    expect(await chaseable()).toEqual(['900.00', '480.00'])

    // 26 June: the other half. What is open is chased, and what was credited shows in the dispute.
    world.on('2026-06-26')
    books.credit('F-2', '10.00', '2026-06-26')
    await desk.sync()
    const views = await desk.items(['F-1', 'F-2'])
    expect(views.map(({ item, standing }) => [item.openAmount, standing?.creditAwaited])).toEqual([
      ['900.00', null],
      ['480.00', null],
    ])
    expect(await chaseable()).toEqual(['900.00', '480.00'])
    expect((await desk.dispute(dispute.id)).amounts).toMatchObject({
      original: { EUR: '1200.00' },
      credited: { EUR: '120.00' },
      released: { EUR: '1080.00' },
    })
    await expectSound(world)
  })
})
