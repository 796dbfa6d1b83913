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

describe('one reply that needs several qualifications (Q-8)', () => {
  const batch = [
    { items: ['F-1'], status: 'dispute-price', comment: 'Too dear.' },
    { items: ['F-9'], status: 'in-progress' },
    { items: ['F-3'], status: 'litigation', followUp: 'scenario' },
  ] as const

  it('is a gesture each: what is refused is reported, and the others are done', async () => {
    const world = deskWorld({ items })
    const outcomes = await world.desk.qualifyEach(batch, lea)
    expect(outcomes.map((one) => (one.done ? one.result.dispute?.cause : one.refusal.code))).toEqual([
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
