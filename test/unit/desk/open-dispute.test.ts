import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const creditNote = anInvoice('A-1', '-200.00', { kind: 'credit-note' })
const foreign = anInvoice('G-1', '50.00', { customer: 'C2' })
const settled = anInvoice('S-1', '100.00', { openAmount: '0.00', settledOn: '2026-05-20' })
const items = [anInvoice('F-1'), anInvoice('F-2', '400.00'), creditNote, foreign, settled]

const withStatus = (id: string, change: object) => ({
  ...standardCatalog,
  statuses: standardCatalog.statuses.map((status) => (status.id === id ? { ...status, ...change } : status)),
})

describe('opening a dispute (D-1)', () => {
  it('keeps what the customer and we say of it, from today, and answers record and action', async () => {
    const world = deskWorld({ items })
    const { dispute, action, messages, marks } = await openDispute(world, ['F-1', 'F-2'], {
      origin: 'email',
      saidOn: '2026-05-28',
      priority: 'high',
      rootCause: 'price-list-error',
      attachments: ['file-9'],
      resolver: 'zoe',
    })
    expect(dispute).toEqual({
      id: dispute.id,
      number: 'D-1',
      reference: null,
      customer: 'C1',
      cause: 'dispute-price',
      state: 'open',
      openedOn: '2026-06-01',
      saidOn: '2026-05-28',
      origin: 'email',
      rootCause: 'price-list-error',
      priority: 'high',
      resolver: 'zoe',
      handovers: [],
      resolverInformed: false,
      dunning: 'exclude',
      trackingAction: action.id,
      brief: dispute.brief,
      attachments: ['file-9'],
      splitFrom: null,
      lastContactOn: '2026-06-01',
      escalatedOn: null,
      escalations: 0,
      pauses: [],
      episodes: [
        {
          opening: 'opened',
          openedOn: '2026-06-01',
          openedRecordedOn: '2026-06-01',
          closedOn: null,
          closedRecordedOn: null,
          respondedOn: null,
          cause: 'dispute-price',
          outcome: null,
        },
      ],
      items: { total: 2, disputed: 2 },
      outcomes: {},
      lastLeftOn: null,
      amounts: {
        original: { EUR: '1400.00' },
        current: { EUR: '1400.00' },
        paid: {},
        credited: {},
        otherwise: {},
        released: {},
        toCredit: {},
      },
      moves: [{ on: '2026-06-01', by: { original: { EUR: '1400.00' }, current: { EUR: '1400.00' } } }],
    })
    expect(messages).toEqual([])
    expect(marks).toEqual(['resolver-not-informed'])
    expect(await world.desk.dispute(dispute.id)).toEqual(dispute)
    expect(await world.desk.action(action.id)).toEqual(action)
    await expectSound(world)
  })

  it('says nothing that was not said: no origin, no day, normal priority, nobody to resolve it', async () => {
    const { dispute, marks } = await openDispute(deskWorld({ items }), ['F-1'])
    const { saidOn, origin, rootCause, priority, resolver, attachments } = dispute
    expect({ saidOn, origin, rootCause, priority, resolver, attachments }).toEqual({
      saidOn: null,
      origin: null,
      rootCause: null,
      priority: 'normal',
      resolver: null,
      attachments: [],
    })
    expect(marks).toEqual([])
  })

  it('sets the dispute status on every item, in one dispute and one action (D-3, Q-5)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin' })
    for (const { standing } of await world.desk.items(['F-1', 'F-2'])) {
      expect(standing).toMatchObject({
        ledger: 'open',
        status: { id: 'dispute-price', type: 'dispute' },
        dispute: dispute.id,
        action: action.id,
        before: null,
        resolver: 'martin',
        collector: 'lea',
        since: '2026-06-01',
      })
    }
  })

  it('numbers disputes one after the other', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1'])
    const second = await openDispute(world, ['F-2'])
    expect([first.dispute.number, second.dispute.number]).toEqual(['D-1', 'D-2'])
  })

  it('answers frozen values', async () => {
    const result = await openDispute(deskWorld({ items }), ['F-1'])
    expect([result, result.dispute, result.dispute.items, result.action].map(Object.isFrozen)).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('is one commit and, up to 500 items, one entry of the history with the comment (I-1)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { comment: 'Eight per cent less.' })
    expect(world.commits).toHaveLength(1)
    for (const subject of [
      { item: 'F-1' },
      { item: 'F-2' },
      { dispute: dispute.id },
      { action: action.id },
    ]) {
      const { documents } = await world.desk.history(subject)
      expect(documents.map(({ event }) => [event.gesture, event.by, event.on])).toEqual([
        ['openDispute', 'lea', '2026-06-01'],
      ])
      expect(documents[0]?.notes.map(({ id, text, by }) => ({ id, text, by }))).toEqual([
        { id: dispute.brief, text: 'Eight per cent less.', by: 'lea' },
      ])
      expect(documents[0]?.event.labels['dispute-price']).toEqual({ fr: 'Litige prix', en: 'Price dispute' })
    }
  })
})

describe('the brief of a dispute (Q-1)', () => {
  it.each([['', undefined] as const, [' of spaces', ' \n\t '] as const])(
    'is a comment that is there: none%s is refused',
    async (_, comment) => {
      const world = deskWorld({ items })
      const command = {
        items: ['F-1'],
        status: 'dispute-price',
        ...(comment === undefined ? {} : { comment }),
      }
      expect(await refused(world, () => world.desk.openDispute(command, lea))).toEqual({
        code: 'comment-missing',
        details: { gesture: 'openDispute' },
      })
    },
  )

  it('was spoken today or before, never tomorrow', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-1'], { saidOn: '2026-06-02' }))).toEqual({
      code: 'said-in-future',
      details: { given: '2026-06-02', today: '2026-06-01' },
    })
    const { dispute } = await openDispute(world, ['F-1'], { saidOn: '2026-06-01' })
    expect(dispute.saidOn).toBe('2026-06-01')
  })
})

describe('the disputed amount of an item (D-2)', () => {
  const disputedOf = async (world: ReturnType<typeof deskWorld>, item: string) =>
    (await world.desk.items([item]))[0]?.standing?.disputed

  it('is what is open unless a smaller one is given', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '1000.00'), anInvoice('F-2', '400.00')] })
    world.books.pay('F-1', '250.00', '2026-05-30')
    const { dispute } = await openDispute(world, ['F-1', { item: 'F-2', disputed: '120' }])
    expect(await disputedOf(world, 'F-1')).toBe('750.00')
    expect(await disputedOf(world, 'F-2')).toBe('120.00')
    expect(dispute.amounts.current).toEqual({ EUR: '870.00' })
  })

  it.each(['1000', '1000.0', '1000.00'])('may be all that is open, spelt %s', async (disputed) => {
    const world = deskWorld({ items })
    await openDispute(world, [{ item: 'F-1', disputed }])
    expect(await disputedOf(world, 'F-1')).toBe('1000.00')
  })

  it('may be a cent', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, [{ item: 'F-1', disputed: '0.01' }])
    expect(dispute.amounts.original).toEqual({ EUR: '0.01' })
  })

  it.each([
    ['a cent more than is open', 'F-1', '1000.01', '1000.00'],
    ['zero', 'F-1', '0', '1000.00'],
    ['of the opposite sign', 'F-1', '-10.00', '1000.00'],
    ['a cent more than the credit is', 'A-1', '-200.01', '-200.00'],
    ['positive on a credit note', 'A-1', '10.00', '-200.00'],
  ])('is refused when it is %s', async (_, item, given, open) => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-2', { item, disputed: given }]))).toEqual({
      code: 'disputed-amount-invalid',
      details: { item, given, open, currency: 'EUR' },
    })
  })

  it('is refused with more decimals than the currency has', async () => {
    const world = deskWorld({ items })
    const { code, details } = await refused(world, () =>
      openDispute(world, [{ item: 'F-1', disputed: '1.001' }]),
    )
    expect({ code, details }).toEqual({
      code: 'amount-invalid',
      details: { given: '1.001', currency: 'EUR', reason: 'too-many-decimals' },
    })
  })

  it('is never nothing: an item that amounts to nothing cannot be disputed', async () => {
    const world = deskWorld({ items: [...items, anInvoice('Z-1', '0.00')] })
    expect(await refused(world, () => openDispute(world, ['F-1', 'Z-1']))).toEqual({
      code: 'disputed-amount-invalid',
      details: { item: 'Z-1', given: '0.00', open: '0.00', currency: 'EUR' },
    })
  })

  it('is summed per currency, never mixed', async () => {
    const dollars = anInvoice('U-1', '900.00', { currency: 'USD' })
    const yen = anInvoice('Y-1', '70000', { currency: 'JPY' })
    const world = deskWorld({ items: [...items, dollars, yen] })
    const { dispute } = await openDispute(world, ['F-1', 'F-2', 'U-1', { item: 'Y-1', disputed: '500' }])
    expect(dispute.amounts.current).toEqual({ EUR: '1400.00', USD: '900.00', JPY: '500' })
  })

  it('counts a credit with its sign beside a debit', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1', 'A-1'])
    expect(dispute.amounts.original).toEqual({ EUR: '800.00' })
  })

  it('is not of credits alone', async () => {
    const payment = anInvoice('P-1', '-30.00', { kind: 'payment', dueDate: null })
    const world = deskWorld({ items: [...items, payment] })
    expect(await refused(world, () => openDispute(world, ['A-1', 'P-1']))).toEqual({
      code: 'dispute-of-credits',
      details: { items: ['A-1', 'P-1'] },
    })
  })
})

describe('the items of a dispute (Q-10)', () => {
  it.each([
    ['unknown to the ledger', ['F-1', 'X-1', 'X-2'], 'item-unknown', { items: ['X-1', 'X-2'] }],
    ['named twice', ['F-1', { item: 'F-1', disputed: '5' }], 'item-duplicate', { item: 'F-1' }],
    ['of two customers', ['F-1', 'G-1'], 'customers-mixed', { customers: ['C1', 'C2'] }],
    ['settled', ['F-1', 'S-1'], 'item-settled', { item: 'S-1', settledOn: '2026-05-20' }],
  ] as const)('are refused when one is %s', async (_, chosen, code, details) => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, chosen))).toEqual({ code, details })
  })

  it('are refused while one is in an open dispute, of whichever cause (D-3)', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    for (const status of ['dispute-price', 'dispute-quality']) {
      expect(await refused(world, () => openDispute(world, ['F-2', 'F-1'], { status }))).toEqual({
        code: 'item-already-disputed',
        details: { item: 'F-1', dispute: dispute.id },
      })
    }
  })

  it('may be disputed again, in a new record, once their dispute is over', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1'])
    await world.desk.complete(first.action.id, {}, lea)
    const second = await openDispute(world, ['F-1'], { status: 'dispute-quality' })
    expect(second.dispute.id).not.toBe(first.dispute.id)
    expect((await world.desk.items(['F-1']))[0]?.standing).toMatchObject({
      dispute: second.dispute.id,
      before: { id: 'resolved', type: 'resolved' },
    })
    await expectSound(world)
  })
})

describe('the status of a dispute (K-1, K-4, K-5)', () => {
  it('is one of the catalog', async () => {
    const world = deskWorld({ items })
    const { code, details } = await refused(world, () => openDispute(world, ['F-1'], { status: 'nothing' }))
    expect(code).toBe('status-unknown')
    expect(details).toEqual({ given: 'nothing', known: standardCatalog.statuses.map(({ id }) => id) })
  })

  it('is of the type dispute', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-1'], { status: 'promise' }))).toEqual({
      code: 'status-not-a-dispute',
      details: {
        status: 'promise',
        type: 'promise',
        allowed: [
          'dispute-administrative',
          'dispute-price',
          'dispute-quality',
          'dispute-missing-goods',
          'dispute-delivery',
        ],
      },
    })
  })

  it('is not archived, and archived ones are not proposed', async () => {
    const world = deskWorld({ items, catalog: withStatus('dispute-price', { active: false }) })
    const active = standardCatalog.statuses.map(({ id }) => id).filter((id) => id !== 'dispute-price')
    expect(await refused(world, () => openDispute(world, ['F-1']))).toEqual({
      code: 'status-archived',
      details: { status: 'dispute-price', allowed: active },
    })
    const other = await refused(world, () => openDispute(world, ['F-1'], { status: 'promise' }))
    expect(other.details).toMatchObject({ allowed: active.slice(0, 4) })
  })

  it('may follow the status an item has, as the catalog allows people to', async () => {
    const catalog = withStatus('resolved', { next: ['dispute-quality'] })
    const world = deskWorld({ items, catalog })
    const { action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    expect(await refused(world, () => openDispute(world, ['F-2', 'F-1']))).toEqual({
      code: 'status-not-allowed',
      details: { item: 'F-1', from: 'resolved', to: 'dispute-price' },
    })
    const { dispute } = await openDispute(world, ['F-2', 'F-1'], { status: 'dispute-quality' })
    expect(dispute.state).toBe('open')
  })

  it('has a root cause that the catalog lists and has not archived', async () => {
    const [first, ...others] = standardCatalog.rootCauses
    const catalog = { ...standardCatalog, rootCauses: [{ ...first!, active: false }, ...others] }
    const world = deskWorld({ items, catalog })
    expect(await refused(world, () => openDispute(world, ['F-1'], { rootCause: 'moon' }))).toEqual({
      code: 'catalog-entry-unknown',
      details: { list: 'rootCauses', given: 'moon', known: standardCatalog.rootCauses.map(({ id }) => id) },
    })
    expect(
      await refused(world, () => openDispute(world, ['F-1'], { rootCause: 'price-list-error' })),
    ).toEqual({
      code: 'catalog-entry-archived',
      details: { list: 'rootCauses', entry: 'price-list-error', allowed: others.map(({ id }) => id) },
    })
  })

  it('is kept with its labels, and read, after it is archived (K-4)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    const later = deskWorld({
      items,
      store: world.store,
      prefix: 'late',
      catalog: withStatus('dispute-price', { active: false }),
    })
    await later.desk.reschedule(action.id, { to: '2026-06-20' }, lea)
    expect(await later.desk.dispute(dispute.id)).toEqual(dispute)
    expect((await later.desk.complete(action.id, {}, lea)).dispute?.state).toBe('closed')
  })
})

describe('following the scenario (Q-4)', () => {
  it('is refused with a dispute status: a dispute always has its tracking action', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => openDispute(world, ['F-1'], { followUp: 'scenario' }))).toEqual({
      code: 'dispute-needs-tracking',
      details: { dispute: null, action: null },
    })
  })
})

describe('a command of another shape', () => {
  it.each([
    ['without items', { items: [] }, 'items'],
    ['with a field nobody knows', { item: 'F-1' }, ''],
    ['with a day that does not exist', { saidOn: '2026-02-30' }, 'saidOn'],
    ['with an unknown origin', { origin: 'fax' }, 'origin'],
    ['with 101 attachments', { attachments: Array.from({ length: 101 }, (_, n) => `f${n}`) }, 'attachments'],
  ])('is refused whole: %s', async (_, more, path) => {
    const world = deskWorld({ items })
    const act = () => openDispute(world, ['F-1'], more as never)
    const { code, details } = await refused(world, act)
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ what: 'openDispute', issues: [{ path }] })
  })

  it.each([
    ['nobody', {}],
    ['an empty name', { by: '' }],
    ['an unknown option', { by: 'lea', at: '2026-06-01' }],
  ])('is refused when it is by %s', async (_, options) => {
    const world = deskWorld({ items })
    const command = { items: ['F-1'], status: 'dispute-price', comment: 'x' }
    const { code, details } = await refused(world, () => world.desk.openDispute(command, options as never))
    expect({ code, what: (details as { what: string }).what }).toEqual({
      code: 'input-invalid',
      what: 'options',
    })
  })
})
