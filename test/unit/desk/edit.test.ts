import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('F-3', '300.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
]

const opened = async (options = {}, followUp = {}) => {
  const world = deskWorld({ items, ...options })
  const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
  return { world, desk: world.desk, dispute, action }
}

describe('editing an action (A-4)', () => {
  it('carries everything together: one commit, one entry of the history', async () => {
    const { world, desk, dispute, action } = await opened()
    world.on('2026-06-03')
    const content = { subject: 'Reminder', text: 'Where do we stand?' }
    const result = await desk.edit(
      action.id,
      {
        name: 'Ask Zoe',
        on: '2026-06-12',
        channel: 'email',
        mode: 'automatic-after-confirmation',
        resolver: 'zoe',
        content,
        attach: ['F-2', { item: 'F-3', disputed: '30' }],
        detach: { items: ['F-1'], why: 'mistake' },
      },
      lea,
    )
    expect(result.action).toEqual({
      ...action,
      name: 'Ask Zoe',
      on: '2026-06-12',
      channel: 'email',
      mode: 'automatic-after-confirmation',
      reschedulings: [{ until: '2026-06-03', value: action.on }],
      state: 'awaiting-confirmation',
      resolver: 'zoe',
      handovers: [{ until: '2026-06-03', value: action.resolver }],
      content,
    })
    expect(result.dispute).toMatchObject({
      state: 'open',
      resolver: 'zoe',
      items: { total: 3, disputed: 2 },
      amounts: { original: { EUR: '230.00' }, current: { EUR: '230.00' } },
    })
    expect(result.marks).toEqual(['resolver-not-informed'])
    expect(world.commits).toHaveLength(2)
    const { documents } = await desk.history({ action: action.id })
    expect(documents.map(({ event }) => event.gesture)).toEqual(['openDispute', 'edit'])
    const views = await desk.items(['F-1', 'F-2', 'F-3'])
    expect(views.map(({ standing }) => [standing?.dispute ?? null, standing?.resolver ?? null])).toEqual([
      [null, null],
      [dispute.id, 'zoe'],
      [dispute.id, 'zoe'],
    ])
    await expectSound(world)
  })

  it.each([
    ['name', { name: 'Ask Zoe' }],
    ['channel', { channel: 'letter' }],
    ['content', { content: { subject: 'S', text: 'T' } }],
  ] as const)('changes the %s alone and leaves the rest', async (_, change) => {
    const { desk, dispute, action } = await opened()
    const result = await desk.edit(action.id, change, lea)
    expect(result).toEqual({
      dispute,
      action: { ...action, ...change },
      next: null,
      messages: [],
      marks: [],
    })
  })

  it('changes the day alone, remembers the one before, and leaves the rest (R-0)', async () => {
    const { desk, action } = await opened()
    const { action: edited } = await desk.edit(action.id, { on: '2026-06-01' }, lea)
    const reschedulings = [{ until: '2026-06-01', value: action.on }]
    expect(edited).toEqual({ ...action, on: '2026-06-01', reschedulings })
  })

  it('takes content away with null', async () => {
    const { desk, action } = await opened({}, { content: { subject: 'S', text: 'T' } })
    expect((await desk.edit(action.id, { content: null }, lea)).action.content).toBeNull()
  })

  it('makes an action wait for confirmation, or no longer (A-2, A-3)', async () => {
    const { desk, action } = await opened({}, { channel: 'email' })
    const edit = async (mode: 'manual' | 'automatic' | 'automatic-after-confirmation') =>
      (await desk.edit(action.id, { mode }, lea)).action.state
    expect(await edit('automatic-after-confirmation')).toBe('awaiting-confirmation')
    expect(await edit('automatic')).toBe('planned')
    expect(await edit('manual')).toBe('planned')
  })

  it.each([
    ['nothing', {}, 'nothing-to-edit', (action: string) => ({ action })],
    [
      'a day that is past',
      { on: '2026-05-31' },
      'action-date-past',
      () => ({ given: '2026-05-31', today: '2026-06-01' }),
    ],
    [
      'an automatic phone call',
      { channel: 'phone', mode: 'automatic' },
      'mode-not-allowed',
      () => ({ channel: 'phone', mode: 'automatic', allowed: ['manual'] }),
    ],
    ['a resolver nobody knows', { resolver: 'who' }, 'user-unknown', () => ({ users: ['who'] })],
    ['a resolver from outside', { resolver: 'rex' }, 'recipient-not-internal', () => ({ user: 'rex' })],
  ] as const)('to %s is refused', async (_, change, code, details) => {
    const { world, desk, action } = await opened()
    expect(await refused(world, () => desk.edit(action.id, change, lea))).toEqual({
      code,
      details: details(action.id),
    })
  })

  it('of the channel alone is refused when the mode it has does not go with it', async () => {
    const { world, desk, action } = await opened({}, { channel: 'email', mode: 'automatic' })
    expect(await refused(world, () => desk.edit(action.id, { channel: 'legal' }, lea))).toEqual({
      code: 'mode-not-allowed',
      details: { channel: 'legal', mode: 'automatic', allowed: ['manual'] },
    })
    const { action: changed } = await desk.edit(action.id, { channel: 'legal', mode: 'manual' }, lea)
    expect(changed).toMatchObject({ channel: 'legal', mode: 'manual' })
  })

  it('cannot inform a new resolver, so that the policy may refuse it; assign can (Q-2)', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const { action } = await openDispute(world, ['F-1'])
    expect(await refused(world, () => world.desk.edit(action.id, { resolver: 'zoe' }, lea))).toEqual({
      code: 'resolver-not-informed',
      details: { resolver: 'zoe' },
    })
  })

  it('is refused for an action that is unknown or has ended', async () => {
    const { world, desk, action } = await opened()
    const edit = (id: string) => refused(world, () => desk.edit(id, { name: 'N' }, lea))
    expect(await edit('A-9')).toEqual({ code: 'action-unknown', details: { action: 'A-9' } })
    await desk.complete(action.id, {}, lea)
    expect(await edit(action.id)).toEqual({
      code: 'action-ended',
      details: { action: action.id, state: 'done' },
    })
  })
})

describe('attaching items to a tracking action (A-5)', () => {
  it('lets them join its dispute, from the day they do', async () => {
    const { world, desk, dispute, action } = await opened()
    world.on('2026-06-04')
    const result = await desk.edit(action.id, { attach: ['F-2', 'A-1'] }, lea)
    expect(result.dispute?.amounts.original).toEqual({ EUR: '260.00' })
    expect(result.dispute?.episodes).toEqual(dispute.episodes)
    const [view] = await desk.items(['F-2'])
    expect(view?.standing).toMatchObject({
      status: { id: 'dispute-price', type: 'dispute' },
      dispute: dispute.id,
      action: action.id,
      resolver: 'martin',
      collector: 'lea',
      since: '2026-06-04',
    })
    const lines = await desk.disputeLines(dispute.id)
    expect(lines.map(({ item, stays }) => [item, stays[0]?.from])).toEqual([
      ['F-1', '2026-06-01'],
      ['F-2', '2026-06-04'],
      ['A-1', '2026-06-04'],
    ])
    await expectSound(world)
  })

  it('makes an action that waits for confirmation wait anew (A-3)', async () => {
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    const { desk, action } = await opened({}, followUp)
    expect((await desk.edit(action.id, { attach: ['F-2'] }, lea)).action.state).toBe('awaiting-confirmation')
  })

  it.each([
    ['of another customer', ['G-1'], 'customers-mixed', { customers: ['C1', 'C2'] }],
    ['that the ledger does not know', ['X-1'], 'item-unknown', { items: ['X-1'] }],
    ['named twice', ['F-2', 'F-2'], 'item-duplicate', { item: 'F-2' }],
    [
      'for more than is open',
      [{ item: 'F-2', disputed: '200.01' }],
      'disputed-amount-invalid',
      { item: 'F-2', given: '200.01', open: '200.00', currency: 'EUR' },
    ],
  ] as const)('is refused for items %s', async (_, attach, code, details) => {
    const { world, desk, action } = await opened()
    expect(await refused(world, () => desk.edit(action.id, { name: 'N', attach }, lea))).toEqual({
      code,
      details,
    })
  })

  it('is refused for an item that is in it already, or in another dispute (D-3)', async () => {
    const { world, desk, dispute, action } = await opened()
    const other = await openDispute(world, ['F-2'])
    expect(await refused(world, () => desk.edit(action.id, { attach: ['F-1'] }, lea))).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-1', dispute: dispute.id },
    })
    expect(await refused(world, () => desk.edit(action.id, { attach: ['F-2'] }, lea))).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-2', dispute: other.dispute.id },
    })
  })

  it('is refused for an item whose status the cause may not follow (K-5)', async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'in-progress' ? { ...status, next: ['promise'] } : status,
    )
    const { world, desk, action } = await opened({ catalog: { ...standardCatalog, statuses } })
    const other = await openDispute(world, ['F-2'])
    const detachment = { items: ['F-2'], why: 'other', status: 'in-progress', outcome: 'withdrawn' } as const
    await desk.detach(other.action.id, detachment, lea)
    expect(await refused(world, () => desk.edit(action.id, { attach: ['F-2'] }, lea))).toEqual({
      code: 'status-not-allowed',
      details: { item: 'F-2', from: 'in-progress', to: 'dispute-price' },
    })
  })

  it('takes the old line up again when an item comes back: what was released is disputed anew (D-8)', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.edit(action.id, { attach: ['F-2'] }, lea)
    await desk.resolve(dispute.id, { items: ['F-2'], outcome: 'accepted', credit: '20' }, lea)
    const { dispute: again } = await desk.edit(action.id, { attach: ['F-2'] }, lea)
    expect(again?.items).toEqual({ total: 2, disputed: 2 })
    expect(again?.amounts).toMatchObject({ original: { EUR: '300.00' }, current: { EUR: '300.00' } })
    expect((await desk.items(['F-2']))[0]?.standing?.creditAwaited).toBeNull()
    await expectSound(world)
  })
})

describe('an item that comes back after its payment did (D-8)', () => {
  it('is no longer paid', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.edit(action.id, { attach: [{ item: 'F-3', disputed: '90' }] }, lea)
    world.books.pay('F-3', '250.00', '2026-06-01')
    await desk.detach(action.id, { items: ['F-3'], why: 'resolved' }, lea)
    world.books.bounce('F-3', '250.00', '2026-06-01')
    await desk.edit(action.id, { attach: [{ item: 'F-3', disputed: '90' }] }, lea)
    const line = (await desk.disputeLines(dispute.id)).find(({ item }) => item === 'F-3')
    expect(line).toMatchObject({ original: '90.00', current: '90.00', paid: '0.00', released: '0.00' })
    const { documents } = await desk.history({ item: 'F-3' })
    expect(documents.slice(-2).map(({ event }) => event.by)).toEqual(['system', 'lea'])
    await expectSound(world)
  })
})

describe('detaching items in an edit (A-5, A-6)', () => {
  it('of the last item ends the action as emptied and closes the dispute', async () => {
    const { world, desk, action } = await opened()
    const result = await desk.edit(
      action.id,
      { name: 'Wrong', detach: { items: ['F-1'], why: 'mistake' } },
      lea,
    )
    expect(result.action).toMatchObject({ name: 'Wrong', state: 'cancelled', cancelReason: 'emptied' })
    expect(result.dispute).toMatchObject({ state: 'closed', episodes: [{ outcome: 'entered-in-error' }] })
    await expectSound(world)
  })

  it('is refused whole when one part is', async () => {
    const { world, desk, action } = await opened()
    const detach = { items: ['F-1'], why: 'other' } as const
    expect(
      await refused(world, () => desk.edit(action.id, { name: 'N', attach: ['F-2'], detach }, lea)),
    ).toEqual({
      code: 'status-and-outcome-missing',
      details: { why: 'other' },
    })
  })
})
