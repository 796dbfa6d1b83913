import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a call about two invoices, of which one is disputed and the other paid (A-5, A-7, Q-5)', () => {
  it('ends by itself on its day, as the credit manager expects', async () => {
    const world = deskWorld({ day: '2026-06-01', items: [anInvoice('F-1'), anInvoice('F-2', '400.00')] })
    const { desk } = world
    const chased = async () => (await desk.explain(['F-1', 'F-2'])).map(({ chaseable }) => chaseable)
    const agenda = async () => (await desk.agenda()).documents.map(({ on, name }) => `${on} ${name}`)

    // 1 June: Lea wants to call the accountant about both on 10 June. Until then no reminder goes out for them.
    const planned = { name: 'Call the accountant', channel: 'phone', on: '2026-06-10' } as const
    const { action: call } = await desk.plan({ items: ['F-1', 'F-2'], ...planned }, lea)
    expect(call).toMatchObject({ state: 'planned', tracks: null, items: { total: 2, attached: 2 } })
    expect(await chased()).toEqual(['none', 'none'])
    expect(await agenda()).toEqual(['2026-06-10 Call the accountant'])

    // 3 June: the accountant calls first. The price of F-2 is wrong; the rest she will pay. F-2 is in the call already,
    // so that Lea has to say that it moves.
    world.on('2026-06-03')
    const complaint = {
      items: ['F-2'],
      status: 'dispute-price',
      comment: 'The contract says 8 % less.',
      resolver: 'martin',
      origin: 'phone',
    } as const
    const hasty = await desk.preview('openDispute', complaint, lea)
    expect(hasty).toMatchObject({
      allowed: false,
      refusal: { code: 'item-in-action', details: { item: 'F-2', action: call.id } },
    })
    const { dispute, action: tracking } = await desk.openDispute({ ...complaint, move: true }, lea)
    expect(await desk.action(call.id)).toMatchObject({ state: 'planned', items: { total: 2, attached: 1 } })
    expect(await agenda()).toEqual(['2026-06-10 Call the accountant', '2026-06-10 Litige prix'])
    for (const subject of [{ action: call.id }, { dispute: dispute.id }]) {
      const { documents } = await desk.history(subject)
      expect(documents.at(-1)?.event).toMatchObject({ on: '2026-06-03', by: 'lea', gesture: 'openDispute' })
    }

    // 8 June: F-1 is paid, and the host says so. The call is about nothing any more, but its day has not come.
    world.books.pay('F-1', '1000.00', '2026-06-07')
    world.on('2026-06-08')
    expect(await desk.sync({ items: ['F-1'] })).toMatchObject({ changed: 1, ended: [] })
    expect(await desk.action(call.id)).toMatchObject({ state: 'planned', items: { total: 2, attached: 0 } })

    // 10 June: the look of the morning finds it, and Lea need not call.
    world.on('2026-06-10')
    expect(await desk.sync()).toMatchObject({ closed: [], ended: [call.id] })
    expect(await desk.action(call.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'settled',
      endedOn: '2026-06-10',
    })
    expect(await agenda()).toEqual(['2026-06-10 Litige prix'])

    // The history of the call tells all of it, and who did what.
    const told = await desk.history({ action: call.id })
    expect(told.documents.map(({ event }) => [event.on, event.by, event.gesture])).toEqual([
      ['2026-06-01', 'lea', 'plan'],
      ['2026-06-03', 'lea', 'openDispute'],
      ['2026-06-08', 'system', 'sync'],
      ['2026-06-10', 'system', 'sync'],
    ])
    // F-1 was settled, and never resolved; F-2 is still disputed.
    const [paid, disputed] = await desk.items(['F-1', 'F-2'])
    expect(paid?.standing).toMatchObject({ ledger: 'settled', status: null, action: null })
    expect(disputed?.standing).toMatchObject({ dispute: dispute.id, action: tracking.id })
    await expectSound(world)
  })
})
