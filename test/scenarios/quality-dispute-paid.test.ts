import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

const quality = { status: 'dispute-quality', comment: 'Two pallets arrived wet.', resolver: 'zoe' }

/** A quality dispute of 1 June, paid on 3 June all the same; seen on 4 June. */
async function paidWhileOpen() {
  const world = deskWorld({ items: [anInvoice('F-1', '500.00')] })
  const { desk, books } = world
  const opened = await openDispute(world, ['F-1'], quality)
  books.pay('F-1', '500.00', '2026-06-03')
  world.on('2026-06-04')
  expect(await desk.sync()).toMatchObject({ closed: [opened.dispute.id], reopened: [] })
  expect(await desk.dispute(opened.dispute.id)).toMatchObject({
    state: 'closed',
    episodes: [{ closedOn: '2026-06-03', closedRecordedOn: '2026-06-04', outcome: 'settled' }],
  })
  expect(await desk.action(opened.action.id)).toMatchObject({ state: 'cancelled', cancelReason: 'settled' })
  expect((await desk.agenda()).documents).toEqual([])
  const [view] = await desk.items(['F-1'])
  expect(view?.standing).toMatchObject({ ledger: 'settled', status: null })
  return { world, desk, books, ...opened }
}

describe('a quality dispute that is paid while it is open (A-7, D-7)', () => {
  it('reopens when the payment bounces within 90 days, and its brief goes on', async () => {
    const { world, desk, books, dispute, action } = await paidWhileOpen()

    // 20 July: the bank takes the payment back. The same evening Lea sees the dispute again.
    world.on('2026-07-20')
    books.bounce('F-1', '500.00', '2026-07-20')
    expect((await desk.sync()).reopened).toEqual([dispute.id])
    const again = await desk.dispute(dispute.id)
    expect(again).toMatchObject({
      state: 'open',
      cause: 'dispute-quality',
      resolver: 'zoe',
      brief: dispute.brief,
    })
    expect(again.episodes.map(({ opening, openedOn, closedOn }) => [opening, openedOn, closedOn])).toEqual([
      ['opened', '2026-06-01', '2026-06-03'],
      ['reopened', '2026-07-20', null],
    ])
    expect(again.amounts.current).toEqual({ EUR: '500.00' })
    const { documents } = await desk.agenda()
    expect(documents.map(({ id, on, resolver }) => [id === action.id, on, resolver])).toEqual([
      [false, '2026-07-27', 'zoe'],
    ])
    expect((await desk.explain(['F-1']))[0]?.chaseable).toBe('none')

    // 22 July: paid for good. The second episode took two days.
    world.on('2026-07-22')
    books.pay('F-1', '500.00', '2026-07-22')
    expect((await desk.sync()).closed).toEqual([dispute.id])
    const { resolution } = await desk.report({ asOf: '2026-07-31', figures: ['resolution'] })
    expect(resolution.total.settled).toEqual({ n: 2, mean: '2.00', reason: null })
    expect(resolution.total.headline).toMatchObject({ n: 0, mean: null, reason: 'no-episodes' })
    await expectSound(world)
  })

  // Settled on 3 June: watched until 1 September.
  it.each([
    ['on the last day of the watch', '2026-09-01', true],
    ['on the day after', '2026-09-02', false],
  ])('knows its own payment %s', async (_, day, reopens) => {
    const { world, desk, books, dispute } = await paidWhileOpen()
    world.on(day)
    books.bounce('F-1', '500.00', day)
    expect((await desk.sync({ items: ['F-1'] })).reopened).toEqual(reopens ? [dispute.id] : [])
    const [eligibility] = await desk.explain(['F-1'])
    expect(eligibility?.chaseable).toBe(reopens ? 'none' : 'all')
    await expectSound(world)
  })
})
