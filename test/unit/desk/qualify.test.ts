import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '300.00')]
const both = ['F-1', 'F-2']

const statusOf = async ({ desk }: ReturnType<typeof deskWorld>, id: string) =>
  (await desk.items([id]))[0]?.standing?.status?.id ?? null

const disputed = async () => {
  const world = deskWorld({ items })
  const opened = await openDispute(world, both)
  world.on('2026-06-04')
  return { world, ...opened }
}

describe('qualifying free items with a status that is no dispute (Q-1, Q-3)', () => {
  it('gives the status and plans the action that it proposes, on the day that its delay says (K-2)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await world.desk.qualify({ items: both, status: 'in-progress' }, lea)
    expect(dispute).toBeNull()
    expect(action).toMatchObject({
      channel: 'task',
      mode: 'manual',
      on: '2026-06-08',
      status: 'in-progress',
      tracks: null,
      items: { total: 2, attached: 2 },
    })
    expect(await statusOf(world, 'F-1')).toBe('in-progress')
    await expectSound(world)
  })

  it('follows the scenario when a person says so: the item has the status and no action (Q-3)', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.qualify(
      { items: both, status: 'litigation', followUp: 'scenario' },
      lea,
    )
    expect(action).toBeNull()
    expect((await world.desk.agenda()).documents).toEqual([])
    expect(await statusOf(world, 'F-2')).toBe('litigation')
  })

  it('lets the action of a litigation track it, a month later at most (Q-3, K-2)', async () => {
    const world = deskWorld({ items, day: '2026-08-31' })
    const { action } = await world.desk.qualify({ items: ['F-1'], status: 'litigation' }, lea)
    expect(action).toMatchObject({ tracks: { kind: 'litigation' }, on: '2026-09-30', channel: 'legal' })
  })

  it('changes no status when the tracking of a litigation is completed (A-14)', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.qualify({ items: both, status: 'litigation' }, lea)
    await world.desk.complete(action?.id ?? '', {}, lea)
    expect(await statusOf(world, 'F-1')).toBe('litigation')
    expect((await world.desk.explain(both)).map(({ chaseable }) => chaseable)).toEqual(['all', 'all'])
    await expectSound(world)
  })

  it('takes the status away, and the history tells it (D-9)', async () => {
    const world = deskWorld({ items })
    await world.desk.qualify({ items: both, status: 'in-progress', followUp: 'scenario' }, lea)
    world.on('2026-06-02')
    await world.desk.qualify({ items: ['F-1'], status: null, comment: 'Wrong invoice.' }, lea)
    expect(await statusOf(world, 'F-1')).toBeNull()
    expect(await statusOf(world, 'F-2')).toBe('in-progress')
    const { documents } = await world.desk.history({ item: 'F-1' })
    expect(documents.map(({ event, notes }) => [event.on, event.gesture, notes[0]?.text])).toEqual([
      ['2026-06-01', 'qualify', undefined],
      ['2026-06-02', 'qualify', 'Wrong invoice.'],
    ])
    await expectSound(world)
  })

  it('opens a dispute when the status is one, as openDispute does (Q-4)', async () => {
    const world = deskWorld({ items })
    const brief = { items: both, status: 'dispute-price', comment: 'Too dear.', resolver: 'martin' }
    const twin = deskWorld({ items })
    expect(await world.desk.qualify(brief, lea)).toEqual(await twin.desk.openDispute(brief, lea))
  })
})

describe('qualifying items that are disputed (Q-9)', () => {
  it('with a resolved status resolves them with that status (A-5)', async () => {
    const { world, dispute } = await disputed()
    const result = await world.desk.qualify(
      { items: ['F-1'], status: 'resolved', outcome: 'accepted', credit: '40.00' },
      lea,
    )
    expect(result.dispute).toMatchObject({ id: dispute.id, state: 'open', outcomes: { accepted: 1 } })
    expect(await statusOf(world, 'F-1')).toBe('resolved')
    expect(result.dispute?.amounts.toCredit).toEqual({ EUR: '40.00' })
    await expectSound(world)
  })

  it('with no status detaches them by mistake: each has the status before again (A-5)', async () => {
    const world = deskWorld({ items })
    await world.desk.qualify({ items: ['F-1'], status: 'in-progress', followUp: 'scenario' }, lea)
    await openDispute(world, both)
    const { dispute, action } = await world.desk.qualify({ items: both, status: null }, lea)
    expect(dispute).toMatchObject({ state: 'closed', outcomes: { 'entered-in-error': 2 } })
    expect(action).toMatchObject({ state: 'cancelled', cancelReason: 'emptied' })
    expect([await statusOf(world, 'F-1'), await statusOf(world, 'F-2')]).toEqual(['in-progress', null])
    await expectSound(world)
  })

  it('with any other status that is none needs an outcome, and writes both entries', async () => {
    const { world, dispute } = await disputed()
    expect(
      await refused(world, () => world.desk.qualify({ items: both, status: 'litigation' }, lea)),
    ).toEqual({
      code: 'status-and-outcome-missing',
      details: { why: 'other' },
    })
    const result = await world.desk.qualify({ items: both, status: 'litigation', outcome: 'rejected' }, lea)
    expect(result.dispute).toMatchObject({ id: dispute.id, state: 'closed', outcomes: { rejected: 2 } })
    expect(result.next).toMatchObject({ tracks: { kind: 'litigation' }, items: { attached: 2 } })
    expect(await statusOf(world, 'F-2')).toBe('litigation')
    await expectSound(world)
  })
})

describe('qualifying disputed items with another dispute status (Q-9)', () => {
  it('relabels the dispute when all its items are chosen (D-9)', async () => {
    const { world, dispute, action } = await disputed()
    const result = await world.desk.qualify(
      { items: both, status: 'dispute-delivery', comment: 'Three pallets are missing.' },
      lea,
    )
    expect(result.dispute).toMatchObject({ id: dispute.id, cause: 'dispute-delivery', state: 'open' })
    expect(result.dispute?.episodes).toHaveLength(1)
    expect(result.action).toMatchObject({ id: action.id, status: 'dispute-delivery' })
    await expectSound(world)
  })

  it('splits them off when only some are: the new record keeps the opened day (D-11)', async () => {
    const { world, dispute } = await disputed()
    const result = await world.desk.qualify(
      { items: ['F-2'], status: 'dispute-delivery', comment: 'Three pallets are missing.' },
      lea,
    )
    expect(result.dispute).toMatchObject({ cause: 'dispute-delivery', openedOn: '2026-06-01' })
    expect(result.dispute?.amounts.current).toEqual({ EUR: '200.00' })
    const rest = await world.desk.dispute(dispute.id)
    expect(rest).toMatchObject({
      cause: 'dispute-price',
      state: 'open',
      amounts: { current: { EUR: '100.00' } },
    })
    await expectSound(world)
  })

  it('asks the comment again, and for nothing that only an opening says (Q-1)', async () => {
    const { world } = await disputed()
    const relabelling = { items: both, status: 'dispute-delivery' }
    expect(await refused(world, () => world.desk.qualify(relabelling, lea))).toEqual({
      code: 'comment-missing',
      details: { gesture: 'qualify' },
    })
    const wrong = { ...relabelling, comment: 'x', dunning: 'flag' } as const
    expect(await refused(world, () => world.desk.qualify(wrong, lea))).toEqual({
      code: 'field-not-expected',
      details: { why: 'dispute', field: 'dunning' },
    })
  })
})

describe('qualifying with a promise (Q-1, T-1)', () => {
  const promised = [{ on: '2026-06-10' }]

  it('needs its date', async () => {
    const world = deskWorld({ items })
    expect(await refused(world, () => world.desk.qualify({ items: both, status: 'promise' }, lea))).toEqual({
      code: 'promise-date-missing',
      details: { status: 'promise' },
    })
  })

  it('is what the gesture promise does', async () => {
    const [world, twin] = [deskWorld({ items }), deskWorld({ items })]
    const qualified = await world.desk.qualify({ items: both, status: 'promise', promised }, lea)
    expect(qualified).toEqual(await twin.desk.promise({ items: both, plan: promised }, lea))
    expect(await world.desk.items(both)).toEqual(await twin.desk.items(both))
  })

  it('ends the dispute of disputed items with the outcome said, and promises them (Q-9)', async () => {
    const { world, dispute } = await disputed()
    const leaving = { items: both, status: 'promise', promised, outcome: 'withdrawn' } as const
    const result = await world.desk.qualify(leaving, lea)
    expect(result.dispute).toMatchObject({ id: dispute.id, state: 'closed', outcomes: { withdrawn: 2 } })
    expect(result.next).toMatchObject({ tracks: { kind: 'promise' }, on: '2026-06-10' })
    expect((await world.desk.promises({ state: 'pending' })).documents).toHaveLength(2)
    await expectSound(world)
  })

  it('is withdrawn when the items take another status (T-2)', async () => {
    const world = deskWorld({ items })
    await world.desk.qualify({ items: both, status: 'promise', promised }, lea)
    await world.desk.qualify({ items: both, status: 'litigation', move: true }, lea)
    const { documents } = await world.desk.promises({ state: 'withdrawn' })
    expect(documents.map(({ item }) => item).sort()).toEqual(both)
    await expectSound(world)
  })
})

describe('one reply that needs several qualifications (Q-8)', () => {
  const batch = [
    { items: ['F-1'], status: 'dispute-price', comment: 'Too dear.' },
    { items: ['F-9'], status: 'in-progress' },
    { items: ['F-3'], status: 'litigation', followUp: 'scenario' },
  ] as const

  it('is a gesture each: what is refused is reported, and the others are done', async () => {
    const world = deskWorld({ items })
    const outcomes = await world.desk.qualifyEach(batch, lea)
    expect(outcomes.map((one) => (one.accepted ? one.result.dispute?.cause : one.refusal.code))).toEqual([
      'dispute-price',
      'item-unknown',
      undefined,
    ])
    expect(world.commits).toHaveLength(2)
  })

  it('writes nothing twice when the batch is repeated under its key', async () => {
    const world = deskWorld({ items })
    const options = { ...lea, key: 'reply-1' }
    const first = await world.desk.qualifyEach(batch, options)
    const again = await world.desk.qualifyEach(batch, options)
    expect(world.commits).toHaveLength(2)
    expect(again).toEqual(first)
  })
})
