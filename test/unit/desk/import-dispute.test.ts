import { describe, expect, it } from 'vitest'

import type { ImportDisputeCommand } from '../../../src/desk/gestures/import-commands.ts'
import { createMemoryStore } from '../../../src/memory/store.ts'
import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  ...['F-1', 'F-2', 'F-3', 'F-4'].map((id) => anInvoice(id, '100.00')),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('S-1', '70.00', { openAmount: '0.00', settledOn: '2026-05-20' }),
]
const row: ImportDisputeCommand = {
  number: 'L-2026-17',
  items: ['F-1', { item: 'F-2', disputed: '30.00' }],
  status: 'dispute-price',
  comment: 'The contract says 8 % less.',
  openedOn: '2026-05-11',
  saidOn: '2026-05-08',
  origin: 'email',
  rootCause: 'price-list-error',
  priority: 'high',
  resolver: 'martin',
  attachments: ['contract.pdf'],
  reference: 'case/7311',
}

/** Begins to use the library on 1 June; the dispute was opened elsewhere on 11 May. */
const imported = async (more: Partial<ImportDisputeCommand> = {}, options: WorldOptions = {}) => {
  const world = deskWorld({ items, ...options })
  const result = await world.desk.importDispute({ ...row, ...more }, lea)
  return { world, desk: world.desk, ...result }
}

describe('importing a dispute that is open elsewhere (D-1)', () => {
  it('keeps its number, its dates and what is said of it; recorded is it today (R-0)', async () => {
    const { world, dispute, action, messages, marks } = await imported()
    expect(dispute).toMatchObject({
      number: 'L-2026-17',
      reference: 'case/7311',
      customer: 'C1',
      cause: 'dispute-price',
      state: 'open',
      openedOn: '2026-05-11',
      saidOn: '2026-05-08',
      origin: 'email',
      rootCause: 'price-list-error',
      priority: 'high',
      resolver: 'martin',
      attachments: ['contract.pdf'],
      trackingAction: action.id,
      items: { total: 2, disputed: 2 },
      amounts: { original: { EUR: '130.00' }, current: { EUR: '130.00' } },
      episodes: [
        { opening: 'opened', openedOn: '2026-05-11', openedRecordedOn: '2026-06-01', closedOn: null },
      ],
    })
    expect({ messages, marks }).toEqual({ messages: [], marks: [] })
    expect((await world.desk.items(['F-1']))[0]?.standing).toMatchObject({
      status: { id: 'dispute-price', type: 'dispute' },
      dispute: dispute.id,
      action: action.id,
      since: '2026-06-01',
    })
    expect(world.commits).toHaveLength(1)
    await expectSound(world)
  })

  it('says of each item that it is disputed since then', async () => {
    const { desk, dispute } = await imported()
    const lines = await desk.disputeLines(dispute.id)
    expect(lines.map(({ stays }) => stays[0]?.from)).toEqual(['2026-05-11', '2026-05-11'])
  })

  it('plans its tracking action from today on, as the status proposes, or as is said (Q-3, Q-4)', async () => {
    expect((await imported()).action).toMatchObject({
      on: '2026-06-08',
      state: 'planned',
      resolver: 'martin',
    })
    const followUp = { on: '2026-06-03', channel: 'phone', name: 'Ask Martin' } as const
    expect((await imported({ followUp })).action).toMatchObject(followUp)
  })

  it('sends nobody anything: whoever works on it knows of it, also where the policy asks for it (Q-2)', async () => {
    const { dispute, messages } = await imported({}, { settings: { resolverNotInformed: 'refuse' } })
    expect(dispute.resolverInformed).toBe(true)
    expect(messages).toEqual([])
  })

  it('has no resolver unless it is said who, though its status proposes one', async () => {
    const { dispute } = await imported({ resolver: null })
    expect(dispute).toMatchObject({ resolver: null, resolverInformed: false })
  })

  it('keeps a reference only where there is one', async () => {
    const { reference: _, ...bare } = row
    const { desk } = deskWorld({ items })
    expect((await desk.importDispute(bare, lea)).dispute.reference).toBeNull()
  })

  it('stops the customer where it says so (E-2)', async () => {
    const { desk } = await imported({ dunning: 'stop-customer' })
    expect((await desk.explain(['F-3']))[0]?.reasons.map(({ code }) => code)).toContain('customer-stopped')
  })

  it('is a dispute like any other from then on', async () => {
    const { world, desk, dispute, action } = await imported()
    world.books.pay('F-2', '100.00', '2026-06-02')
    world.on('2026-06-05')
    await desk.sync()
    const closed = await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(closed.dispute).toMatchObject({ id: dispute.id, state: 'closed' })
    const again = await desk.reopen(dispute.id, { comment: 'They insist.' }, lea)
    expect(again.dispute.episodes.map(({ openedOn }) => openedOn)).toEqual(['2026-05-11', '2026-06-05'])
    await expectSound(world)
  })
})

describe('figures of an imported dispute', () => {
  it('count its duration from the day it was opened, and its exposure from the day the desk learned of it (R-0, R-1, R-4)', async () => {
    const { world, desk, action } = await imported()
    world.on('2026-06-10')
    const asOf = (day: string) => desk.report({ asOf: day, figures: ['exposure', 'openDisputes', 'rate'] })
    const before = await asOf('2026-05-31')
    expect(before.exposure.totals).toEqual([])
    expect(before.openDisputes.total.disputes).toBe(0)
    const first = await asOf('2026-06-01')
    expect(first.exposure.totals).toMatchObject([{ currency: 'EUR', net: '130.00', items: 2, disputes: 1 }])
    // From 11 May to 1 June are 21 days.
    expect(first.openDisputes.total).toMatchObject({ disputes: 1, oldest: '21.00' })

    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    const closed = await desk.report({ asOf: '2026-06-10', figures: ['exposure', 'resolution'] })
    expect(closed.exposure.totals).toEqual([])
    // From 11 May to 10 June are 30 days.
    expect(closed.resolution.total.headline).toMatchObject({ n: 1, mean: '30.00' })
    const dayBefore = await desk.report({ asOf: '2026-06-09', figures: ['exposure', 'resolution'] })
    expect(dayBefore.exposure.totals).toMatchObject([{ net: '130.00' }])
    expect(dayBefore.resolution.total.headline.n).toBe(0)
  })
})

describe('an import is refused', () => {
  it.each<[string, Partial<ImportDisputeCommand>, string, object]>([
    [
      'opened tomorrow',
      { openedOn: '2026-06-02' },
      'opened-in-future',
      { given: '2026-06-02', today: '2026-06-01' },
    ],
    [
      'heard of tomorrow',
      { saidOn: '2026-06-02' },
      'said-in-future',
      { given: '2026-06-02', today: '2026-06-01' },
    ],
    [
      'followed up yesterday',
      { followUp: { on: '2026-05-31' } },
      'action-date-past',
      { given: '2026-05-31', today: '2026-06-01' },
    ],
    ['without a brief', { comment: ' ' }, 'comment-missing', { gesture: 'importDispute' }],
    ['of a settled item', { items: ['S-1'] }, 'item-settled', { item: 'S-1', settledOn: '2026-05-20' }],
    ['of two customers', { items: ['F-1', 'G-1'] }, 'customers-mixed', { customers: ['C1', 'C2'] }],
    ['of an unknown item', { items: ['X'] }, 'item-unknown', { items: ['X'] }],
    [
      'of an item that is disputed',
      { items: ['F-3'] },
      'item-already-disputed',
      { item: 'F-3', dispute: 'id-1-d1' },
    ],
    [
      'of an item that is in an action',
      { items: ['F-4'] },
      'item-in-action',
      { item: 'F-4', action: 'id-2-a1' },
    ],
    ['of credits alone', { items: ['A-1'] }, 'dispute-of-credits', { items: ['A-1'] }],
    ['with a resolver nobody knows', { resolver: 'who' }, 'user-unknown', { users: ['who'] }],
  ])('%s, with a code of its own (Q-10, D-2)', async (_, more, code, details) => {
    const world = deskWorld({ items })
    await openDispute(world, ['F-3'])
    await world.desk.plan({ items: ['F-4'], name: 'Call', channel: 'phone', on: '2026-06-02' }, lea)
    expect(await refused(world, () => world.desk.importDispute({ ...row, ...more }, lea))).toEqual({
      code,
      details,
    })
  })

  it('under a number that was imported before, whatever else it says', async () => {
    const { world, desk, dispute } = await imported()
    const other = { ...row, items: ['F-3'], comment: 'Another one.' }
    expect(await refused(world, () => desk.importDispute(other, lea))).toEqual({
      code: 'dispute-number-taken',
      details: { number: 'L-2026-17', dispute: dispute.id },
    })
    await desk.importDispute({ ...other, number: 'l-2026-17' }, lea)
    expect((await desk.disputes()).documents).toHaveLength(2)
  })

  it('for one of two that come at once under one number (I-4)', async () => {
    const store = createMemoryStore()
    const world = deskWorld({ items, store })
    const late = deskWorld({
      items,
      prefix: 'late',
      store: {
        ...store,
        commit: async (tenant, commit) => {
          await world.desk.importDispute({ ...row, items: ['F-3'] }, { ...lea, key: 'first' })
          return store.commit(tenant, commit)
        },
      },
    })
    expect((await refused(late, () => late.desk.importDispute(row, lea))).code).toBe('dispute-number-taken')
    await expectSound(world)
  })
})
