import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]

describe('completing a tracking action (D-4)', () => {
  it('resolves every item still disputed, closes the dispute and is the only way to be done', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2', 'F-3'])
    await world.desk.detach(action.id, { items: ['F-1'], why: 'mistake' }, lea)
    world.on('2026-06-09')
    const result = await world.desk.complete(action.id, { outcome: 'withdrawn', code: 'document-sent' }, lea)
    expect(result.action).toMatchObject({ state: 'done', endedOn: '2026-06-09', cancelReason: null })
    expect(result.dispute).toMatchObject({
      state: 'closed',
      items: { total: 3, disputed: 0 },
      outcomes: { 'entered-in-error': 1, withdrawn: 2 },
      episodes: [{ closedOn: '2026-06-09', closedRecordedOn: '2026-06-09', outcome: 'withdrawn' }],
    })
    const views = await world.desk.items(['F-1', 'F-2', 'F-3'])
    expect(views.map(({ standing }) => standing?.status?.id ?? null)).toEqual([null, 'resolved', 'resolved'])
    const lines = await world.desk.disputeLines(dispute.id)
    expect(lines.map(({ stays }) => stays[0]?.code)).toEqual([null, 'document-sent', 'document-sent'])
    await expectSound(world)
  })

  it('gives the items back to the scenario at once', async () => {
    const world = deskWorld({ items })
    const { action } = await openDispute(world, ['F-1'])
    expect((await world.desk.explain(['F-1']))[0]?.chaseable).toBe('none')
    await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect((await world.desk.explain(['F-1']))[0]).toMatchObject({
      chaseable: 'all',
      amount: '100.00',
      reasons: [],
    })
  })

  it('leaves alone an item that is in another dispute by then', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1', 'F-2'])
    await world.desk.detach(first.action.id, { items: ['F-1'], why: 'mistake' }, lea)
    const second = await openDispute(world, ['F-1'], { status: 'dispute-quality' })
    await world.desk.complete(first.action.id, {}, lea)
    expect((await world.desk.items(['F-1']))[0]?.standing?.dispute).toBe(second.dispute.id)
    expect((await world.desk.dispute(second.dispute.id)).state).toBe('open')
    await expectSound(world)
  })

  it('does not lose the settlement of an item that is in another dispute by then (A-7)', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1', 'F-2'])
    await world.desk.detach(first.action.id, { items: ['F-1'], why: 'mistake' }, lea)
    const second = await openDispute(world, ['F-1'], { status: 'dispute-quality' })
    world.on('2026-06-04')
    world.books.pay('F-1', '100.00', '2026-06-03')
    await world.desk.complete(first.action.id, {}, lea)
    await world.desk.sync({ items: ['F-1'] })
    expect(await world.desk.dispute(second.dispute.id)).toMatchObject({
      state: 'closed',
      items: { total: 1, disputed: 0 },
      episodes: [{ closedOn: '2026-06-03', outcome: 'settled' }],
    })
    await expectSound(world)
  })

  it('is refused once it has ended, however it did', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    expect(await refused(world, () => world.desk.complete(action.id, {}, lea))).toEqual({
      code: 'action-ended',
      details: { action: action.id, state: 'done' },
    })
    const again = await world.desk.reopen(dispute.id, { comment: 'Again.' }, lea)
    await world.desk.resolve(dispute.id, {}, lea)
    expect(await refused(world, () => world.desk.complete(again.action.id, {}, lea))).toEqual({
      code: 'action-ended',
      details: { action: again.action.id, state: 'cancelled' },
    })
    expect((await refused(world, () => world.desk.complete('A-9', {}, lea))).details).toEqual({
      action: 'A-9',
    })
  })

  it('finds the action ended by settlement when the ledger settled all items meanwhile, and writes nothing', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    world.books.pay('F-1', '100.00', '2026-06-01')
    expect(await refused(world, () => world.desk.complete(action.id, {}, lea))).toEqual({
      code: 'action-ended',
      details: { action: action.id, state: 'cancelled' },
    })
    expect((await world.desk.dispute(dispute.id)).state).toBe('open')
  })

  it('takes over what the ledger did in the same commit, as the system, before its own entry (F-2)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
    world.books.pay('F-1', '100.00', '2026-06-01')
    world.books.pay('F-2', '50.00', '2026-06-01')
    const { dispute: closed } = await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(world.commits).toHaveLength(2)
    const { documents } = await world.desk.history({ dispute: dispute.id })
    expect(documents.map(({ event }) => [event.by, event.changes.map(({ type }) => type)])).toEqual([
      ['lea', ['action-planned', 'dispute-opened', 'items-disputed']],
      ['system', ['balances-changed', 'items-settled']],
      ['lea', ['items-left-dispute', 'dispute-closed', 'action-completed']],
    ])
    expect(closed?.amounts).toMatchObject({ paid: { EUR: '150.00' }, released: { EUR: '150.00' } })
    expect(closed?.episodes[0]?.outcome).toBe('mixed')
    await expectSound(world)
  })
})
