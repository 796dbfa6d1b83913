import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a partial dispute whose rest is paid first, then credited (D-2, D-8)', () => {
  it('holds the buckets of the worked example: 300 = 0 + 50 + 200 + 10 + 40', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '1000.00')] })
    const { desk, books } = world
    const { dispute, action } = await openDispute(world, [{ item: 'F-1', disputed: '300.00' }])
    const buckets = async () => {
      const [line] = await desk.disputeLines(dispute.id)
      const { original, current, paid, credited, otherwise, released } = line ?? {}
      return [original, current, paid, credited, otherwise, released]
    }
    const chaseable = async () => (await desk.explain(['F-1']))[0]?.amount
    expect(await buckets()).toEqual(['300.00', '300.00', '0.00', '0.00', '0.00', '0.00'])
    expect(await chaseable()).toBe('700.00')

    // 2 June: the customer pays what it does not dispute.
    world.on('2026-06-02')
    books.pay('F-1', '700.00', '2026-06-02')
    await desk.sync()
    expect(await buckets()).toEqual(['300.00', '300.00', '0.00', '0.00', '0.00', '0.00'])
    expect(await chaseable()).toBe('0.00')

    // 3 June: and a little of what it does.
    world.on('2026-06-03')
    books.pay('F-1', '50.00', '2026-06-03')
    await desk.sync()
    expect(await buckets()).toEqual(['300.00', '250.00', '50.00', '0.00', '0.00', '0.00'])

    // 4 June: a credit note of 200.
    world.on('2026-06-04')
    books.credit('F-1', '200.00', '2026-06-04')
    await desk.sync()
    expect(await buckets()).toEqual(['300.00', '50.00', '50.00', '200.00', '0.00', '0.00'])

    // 5 June: 10 written off. 8 June: the rest of the complaint is rejected.
    books.writeOff('F-1', '10.00', '2026-06-05')
    world.on('2026-06-08')
    const done = await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(await buckets()).toEqual(['300.00', '0.00', '50.00', '200.00', '10.00', '40.00'])
    expect(done.dispute?.amounts).toEqual({
      original: { EUR: '300.00' },
      current: { EUR: '0.00' },
      paid: { EUR: '50.00' },
      credited: { EUR: '200.00' },
      otherwise: { EUR: '10.00' },
      released: { EUR: '40.00' },
      toCredit: {},
    })
    expect(await chaseable()).toBe('40.00')
    await expectSound(world)
  })

  it('can be disputed for less, and for more again: what is not disputed is chased (D-2)', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '1000.00')] })
    const { desk, books } = world
    const { dispute, action } = await openDispute(world, [{ item: 'F-1', disputed: '300.00' }])
    const adjust = (disputed: string) => desk.adjust(dispute.id, { items: [{ item: 'F-1', disputed }] }, lea)
    const state = async () => {
      const [line] = await desk.disputeLines(dispute.id)
      const { original, current, paid, released } = line ?? {}
      return [original, current, paid, released, (await desk.explain(['F-1']))[0]?.amount]
    }

    // 2 June: the customer admits 180 of the 300. 3 June: it pays what it admits to owe, and 20 more.
    world.on('2026-06-02')
    await adjust('120.00')
    expect(await state()).toEqual(['300.00', '120.00', '0.00', '180.00', '880.00'])
    world.on('2026-06-03')
    books.pay('F-1', '900.00', '2026-06-03')
    await desk.sync()
    expect(await state()).toEqual(['300.00', '100.00', '20.00', '180.00', '0.00'])

    // 5 June: the 20 were a mistake, and come back. 8 June: it disputes 150 again; 400 is more than it ever did.
    world.on('2026-06-05')
    books.bounce('F-1', '900.00', '2026-06-05')
    await desk.sync()
    expect(await state()).toEqual(['300.00', '120.00', '0.00', '180.00', '880.00'])
    world.on('2026-06-08')
    await adjust('150.00')
    expect(await state()).toEqual(['300.00', '150.00', '0.00', '150.00', '850.00'])
    await adjust('400.00')
    expect(await state()).toEqual(['400.00', '400.00', '0.00', '0.00', '600.00'])

    // 10 June: it was right about half of that.
    world.on('2026-06-10')
    await desk.complete(action.id, { outcome: 'compromise', credit: '200.00' }, lea)
    expect(await state()).toEqual(['400.00', '0.00', '0.00', '400.00', '800.00'])
    await expectSound(world)
  })
})
