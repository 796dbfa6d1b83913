import { describe, expect, it } from 'vitest'

import type { Desk } from '../../../src/desk/desk.ts'
import type { EditCommand } from '../../../src/desk/gestures/action-commands.ts'
import { createMemoryStore } from '../../../src/memory/store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = ['F-1', 'F-2', 'F-3', 'F-4'].map((id) => anInvoice(id, '100.00'))
const content = { subject: 'Reminder', text: 'Please pay.' }
const reminder = {
  name: 'Reminder',
  channel: 'email',
  on: '2026-06-10',
  mode: 'automatic-after-confirmation',
  content,
} as const

/** A reminder of F-1 and F-2 for 10 June that asks for confirmation. */
const waiting = async (store: Store = createMemoryStore()) => {
  const world = deskWorld({ items, store })
  const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...reminder }, lea)
  return { world, desk: world.desk, action: action.id }
}

const confirmed = async (store?: Store) => {
  const opened = await waiting(store)
  await opened.desk.confirm(opened.action, {}, lea)
  return opened
}

/** A dispute of F-1 and F-2 whose tracking action is confirmed. */
const tracked = async () => {
  const world = deskWorld({ items })
  const { name: _, ...followUp } = reminder
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin', followUp })
  await world.desk.confirm(action.id, {}, lea)
  return { world, desk: world.desk, dispute: dispute.id, action: action.id }
}

const stateOf = async (desk: Desk, action: string) => (await desk.action(action)).state

describe('confirming an action (A-2, A-3)', () => {
  it('lets it run from its day on: it is confirmed, in one entry of its history', async () => {
    const { world, desk, action } = await waiting()
    expect(await stateOf(desk, action)).toBe('awaiting-confirmation')
    const result = await desk.confirm(action, { comment: 'Looks right.' }, lea)
    expect(result.action).toMatchObject({ state: 'confirmed', on: '2026-06-10', timesSent: 0, endedOn: null })
    const { documents } = await desk.history({ action })
    expect(documents.at(-1)).toMatchObject({
      event: { gesture: 'confirm', by: 'lea', changes: [{ type: 'action-confirmed', action }] },
      notes: [{ text: 'Looks right.' }],
    })
    await expectSound(world)
  })

  it('is possible past its date: until then it was late, and unsent', async () => {
    const { world, desk, action } = await waiting()
    world.on('2026-06-15')
    expect(await desk.action(action)).toMatchObject({ state: 'awaiting-confirmation', timesSent: 0 })
    expect((await desk.confirm(action, {}, lea)).action.state).toBe('confirmed')
  })

  it('names the dispute that the action follows', async () => {
    const { desk, dispute, action } = await tracked()
    await desk.edit(action, { content: null }, lea)
    expect((await desk.confirm(action, {}, lea)).dispute?.id).toBe(dispute)
  })

  it.each(['manual', 'automatic'] as const)('is refused for an action that is %s', async (mode) => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...reminder, mode }, lea)
    expect(await refused(world, () => world.desk.confirm(action.id, {}, lea))).toEqual({
      code: 'nothing-to-confirm',
      details: { action: action.id, state: 'planned' },
    })
  })

  it('is refused for one that is confirmed already, has ended, or is unknown', async () => {
    const { world, desk, action } = await confirmed()
    const confirm = (id: string) => refused(world, () => desk.confirm(id, {}, lea))
    expect(await confirm(action)).toEqual({
      code: 'nothing-to-confirm',
      details: { action, state: 'confirmed' },
    })
    await desk.cancel(action, { comment: 'They called.' }, lea)
    expect((await confirm(action)).code).toBe('action-ended')
    expect((await confirm('X')).code).toBe('action-unknown')
  })
})

describe('a confirmation (A-3)', () => {
  it.each<[string, Omit<EditCommand, 'action'>]>([
    ['content', { content: { subject: 'Other', text: 'Words.' } }],
    ['content that is taken away', { content: null }],
    ['channel', { channel: 'sms' }],
    ['resolver', { resolver: 'zoe' }],
    ['items that join', { attach: ['F-3'] }],
    ['items that leave', { detach: { items: ['F-2'], why: 'mistake' } }],
    ['name beside content', { name: 'N', content }],
  ])('is revoked by an edit of the %s', async (_, command) => {
    for (const opened of [await confirmed(), await tracked()]) {
      const { world, desk, action } = opened
      expect((await desk.edit(action, command, lea)).action.state).toBe('awaiting-confirmation')
      await expectSound(world)
    }
  })

  it.each<[string, (desk: Desk, action: string) => Promise<unknown>]>([
    ['an edit of the name', (desk, action) => desk.edit(action, { name: 'Other' }, lea)],
    ['an edit of the day', (desk, action) => desk.edit(action, { on: '2026-06-20' }, lea)],
    ['rescheduling', (desk, action) => desk.reschedule(action, { to: '2026-06-20' }, lea)],
  ])('is kept by %s: what it sends stays the same', async (_, act) => {
    for (const { desk, action } of [await confirmed(), await tracked()]) {
      await act(desk, action)
      expect(await stateOf(desk, action)).toBe('confirmed')
    }
  })

  it('means nothing any more when the action asks for none', async () => {
    const { desk, action } = await confirmed()
    expect((await desk.edit(action, { mode: 'manual' }, lea)).action.state).toBe('planned')
  })

  it.each<[string, (desk: Desk, action: string) => Promise<unknown>]>([
    ['attaching', (desk, action) => desk.attach(action, { items: ['F-3'] }, lea)],
    ['detaching', (desk, action) => desk.detach(action, { items: ['F-2'], why: 'mistake' }, lea)],
  ])('is revoked by %s items', async (_, act) => {
    for (const { world, desk, action } of [await confirmed(), await tracked()]) {
      await act(desk, action)
      expect(await stateOf(desk, action)).toBe('awaiting-confirmation')
      await expectSound(world)
    }
  })

  it.each<[string, (desk: Desk) => Promise<unknown>]>([
    ['a new action', (desk) => desk.plan({ items: ['F-2'], ...reminder, move: true }, lea)],
    [
      'a dispute',
      (desk) => desk.openDispute({ items: ['F-2'], status: 'dispute-price', comment: 'x', move: true }, lea),
    ],
  ])('is revoked when %s takes an item over', async (_, act) => {
    const { world, desk, action } = await confirmed()
    await act(desk)
    expect(await stateOf(desk, action)).toBe('awaiting-confirmation')
    await expectSound(world)
  })

  it('of a tracking action is revoked when an item is resolved, or another resolver assigned', async () => {
    const resolved = await tracked()
    await resolved.desk.resolve(resolved.dispute, { items: ['F-2'] }, lea)
    expect(await stateOf(resolved.desk, resolved.action)).toBe('awaiting-confirmation')
    const assigned = await tracked()
    await assigned.desk.assign(assigned.dispute, { resolver: 'zoe' }, lea)
    expect(await stateOf(assigned.desk, assigned.action)).toBe('awaiting-confirmation')
  })

  it('of a tracking action is revoked when a bounced payment brings an item back', async () => {
    const { world, desk, action } = await tracked()
    world.books.pay('F-2', '100.00', '2026-06-02')
    await desk.sync()
    expect(await stateOf(desk, action)).toBe('confirmed')
    world.books.bounce('F-2', '100.00', '2026-06-03')
    await desk.sync()
    expect(await stateOf(desk, action)).toBe('awaiting-confirmation')
  })

  it('is not revoked by settlement: the action is sent about what is still open', async () => {
    const { world, desk, action } = await confirmed()
    world.books.pay('F-2', '100.00', '2026-06-02')
    await desk.sync()
    expect(await desk.action(action)).toMatchObject({ state: 'confirmed', items: { attached: 1 } })
  })

  it('is for one occurrence: the next one is confirmed anew', async () => {
    const { desk, action } = await confirmed()
    const sent = await desk.send(action, {}, lea)
    expect(sent.action).toMatchObject({ state: 'awaiting-confirmation', timesSent: 1 })
  })

  it('is revoked in the same entry of the history as what revoked it, and not by what ends the action', async () => {
    const { desk, action } = await confirmed()
    await desk.attach(action, { items: ['F-3'] }, lea)
    const typesOf = async (id: string) =>
      (await desk.history({ action: id })).documents.at(-1)?.event.changes.map(({ type }) => type)
    expect(await typesOf(action)).toEqual(['items-attached', 'confirmation-revoked'])
    const ended = await tracked()
    await ended.desk.complete(ended.action, {}, lea)
    const { documents } = await ended.desk.history({ action: ended.action })
    expect(documents.at(-1)?.event.changes.map(({ type }) => type)).toEqual([
      'items-left-dispute',
      'dispute-closed',
      'action-completed',
    ])
  })
})

describe('an action that failed (A-3)', () => {
  /** The store of a desk whose worker could not deliver: every action it gives out has failed. */
  const failing = (store: Store): Store => ({
    ...store,
    get: async (tenant, refs) =>
      (await store.get(tenant, refs)).map((stored) =>
        stored.kind === 'action'
          ? { ...stored, document: { ...(stored.document as object), state: 'failed' } }
          : stored,
      ),
  })
  const failed = async () => {
    const store = createMemoryStore()
    const { action } = await confirmed(store)
    return { action, desk: deskWorld({ items, prefix: 'late', store: failing(store) }).desk }
  }

  it.each<[string, (desk: Desk, action: string) => Promise<{ action: { state: string } }>]>([
    ['moved', (desk, action) => desk.reschedule(action, { to: '2026-06-20' }, lea)],
    ['edited in its day', (desk, action) => desk.edit(action, { on: '2026-06-20' }, lea)],
    ['edited in its content', (desk, action) => desk.edit(action, { content }, lea)],
    ['edited in its channel', (desk, action) => desk.edit(action, { channel: 'sms' }, lea)],
    ['sent by hand', (desk, action) => desk.send(action, {}, lea)],
  ])('is planned anew when it is %s', async (_, act) => {
    const { desk, action } = await failed()
    expect((await act(desk, action)).action.state).toBe('awaiting-confirmation')
  })

  it.each<[string, (desk: Desk, action: string) => Promise<{ action: { state: string } }>]>([
    ['renamed', (desk, action) => desk.edit(action, { name: 'N' }, lea)],
    ['given another item', (desk, action) => desk.attach(action, { items: ['F-3'] }, lea)],
  ])('stays so when it is %s: that is no reason to try again', async (_, act) => {
    const { desk, action } = await failed()
    expect((await act(desk, action)).action.state).toBe('failed')
  })
})
