import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Catalog } from '../../../src/catalogs/catalog.ts'
import type { Status } from '../../../src/catalogs/status.ts'
import type { PromiseCommand } from '../../../src/desk/gestures/promise-commands.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '1000.00'),
  anInvoice('F-2', '400.00'),
  anInvoice('F-3', '100.00'),
  anInvoice('A-1', '-40.00', { kind: 'credit-note' }),
  anInvoice('U-1', '90.00', { currency: 'USD' }),
]

/** What the desk knows is promised of an item, in short. */
async function promisedOf({ desk }: DeskWorld, item: string): Promise<readonly string[]> {
  const [view] = await desk.items([item])
  return (view?.standing?.promises ?? []).map(({ on, amount, state }) => `${amount} for ${on} ${state}`)
}

/** A catalog with these statuses beside those that are no promise. */
const withPromises = (...statuses: readonly Partial<Status>[]): Catalog => ({
  ...standardCatalog,
  delay: { value: 30, unit: 'days' },
  statuses: [
    ...standardCatalog.statuses.filter(({ type }) => type !== 'promise'),
    ...statuses.map((one, at): Status => {
      const labels = { fr: `Promesse ${String(at)}`, en: `Promise ${String(at)}` }
      return { id: `promise-${String(at)}`, type: 'promise', labels, active: true, ...one }
    }),
  ],
})

describe('a quick promise (Q-7)', () => {
  it('is for all that is open, in 3 days, with the action that tracks it, in one commit', async () => {
    const world = deskWorld({ items })
    const { action, dispute, messages } = await world.desk.promise({ items: ['F-1', 'F-2'] }, lea)
    expect(world.commits).toHaveLength(1)
    expect([dispute, messages]).toEqual([null, []])
    expect(action).toMatchObject({
      name: 'Promesse de règlement',
      customer: 'C1',
      channel: 'phone',
      mode: 'manual',
      state: 'planned',
      on: '2026-06-04',
      tracks: { kind: 'promise', broken: 0 },
      items: { total: 2, attached: 2 },
      status: 'promise',
      collector: 'lea',
    })
    expect(await promisedOf(world, 'F-1')).toEqual(['1000.00 for 2026-06-04 pending'])
    expect(await promisedOf(world, 'F-2')).toEqual(['400.00 for 2026-06-04 pending'])
    const [view] = await world.desk.items(['F-1'])
    expect(view?.standing).toMatchObject({
      status: { id: 'promise', type: 'promise' },
      action: action?.id,
      dispute: null,
    })
    await expectSound(world)
  })

  it('is for as many days as the host says, today included', async () => {
    for (const [promiseDays, on] of [
      [10, '2026-06-11'],
      [0, '2026-06-01'],
    ] as const) {
      const world = deskWorld({ items, settings: { promiseDays } })
      expect((await world.desk.promise({ items: ['F-1'] }, lea)).action?.on).toBe(on)
    }
  })

  it.each([
    ['the first active one of its type', {}, 'promise-1'],
    ['the one of the settings', { promiseStatus: 'promise-2' }, 'promise-2'],
    ['the first again when the settings name none', { promiseStatus: null }, 'promise-1'],
  ])('takes the configured status: %s', async (_, settings, status) => {
    const world = deskWorld({ items, settings, catalog: withPromises({ active: false }, {}, {}) })
    expect((await world.desk.promise({ items: ['F-1'] }, lea)).action?.status).toBe(status)
    const given = await world.desk.promise({ items: ['F-2'], status: 'promise-1' }, lea)
    expect(given.action?.status).toBe('promise-1')
  })

  it('is refused when the catalog has no active status for it', async () => {
    const world = deskWorld({ items, catalog: withPromises({ active: false }) })
    expect(await refused(world, () => world.desk.promise({ items: ['F-1'] }, lea))).toEqual({
      code: 'status-not-a-promise',
      details: { status: null, type: null, allowed: [] },
    })
  })
})

describe('what is promised (T-1)', () => {
  const promise = async (command: PromiseCommand) => {
    const world = deskWorld({ items })
    await world.desk.promise(command, lea)
    return Promise.all(['F-1', 'F-2', 'F-3', 'U-1'].map((item) => promisedOf(world, item)))
  }

  it('is all that is open unless less is said of an item', async () => {
    expect(
      await promise({ items: [{ item: 'F-1', amount: '250.00' }, { item: 'F-2' }, 'F-3'], on: '2026-06-10' }),
    ).toEqual([
      ['250.00 for 2026-06-10 pending'],
      ['400.00 for 2026-06-10 pending'],
      ['100.00 for 2026-06-10 pending'],
      [],
    ])
  })

  it('is all that is open of each item, whatever their currencies', async () => {
    expect(await promise({ items: ['F-3', 'U-1'], on: '2026-06-10' })).toEqual([
      [],
      [],
      ['100.00 for 2026-06-10 pending'],
      ['90.00 for 2026-06-10 pending'],
    ])
  })

  it('is shared by what is open of each item, to the last cent', async () => {
    // Of 1,500.00 open 100.00 are promised: 66.666…, 26.666… and 6.666…; the two cents left go to the largest rests.
    expect(await promise({ items: ['F-1', 'F-2', 'F-3'], amount: '100', on: '2026-06-10' })).toEqual([
      ['66.67 for 2026-06-10 pending'],
      ['26.67 for 2026-06-10 pending'],
      ['6.66 for 2026-06-10 pending'],
      [],
    ])
  })

  it('can be a plan whose last day takes what is left', async () => {
    const plan = [
      { on: '2026-06-10', amount: '700.00' },
      { on: '2026-06-20', amount: '350.00' },
      { on: '2026-06-30' },
    ]
    expect(await promise({ items: ['F-1', 'F-2'], plan })).toEqual([
      ['500.00 for 2026-06-10 pending', '250.00 for 2026-06-20 pending', '250.00 for 2026-06-30 pending'],
      ['200.00 for 2026-06-10 pending', '100.00 for 2026-06-20 pending', '100.00 for 2026-06-30 pending'],
      [],
      [],
    ])
  })

  it('can be a plan for a part of what is open', async () => {
    const plan = [
      { on: '2026-06-10', amount: '100.00' },
      { on: '2026-06-20', amount: '50.00' },
    ]
    const [first] = await promise({ items: ['F-1'], plan })
    expect(first).toEqual(['100.00 for 2026-06-10 pending', '50.00 for 2026-06-20 pending'])
  })

  it('can be for today, and for what a payment left open', async () => {
    const world = deskWorld({ items })
    world.books.pay('F-1', '300.00', '2026-06-01')
    await world.desk.promise({ items: ['F-1'], on: '2026-06-01' }, lea)
    expect(await promisedOf(world, 'F-1')).toEqual(['700.00 for 2026-06-01 pending'])
  })

  it.each<[string, PromiseCommand, object]>([
    [
      'more than is open',
      { items: ['F-3'], amount: '100.01' },
      { item: null, given: '100.01', open: '100.00' },
    ],
    ['nothing', { items: [{ item: 'F-3', amount: '0.00' }] }, { item: 'F-3', given: '0.00', open: '100.00' }],
    ['less than nothing', { items: ['F-3'], amount: '-1' }, { item: null, given: '-1.00', open: '100.00' }],
    [
      'in a plan more than is open in all',
      {
        items: ['F-3'],
        plan: [
          { on: '2026-06-10', amount: '60' },
          { on: '2026-06-20', amount: '40.01' },
        ],
      },
      { item: null, given: '40.01', open: '40.00' },
    ],
    [
      'nothing for one day of a plan',
      { items: ['F-3'], plan: [{ on: '2026-06-10' }, { on: '2026-06-20' }] },
      { item: 'F-3', given: '0.00', open: '100.00' },
    ],
    [
      'too little to reach every item',
      { items: ['F-1', 'F-2', 'F-3'], amount: '0.02' },
      { item: 'F-3', given: '0.00', open: '100.00' },
    ],
  ])('is refused for %s, and nothing is written', async (_, command, details) => {
    const world = deskWorld({ items })
    expect(await refused(world, () => world.desk.promise(command, lea))).toEqual({
      code: 'promised-amount-invalid',
      details: { currency: 'EUR', ...details },
    })
  })

  it.each<[string, PromiseCommand, string]>([
    ['a plan beside a day', { items: ['F-1'], on: '2026-06-10', plan: [{ on: '2026-06-10' }] }, 'plan'],
    ['a plan beside an amount', { items: ['F-1'], amount: '1', plan: [{ on: '2026-06-10' }] }, 'plan'],
    [
      'an amount for all beside one of an item',
      { items: [{ item: 'F-1', amount: '1' }], amount: '1' },
      'items',
    ],
    [
      'a plan beside an amount of an item',
      { items: [{ item: 'F-1', amount: '1' }], plan: [{ on: '2026-06-10' }] },
      'items',
    ],
  ])('is said in one way only: %s is refused', async (_, command, path) => {
    const world = deskWorld({ items })
    const refusal = await refused(world, () => world.desk.promise(command, lea))
    expect(refusal).toMatchObject({ code: 'input-invalid', details: { issues: [{ path }] } })
  })

  it('is refused of an item in a dispute, which its dispute has to end first (Q-9)', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    expect(await refused(world, () => world.desk.promise({ items: ['F-1', 'F-2'] }, lea))).toEqual({
      code: 'item-already-disputed',
      details: { item: 'F-1', dispute: dispute.id },
    })
  })
})

describe('the follow-up of a promise (Q-3)', () => {
  it.each<[string, Partial<Status>, string]>([
    ['on the promised day, whatever the delay of the catalog', {}, '2026-06-12'],
    ['with the offset of its status', { delay: { value: 2, unit: 'days' } }, '2026-06-14'],
    ['with an offset in working days', { delay: { value: 1, unit: 'working-days' } }, '2026-06-15'],
  ])('is due %s (K-2)', async (_, status, on) => {
    // 12 June 2026 is a Friday.
    const world = deskWorld({ items, catalog: withPromises(status) })
    expect((await world.desk.promise({ items: ['F-1'], on: '2026-06-12' }, lea)).action?.on).toBe(on)
  })

  it('is due on the promised day itself with the standard catalog (K-6)', async () => {
    const world = deskWorld({ items })
    expect((await world.desk.promise({ items: ['F-1'], on: '2026-06-12' }, lea)).action?.on).toBe(
      '2026-06-12',
    )
  })

  it('of a plan is due on its first day', async () => {
    const world = deskWorld({ items })
    const plan = [{ on: '2026-06-12', amount: '1' }, { on: '2026-06-20' }]
    expect((await world.desk.promise({ items: ['F-1'], plan }, lea)).action?.on).toBe('2026-06-12')
  })

  it('is a proposal: each field can be given instead', async () => {
    const world = deskWorld({ items })
    const followUp = {
      name: 'Check the bank',
      channel: 'email',
      on: '2026-06-30',
      mode: 'automatic',
    } as const
    const { action } = await world.desk.promise({ items: ['F-1'], on: '2026-06-12', followUp }, lea)
    expect(action).toMatchObject(followUp)
  })

  it('can be the scenario: the promise alone then keeps the amount from being chased (E-1)', async () => {
    const world = deskWorld({ items })
    const command = { items: ['F-1'], amount: '400', on: '2026-06-12', followUp: 'scenario' } as const
    expect(await world.desk.promise(command, lea)).toMatchObject({ action: null, dispute: null })
    const [eligibility] = await world.desk.explain(['F-1'])
    expect(eligibility).toMatchObject({ chaseable: 'part', amount: '600.00' })
    expect((await world.desk.agenda()).documents).toEqual([])
    await expectSound(world)
  })

  it('holds the comment, and the messages go out with it (Q-2, I-1)', async () => {
    const world = deskWorld({ items })
    const { action, messages } = await world.desk.promise(
      {
        items: ['F-1'],
        comment: 'The transfer leaves on Friday.',
        messages: [{ to: [{ contact: 'paul' }], subject: 'Your promise', text: 'Thank you.' }],
      },
      lea,
    )
    const { documents } = await world.desk.history({ action: action?.id ?? '' })
    expect(documents[0]?.notes).toMatchObject([
      { id: action?.comment, text: 'The transfer leaves on Friday.' },
    ])
    expect(await world.desk.messages(messages)).toMatchObject([
      { audience: 'customer', customer: 'C1', action: action?.id, dispute: null, state: 'pending' },
    ])
    expect(world.commits).toHaveLength(1)
  })

  it('takes an item out of another action only when told to (Q-5)', async () => {
    const world = deskWorld({ items })
    const call = await world.desk.plan(
      { items: ['F-1'], name: 'Call', channel: 'phone', on: '2026-06-02' },
      lea,
    )
    expect(await refused(world, () => world.desk.promise({ items: ['F-1'] }, lea))).toEqual({
      code: 'item-in-action',
      details: { item: 'F-1', action: call.action.id },
    })
    const { action } = await world.desk.promise({ items: ['F-1'], move: true }, lea)
    expect((await world.desk.items(['F-1']))[0]?.standing?.action).toBe(action?.id)
    expect(await world.desk.action(call.action.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
    })
    await expectSound(world)
  })
})

describe('the status of a promise (K-5)', () => {
  it('is set by people only where the status before allows it', async () => {
    const statuses = standardCatalog.statuses.map((status) =>
      status.id === 'resolved' ? { ...status, next: ['in-progress'] } : status,
    )
    const world = deskWorld({ items, catalog: { ...standardCatalog, statuses } })
    const { action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    expect(await refused(world, () => world.desk.promise({ items: ['F-1'] }, lea))).toEqual({
      code: 'status-not-allowed',
      details: { item: 'F-1', from: 'resolved', to: 'promise' },
    })
  })
})

describe('the list of promises', () => {
  it('is by promised day, and narrowed by each filter', async () => {
    const world = deskWorld({ items: [...items, anInvoice('G-1', '50.00', { customer: 'C2' })] })
    await world.desk.promise({ items: ['G-1'], on: '2026-06-15' }, lea)
    const plan = [{ on: '2026-06-10', amount: '600' }, { on: '2026-06-20' }]
    await world.desk.promise({ items: ['F-1'], plan }, lea)
    const listed = async (filter: Parameters<typeof world.desk.promises>[0]) =>
      (await world.desk.promises(filter)).documents.map(({ item, on }) => `${item} ${on}`)
    expect(await listed({})).toEqual(['F-1 2026-06-10', 'G-1 2026-06-15', 'F-1 2026-06-20'])
    expect(await listed({ customer: 'C1' })).toEqual(['F-1 2026-06-10', 'F-1 2026-06-20'])
    expect(await listed({ from: '2026-06-15', to: '2026-06-20' })).toEqual([
      'G-1 2026-06-15',
      'F-1 2026-06-20',
    ])
    world.on('2026-06-13')
    await world.desk.sync()
    expect(await listed({ state: 'broken' })).toEqual(['F-1 2026-06-10'])
    expect(await listed({ state: 'pending' })).toEqual(['G-1 2026-06-15', 'F-1 2026-06-20'])
    const page = await world.desk.promises({}, { limit: 2 })
    expect(page.documents).toHaveLength(2)
    expect((await world.desk.promises({}, { after: page.next ?? '' })).documents).toHaveLength(1)
  })
})
