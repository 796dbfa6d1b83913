import { describe, expect, it } from 'vitest'

import { lea } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'
import { sendingWorld } from '../unit/desk/worker/sending-world.ts'

describe('a payment, a promise or a hold between queueing and sending (A-8, E-1)', () => {
  it('of one of two invoices: the letter that asks for both is not sent, a new one is', async () => {
    const world = sendingWorld()
    const action = await world.remind({ items: ['F-1', 'F-2'] })

    // 1 June: the server is busy, the letter waits. 2 June: F-1 is paid, and nobody tells the desk.
    await world.tick('refused-for-now')
    world.on('2026-06-02')
    world.books.pay('F-1', '100.00', '2026-06-02')
    await world.tick()
    const [first] = await world.desk.messages([`${action}-o1-1`])
    expect(first).toMatchObject({ state: 'cancelled', cancelReason: 'overtaken' })

    // The action is due again, and asks for what is left.
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => message.id)).toEqual([`${action}-o2-1`])
    expect(await world.desk.action(action)).toMatchObject({ state: 'done', items: { total: 2, attached: 0 } })
    await expectSound(world)
  })

  it('of part of an invoice overtakes the letter as well', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    world.on('2026-06-02')
    world.books.pay('F-1', '40.00', '2026-06-02')
    await world.tick()
    expect((await world.desk.messages([`${action}-o1-1`]))[0]?.cancelReason).toBe('overtaken')
    await expectSound(world)
  })

  it('of all of it: nothing is sent, and the action ends as settled (A-7)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    world.on('2026-06-02')
    world.books.pay('F-1', '100.00', '2026-06-02')
    await world.tick()
    expect((await world.desk.messages([`${action}-o1-1`]))[0]?.cancelReason).toBe('action-ended')
    expect(await world.desk.action(action)).toMatchObject({ state: 'cancelled', cancelReason: 'settled' })
    await world.tick()
    expect(world.mailer.arrived()).toEqual([])
    await expectSound(world)
  })

  it('that is promised meanwhile takes the item out of the action, which ends: nothing is sent (A-6)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    const promised = { items: ['F-1'], on: '2026-06-20', followUp: 'scenario', move: true } as const
    await world.desk.promise(promised, lea)
    world.on('2026-06-02')
    await world.tick()
    expect((await world.desk.messages([`${action}-o1-1`]))[0]?.cancelReason).toBe('action-ended')
    expect(await world.desk.action(action)).toMatchObject({ state: 'cancelled', cancelReason: 'emptied' })
    expect(world.mailer.arrived()).toEqual([])
    await expectSound(world)
  })

  it('that the customer is given time for: nothing may be chased, and the action waits (E-6)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    await world.desk.hold({ customer: 'C1', reason: 'They merge.', until: '2026-06-03' }, lea)
    world.on('2026-06-02')
    await world.tick()
    expect((await world.desk.messages([`${action}-o1-1`]))[0]?.cancelReason).toBe('nothing-to-chase')
    expect(await world.desk.action(action)).toMatchObject({ state: 'planned', underWay: null, timesSent: 1 })
    expect((await world.tick()).runs).toMatchObject([{ outcome: { kind: 'skipped', codes: ['held'] } }])
    world.on('2026-06-04')
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => message.id)).toEqual([`${action}-o2-1`])
    await expectSound(world)
  })
})
