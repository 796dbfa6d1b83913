import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  ...['F-1', 'F-2', 'F-3', 'F-4'].map((id) => anInvoice(id, '100.00')),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const

/** A call about F-1 and F-2, and another one about F-3. */
const planned = async () => {
  const world = deskWorld({ items })
  const { action } = await world.desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
  const { action: other } = await world.desk.plan({ items: ['F-3'], ...call }, lea)
  return { world, desk: world.desk, action, other }
}

describe('editing an action of its own items (A-4)', () => {
  it('carries everything together: one commit, one entry of the history', async () => {
    const { world, desk, action, other } = await planned()
    world.on('2026-06-02')
    const content = { subject: 'Reminder', text: 'Please pay.' }
    const result = await desk.edit(
      action.id,
      {
        name: 'Write to Paul',
        on: '2026-06-12',
        channel: 'email',
        mode: 'automatic-after-confirmation',
        resolver: 'zoe',
        content,
        comment: 'He prefers mail.',
        attach: ['F-3', 'F-4'],
        move: true,
        detach: { items: ['F-1'], why: 'mistake' },
      },
      lea,
    )
    expect(result).toEqual({
      dispute: null,
      action: {
        ...action,
        name: 'Write to Paul',
        on: '2026-06-12',
        channel: 'email',
        mode: 'automatic-after-confirmation',
        reschedulings: [{ until: '2026-06-02', value: action.on }],
        state: 'awaiting-confirmation',
        resolver: 'zoe',
        handovers: [{ until: '2026-06-02', value: action.resolver }],
        content,
        comment: result.action.comment,
        items: { total: 4, attached: 3 },
      },
      next: null,
      messages: [],
      marks: [],
    })
    expect(world.commits).toHaveLength(3)
    const { documents } = await desk.history({ action: action.id })
    expect(documents.map(({ event }) => event.gesture)).toEqual(['plan', 'edit'])
    expect(documents[1]?.notes.map(({ id, text }) => [id, text])).toEqual([
      [result.action.comment, 'He prefers mail.'],
    ])
    const edits = documents[1]?.event.changes.filter(({ type }) => type === 'action-edited')
    expect(edits).toHaveLength(1)
    expect(await desk.action(other.id)).toMatchObject({ state: 'cancelled', cancelReason: 'emptied' })
    await expectSound(world)
  })

  it.each([
    ['name', { name: 'Ask Zoe' }],
    ['channel', { channel: 'letter' }],
    ['content', { content: { subject: 'S', text: 'T' } }],
  ] as const)('changes the %s alone and leaves the rest', async (_, change) => {
    const { desk, action } = await planned()
    expect((await desk.edit(action.id, change, lea)).action).toEqual({ ...action, ...change })
  })

  it('changes the day or the resolver alone, and remembers the one before (R-0)', async () => {
    const { desk, action } = await planned()
    const { action: later } = await desk.edit(action.id, { on: '2026-06-01' }, lea)
    const reschedulings = [{ until: '2026-06-01', value: action.on }]
    expect(later).toEqual({ ...action, on: '2026-06-01', reschedulings })
    const { action: given } = await desk.edit(action.id, { resolver: 'zoe' }, lea)
    const handovers = [{ until: '2026-06-01', value: action.resolver }]
    expect(given).toEqual({ ...later, resolver: 'zoe', handovers })
  })

  it('takes items in before it lets others go: replacing the last one does not end it (A-6)', async () => {
    const { world, desk, other } = await planned()
    const detach = { items: ['F-3'], why: 'mistake' } as const
    const { action } = await desk.edit(other.id, { attach: ['F-4'], detach }, lea)
    expect(action).toMatchObject({ state: 'planned', items: { total: 2, attached: 1 } })
    await expectSound(world)
  })

  it('that lets the last item go ends it as emptied (A-6)', async () => {
    const { world, desk, other } = await planned()
    const { action } = await desk.edit(other.id, { detach: { items: ['F-3'], why: 'other' } }, lea)
    expect(action).toMatchObject({ state: 'cancelled', cancelReason: 'emptied', endedOn: '2026-06-01' })
    await expectSound(world)
  })

  it('to nothing is refused; how items are to join is nothing when none do', async () => {
    const { world, desk, action } = await planned()
    for (const command of [{}, { move: true }]) {
      expect(await refused(world, () => desk.edit(action.id, command, lea))).toEqual({
        code: 'nothing-to-edit',
        details: { action: action.id },
      })
    }
  })

  it('is refused with items that cannot join or leave', async () => {
    const { world, desk, action, other } = await planned()
    const { dispute } = await openDispute(world, ['F-4'])
    const edit = (command: Parameters<typeof desk.edit>[1]) =>
      refused(world, () => desk.edit(action.id, command, lea))
    expect(await edit({ attach: ['F-3'] })).toEqual({
      code: 'item-in-action',
      details: { item: 'F-3', action: other.id },
    })
    expect(await edit({ attach: ['F-4'] })).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-4', dispute: dispute.id },
    })
    expect(await edit({ attach: ['G-1'] })).toEqual({
      code: 'customers-mixed',
      details: { customers: ['C1', 'C2'] },
    })
    expect(await edit({ detach: { items: ['F-3'], why: 'mistake' } })).toEqual({
      code: 'item-not-in-action',
      details: { item: 'F-3', action: action.id },
    })
    expect(await edit({ resolver: 'who' })).toEqual({ code: 'user-unknown', details: { users: ['who'] } })
  })
})

describe('an item that comes back to its dispute, paid in part and in an action meanwhile', () => {
  it.each(['edit', 'attach'] as const)(
    'makes one entry of the person in the history: by %s (A-4, D-8)',
    async (gesture) => {
      const world = deskWorld({ items })
      const { desk } = world
      const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
      await desk.resolve(dispute.id, { items: ['F-2'] }, lea)
      await desk.plan({ items: ['F-2'], ...call }, lea)
      world.books.pay('F-2', '30.00', '2026-06-01')
      const before = world.events().length
      if (gesture === 'attach') await desk.attach(action.id, { items: ['F-2'], move: true }, lea)
      else await desk.edit(action.id, { name: 'N', attach: ['F-2'], move: true }, lea)
      const written = world.events().slice(before)
      expect(written.map(({ by }) => by)).toEqual(['system', 'lea'])
      await expectSound(world)
    },
  )
})
