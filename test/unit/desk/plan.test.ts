import { describe, expect, it } from 'vitest'

import type { PlanCommand } from '../../../src/desk/gestures/plan-commands.ts'
import { createMemoryStore } from '../../../src/memory/store.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  ...['F-1', 'F-2', 'F-3'].map((id) => anInvoice(id, '100.00')),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('S-1', '70.00', { openAmount: '0.00', settledOn: '2026-05-20' }),
]
const call = { name: 'Call', channel: 'phone', on: '2026-06-10' } as const
const content = { subject: 'Reminder', text: 'Please pay.' }
const full = {
  items: ['F-1', 'A-1'],
  name: 'Reminder',
  channel: 'email',
  on: '2026-06-10',
  mode: 'automatic-after-confirmation',
  resolver: 'zoe',
  template: 'reminder-2',
  content,
  comment: 'As agreed with Paul.',
  attachments: ['statement.pdf'],
  scenarioStep: 'step-2',
} as const

describe('planning an action outside any status (A-1, A-12)', () => {
  it('keeps all that is said of it, with its items, for the collector of the customer', async () => {
    const world = deskWorld({ items })
    const { action, ...result } = await world.desk.plan(full, lea)
    const { items: _, comment: __, ...said } = full
    expect(result).toEqual({ dispute: null, next: null, messages: [], marks: [] })
    expect(action).toEqual({
      ...said,
      id: action.id,
      customer: 'C1',
      state: 'awaiting-confirmation',
      cancelReason: null,
      tracks: null,
      items: { total: 2, attached: 2 },
      status: null,
      collector: 'lea',
      comment: action.comment,
      timesSent: 0,
      underWay: null,
      failure: null,
      confirmedOn: null,
      reschedulings: [],
      handovers: [],
      plannedRecordedOn: '2026-06-01',
      endedOn: null,
      endedRecordedOn: null,
    })
    const { documents } = await world.desk.history({ action: action.id })
    expect(documents.map(({ event, notes }) => [event.gesture, notes.map(({ text }) => text)])).toEqual([
      ['plan', ['As agreed with Paul.']],
    ])
    await expectSound(world)
  })

  it('is by hand when nothing else is said, and needs neither status nor content', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...call }, lea)
    expect(action).toMatchObject({
      mode: 'manual',
      state: 'planned',
      resolver: null,
      template: null,
      content: null,
      comment: null,
      attachments: [],
      scenarioStep: null,
    })
    expect((await world.desk.items(['F-1']))[0]?.standing).toMatchObject({
      status: null,
      dispute: null,
      action: action.id,
    })
  })

  it('holds the whole item out of the scenario, and is no reason against itself (E-2, E-1)', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...call }, lea)
    expect(await world.desk.explain(['F-1'])).toMatchObject([
      {
        chaseable: 'none',
        amount: '0.00',
        reasons: [{ code: 'in-specific-action', effect: 'blocks', amount: '100.00' }],
      },
    ])
    const purpose = { kind: 'action', action: action.id } as const
    expect(await world.desk.explain(['F-1'], { purpose })).toMatchObject([
      { chaseable: 'all', reasons: [{ code: 'in-specific-action', effect: 'marks' }] },
    ])
  })

  it.each<[PlanCommand['mode'], PlanCommand['channel'], string]>([
    ['manual', 'email', 'planned'],
    ['automatic', 'email', 'planned'],
    ['automatic-after-confirmation', 'email', 'awaiting-confirmation'],
    ['automatic-after-confirmation', 'registered-letter', 'awaiting-confirmation'],
    ['manual', 'legal', 'planned'],
  ])('%s by %s is %s (A-2, A-3)', async (mode = 'manual', channel = 'email', state) => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...call, channel, mode }, lea)
    expect(action.state).toBe(state)
  })

  it.each(['phone', 'task', 'legal'] as const)('is refused as automatic by %s (A-2)', async (channel) => {
    const world = deskWorld({ items })
    for (const mode of ['automatic', 'automatic-after-confirmation'] as const) {
      const act = () => world.desk.plan({ items: ['F-1'], ...call, channel, mode }, lea)
      expect(await refused(world, act)).toEqual({
        code: 'mode-not-allowed',
        details: { channel, mode, allowed: ['manual'] },
      })
    }
  })

  it.each<[string, readonly string[], string, object]>([
    ['unknown', ['F-1', 'X'], 'item-unknown', { items: ['X'] }],
    ['named twice', ['F-1', 'F-1'], 'item-duplicate', { item: 'F-1' }],
    ['settled', ['S-1'], 'item-settled', { item: 'S-1', settledOn: '2026-05-20' }],
    ['of two customers', ['F-1', 'G-1'], 'customers-mixed', { customers: ['C1', 'C2'] }],
    ['disputed', ['F-2'], 'item-already-disputed', { item: 'F-2', dispute: 'id-1-d1' }],
  ])('is refused for items that are %s, each with its own code (Q-10)', async (_, ids, code, details) => {
    const world = deskWorld({ items })
    await openDispute(world, ['F-2'])
    expect(await refused(world, () => world.desk.plan({ items: ids, ...call }, lea))).toEqual({
      code,
      details,
    })
  })

  it('is refused for the past, and possible today (Q-10)', async () => {
    const world = deskWorld({ items })
    const plan = (on: string) => world.desk.plan({ items: ['F-1'], ...call, on }, lea)
    expect(await refused(world, () => plan('2026-05-31'))).toEqual({
      code: 'action-date-past',
      details: { given: '2026-05-31', today: '2026-06-01' },
    })
    expect((await plan('2026-06-01')).action.on).toBe('2026-06-01')
  })
})

describe('an item that is in an action already (Q-5)', () => {
  it('is taken by another one only when that is said; then both histories tell', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const { action: first } = await desk.plan({ items: ['F-1', 'F-2'], ...call }, lea)
    expect(await refused(world, () => desk.plan({ items: ['F-3', 'F-2'], ...call }, lea))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-2', action: first.id },
    })
    const { action: second } = await desk.plan({ items: ['F-3', 'F-2'], ...call, move: true }, lea)
    expect(second.items).toEqual({ total: 2, attached: 2 })
    expect((await desk.action(first.id)).items).toEqual({ total: 2, attached: 1 })
    for (const { id } of [first, second]) {
      const { documents } = await desk.history({ action: id })
      const changes = documents.at(-1)?.event.changes.map((one) => [one.type, 'why' in one ? one.why : null])
      expect(changes).toEqual([
        ['items-detached', 'moved'],
        ['action-planned', null],
        ['items-attached', null],
      ])
    }
    await expectSound(world)
  })

  it('ends the action it is the last one of, as emptied (A-6)', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...call }, lea)
    await openDispute(world, ['F-1'], { move: true })
    expect(await world.desk.action(action.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
      endedOn: '2026-06-01',
    })
    await expectSound(world)
  })

  it('enters a dispute only when it is to be moved', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ items: ['F-1'], ...call }, lea)
    expect(await refused(world, () => openDispute(world, ['F-2', 'F-1']))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-1', action: action.id },
    })
  })
})

describe('copying an action (A-11)', () => {
  it('takes over what it is like, for other items on another day, and is independent of it', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const { action: first } = await desk.plan(full, lea)
    const { action: copy } = await desk.plan({ items: ['F-2'], copyOf: first.id, on: '2026-06-20' }, lea)
    const { name, channel, mode, resolver, template, attachments } = first
    expect(copy).toMatchObject({ name, channel, mode, resolver, template, content, attachments })
    expect(copy).toMatchObject({ on: '2026-06-20', state: 'awaiting-confirmation', comment: null })
    expect(copy).toMatchObject({ scenarioStep: null, timesSent: 0, items: { total: 1, attached: 1 } })
    await desk.edit(first.id, { content: null, name: 'Other' }, lea)
    expect(await desk.action(copy.id)).toEqual(copy)
    await expectSound(world)
  })

  it('can be of the tracking action of a dispute, or of one that has ended; it tracks nothing', async () => {
    const world = deskWorld({ items })
    const { action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    const { action: copy } = await world.desk.plan(
      { items: ['F-1'], copyOf: action.id, on: '2026-06-20' },
      lea,
    )
    expect(copy).toMatchObject({ name: action.name, channel: action.channel, tracks: null, status: null })
  })

  it('lets each field given beside it override the copy', async () => {
    const world = deskWorld({ items })
    const { action: first } = await world.desk.plan(full, lea)
    const override = { name: 'Last reminder', mode: 'manual', resolver: null } as const
    const { action: copy } = await world.desk.plan(
      { items: ['F-2'], copyOf: first.id, on: '2026-06-20', ...override },
      lea,
    )
    expect(copy).toMatchObject({ ...override, channel: 'email', content, state: 'planned' })
  })

  it('is refused when there is nothing to copy, and says what is missing without a copy', async () => {
    const world = deskWorld({ items })
    const plan = (more: Partial<PlanCommand>) =>
      refused(world, () => world.desk.plan({ items: ['F-1'], ...more }, lea))
    expect(await plan({ copyOf: 'X', on: '2026-06-20' })).toEqual({
      code: 'action-unknown',
      details: { action: 'X' },
    })
    expect(await plan({ channel: 'phone' })).toEqual({
      code: 'action-incomplete',
      details: { missing: ['name', 'on'] },
    })
  })

  it('conflicts with a change of what it copies: the person saw something else (I-4)', async () => {
    const store = createMemoryStore()
    const world = deskWorld({ items, store })
    const { action: first } = await world.desk.plan(full, lea)
    const late = deskWorld({
      items,
      prefix: 'late',
      store: {
        ...store,
        commit: async (tenant, commit) => {
          await world.desk.edit(first.id, { content: null }, lea)
          return store.commit(tenant, commit)
        },
      },
    })
    const copy = { items: ['F-2'], copyOf: first.id, on: '2026-06-20' }
    const { code, details } = await rejectionOf(late.desk.plan(copy, lea))
    expect([code, details]).toEqual([
      'conflict',
      { changed: [{ kind: 'action', id: first.id }], events: [world.events().at(-1)?.id] },
    ])
    expect(late.commits).toEqual([])
  })
})
