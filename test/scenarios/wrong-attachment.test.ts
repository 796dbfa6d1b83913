import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]

describe('a wrong attachment that is undone (A-5, A-6)', () => {
  it('gives the item back the status it had, and the figures what they were', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    // F-2 was disputed before, and resolved: that is its status.
    const old = await openDispute(world, ['F-2'], { status: 'dispute-delivery' })
    world.on('2026-06-02')
    await desk.complete(old.action.id, { outcome: 'rejected' }, lea)
    const [was] = await desk.items(['F-2'])
    const { dispute, action } = await openDispute(world, ['F-1'])

    // 3 June: Lea attaches F-2, but the customer meant F-3.
    world.on('2026-06-03')
    await desk.edit(action.id, { attach: ['F-2'] }, lea)
    expect((await desk.explain(['F-2', 'F-3'])).map(({ chaseable }) => chaseable)).toEqual(['none', 'all'])

    // 4 June: one gesture puts it right.
    world.on('2026-06-04')
    const detach = { items: ['F-2'], why: 'mistake' } as const
    const right = await desk.edit(action.id, { attach: ['F-3'], detach }, lea)
    expect(right.dispute).toMatchObject({
      state: 'open',
      items: { total: 3, disputed: 2 },
      amounts: { original: { EUR: '400.00' }, current: { EUR: '400.00' } },
    })
    const [is] = await desk.items(['F-2'])
    expect(is?.standing?.status).toEqual(was?.standing?.status)
    expect((await desk.explain(['F-2', 'F-3'])).map(({ chaseable }) => chaseable)).toEqual(['all', 'none'])

    // The history tells all of it, and F-2 never counted as resolved by this dispute.
    const { documents } = await desk.history({ item: 'F-2' })
    expect(documents.map(({ event }) => [event.on, event.gesture])).toEqual([
      ['2026-06-01', 'openDispute'],
      ['2026-06-02', 'complete'],
      ['2026-06-03', 'edit'],
      ['2026-06-04', 'edit'],
    ])
    const done = await desk.complete(action.id, { outcome: 'withdrawn' }, lea)
    expect(done.dispute?.episodes[0]?.outcome).toBe('withdrawn')
    expect(done.dispute?.id).toBe(dispute.id)
    await expectSound(world)
  })

  it('of the last item closes the dispute as entered in error, and no figure of outcomes counts it', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const { dispute, action } = await openDispute(world, ['F-1'])
    world.on('2026-06-02')
    const undone = await desk.detach(action.id, { items: ['F-1'], why: 'mistake' }, lea)
    expect(undone.action).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
      endedOn: '2026-06-02',
    })
    expect(undone.dispute?.episodes).toMatchObject([{ closedOn: '2026-06-02', outcome: 'entered-in-error' }])
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({ status: null, dispute: null })
    const report = await desk.report({
      asOf: '2026-06-02',
      figures: ['outcomes', 'resolution', 'openDisputes'],
    })
    expect(report.outcomes.total.disputes).toBe(0)
    expect(report.resolution.total.all.n).toBe(0)
    expect(report.openDisputes.total.disputes).toBe(0)
    expect((await desk.disputes({ state: 'closed' })).documents.map(({ id }) => id)).toEqual([dispute.id])
    await expectSound(world)
  })
})
