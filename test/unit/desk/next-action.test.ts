import { describe, expect, it } from 'vitest'

import type { Desk } from '../../../src/desk/desk.ts'
import { createMemoryLedger } from '../../../src/memory/ledger.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const
const next = { name: 'Reminder', channel: 'letter', on: '2026-06-20', comment: 'They agreed.' } as const

const disputed = async () => {
  const world = deskWorld({ items })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
  return { world, desk: world.desk, dispute: dispute.id, action: action.id }
}

const planned = async () => {
  const world = deskWorld({ items })
  const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
  return { world, desk: world.desk, dispute: '', action: action.id }
}

type Leave = (desk: Desk, opened: { dispute: string; action: string }) => ReturnType<Desk['complete']>

describe('items that leave for a new action given in the same gesture (A-5, D-4)', () => {
  it.each<[string, typeof disputed, readonly string[], Leave]>([
    ['completed', disputed, ['F-1', 'F-2'], (desk, { action }) => desk.complete(action, { next }, lea)],
    ['resolved', disputed, ['F-1', 'F-2'], (desk, { dispute }) => desk.resolve(dispute, { next }, lea)],
    [
      'resolved in part',
      disputed,
      ['F-2'],
      (desk, { dispute }) => desk.resolve(dispute, { items: ['F-2'], next }, lea),
    ],
    [
      'detached from a dispute',
      disputed,
      ['F-1'],
      (desk, { action }) => desk.detach(action, { items: ['F-1'], why: 'mistake', next }, lea),
    ],
    [
      'completed, outside any dispute',
      planned,
      ['F-1', 'F-2'],
      (desk, { action }) => desk.complete(action, { next }, lea),
    ],
    [
      'detached from an action of their own',
      planned,
      ['F-2'],
      (desk, { action }) => desk.detach(action, { items: ['F-2'], why: 'other', next }, lea),
    ],
  ])('%s: it holds them at once, and the history tells both in one entry', async (_, start, moved, leave) => {
    const { world, desk, ...opened } = await start()
    world.on('2026-06-05')
    const commits = world.commits.length
    const result = await leave(desk, opened)
    expect(world.commits).toHaveLength(commits + 1)
    expect(result.next).toMatchObject({
      name: 'Reminder',
      channel: 'letter',
      on: '2026-06-20',
      state: 'planned',
      customer: 'C1',
      tracks: null,
      items: { total: moved.length, attached: moved.length },
    })
    for (const { standing } of await desk.items(moved)) {
      expect(standing).toMatchObject({ dispute: null, action: result.next?.id })
    }
    for (const { chaseable, reasons } of await desk.explain(moved)) {
      expect([chaseable, reasons.map(({ code }) => code)]).toEqual(['none', ['in-specific-action']])
    }
    const { documents } = await desk.history({ action: result.next?.id ?? '' })
    expect(documents).toHaveLength(1)
    expect(documents[0]?.notes.map(({ text }) => text)).toEqual(['They agreed.'])
    await expectSound(world)
  })

  it('is refused with a day that is past, or a resolver nobody knows', async () => {
    const { world, desk, action } = await disputed()
    const complete = (more: object) =>
      refused(world, () => desk.complete(action, { next: { ...next, ...more } }, lea))
    expect(await complete({ on: '2026-05-31' })).toEqual({
      code: 'action-date-past',
      details: { given: '2026-05-31', today: '2026-06-01' },
    })
    expect(await complete({ resolver: 'who' })).toEqual({ code: 'user-unknown', details: { users: ['who'] } })
  })

  it('is refused when settlements left nothing to hand over: an action has an item when created (A-1)', async () => {
    const { world, desk, action } = await planned()
    world.books.pay('F-1', '100.00', '2026-06-02')
    world.books.pay('F-2', '200.00', '2026-06-02')
    world.on('2026-06-03')
    expect(await refused(world, () => desk.complete(action, { next }, lea))).toEqual({
      code: 'action-without-items',
      details: { action },
    })
    expect((await desk.complete(action, {}, lea)).action.state).toBe('done')
  })

  it('is refused when the ledger no longer knows one of them', async () => {
    const ledger = createMemoryLedger()
    let isLost = false
    const world = deskWorld({
      items,
      ledger: {
        ...ledger,
        items: async (tenant, ids) =>
          (await ledger.items(tenant, ids)).filter(({ id }) => !isLost || id !== 'F-2'),
      },
    })
    const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
    isLost = true
    expect(await refused(world, () => world.desk.complete(action.id, { next }, lea))).toEqual({
      code: 'item-unknown',
      details: { items: ['F-2'] },
    })
  })
})
