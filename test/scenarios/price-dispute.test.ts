import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a price dispute of two invoices, chased twice, resolved in part and completed (D-4, D-6, A-4)', () => {
  it('goes as the credit manager tells it', async () => {
    const world = deskWorld({ day: '2026-06-01', items: [anInvoice('F-1'), anInvoice('F-2', '400.00')] })
    const { desk } = world

    // 1 June: the customer says on the phone that both invoices ignore the agreed discount.
    const { dispute, action } = await desk.openDispute(
      {
        items: ['F-1', 'F-2'],
        status: 'dispute-price',
        comment: 'The contract says 8 % less.',
        resolver: 'martin',
        origin: 'phone',
        messages: [{ subject: 'Price dispute', text: 'Please look at the contract.' }],
      },
      lea,
    )
    expect(dispute).toMatchObject({ state: 'open', cause: 'dispute-price', openedOn: '2026-06-01' })
    expect(action).toMatchObject({ state: 'planned', on: '2026-06-08', resolver: 'martin' })
    expect((await desk.agenda({ to: '2026-06-08' })).documents.map(({ id }) => id)).toEqual([action.id])

    // 8 June: Martin has not answered, Lea chases him; 15 June: again.
    for (const [day, next] of [
      ['2026-06-08', '2026-06-15'],
      ['2026-06-15', '2026-06-22'],
    ] as const) {
      world.on(day)
      const { dispute: chased, action: moved } = await desk.reschedule(action.id, { to: next }, lea)
      expect(moved).toMatchObject({ id: action.id, state: 'planned', on: next, endedOn: null })
      expect(chased).toMatchObject({ state: 'open', items: { total: 2, disputed: 2 } })
    }
    expect((await desk.agenda({ to: '2026-06-21' })).documents).toEqual([])

    // 18 June: the second invoice turns out to be right; the customer pays it like any other from now on.
    world.on('2026-06-18')
    const partly = await desk.resolve(dispute.id, { items: ['F-2'], outcome: 'rejected' }, lea)
    expect(partly.dispute).toMatchObject({ state: 'open', items: { total: 2, disputed: 1 } })
    expect(partly.action.state).toBe('planned')
    expect((await desk.explain(['F-1', 'F-2'])).map(({ amount }) => amount)).toEqual(['0.00', '400.00'])

    // 22 June: so is the first one.
    world.on('2026-06-22')
    const done = await desk.complete(action.id, { outcome: 'rejected', code: 'claim-unfounded' }, lea)
    expect(done.action).toMatchObject({ state: 'done', endedOn: '2026-06-22', cancelReason: null })
    expect(done.dispute).toMatchObject({
      state: 'closed',
      episodes: [
        {
          opening: 'opened',
          openedOn: '2026-06-01',
          closedOn: '2026-06-22',
          cause: 'dispute-price',
          outcome: 'rejected',
        },
      ],
      amounts: {
        original: { EUR: '1400.00' },
        current: {},
        released: { EUR: '1400.00' },
      },
    })
    for (const { standing } of await desk.items(['F-1', 'F-2'])) {
      expect(standing).toMatchObject({
        status: { id: 'resolved', type: 'resolved' },
        dispute: null,
        action: null,
      })
    }
    expect((await desk.explain(['F-1', 'F-2'])).map(({ chaseable }) => chaseable)).toEqual(['all', 'all'])
    expect((await desk.agenda()).documents).toEqual([])
    await expectSound(world)
  })
})
