import { describe, expect, it } from 'vitest'

import type { Purpose } from '../../../src/dunning/purpose.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]
const reason = 'New bank details.'
const until = '2026-06-10'

const reasonsOf = async ({ desk }: DeskWorld, item: string, purpose: Purpose = { kind: 'scenario' }) => {
  const [one] = await desk.explain([item], { purpose })
  return [one?.chaseable, ...(one?.reasons ?? []).map(({ code, effect }) => `${code} ${effect}`)]
}
const standingOf = async ({ desk }: DeskWorld, item: string) => (await desk.items([item]))[0]?.standing
const historyOf = async ({ desk }: DeskWorld, item: string) =>
  (await desk.history({ item })).documents.map(({ event, notes }) => [
    event.by,
    event.gesture,
    event.changes.map(({ type }) => type),
    notes.map(({ text }) => text),
  ])

describe('holding items (E-6)', () => {
  it('keeps the whole of them from being chased up to its last day, and says why', async () => {
    const world = deskWorld({ items })
    const result = await world.desk.hold({ items: ['F-1', 'F-2'], reason, until }, lea)
    expect(result).toEqual({ account: null })
    expect(await standingOf(world, 'F-1')).toMatchObject({
      hold: { until, since: '2026-06-01', by: 'lea' },
      ignored: null,
      collector: 'lea',
      since: '2026-06-01',
      spells: 0,
    })
    world.on(until)
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'held blocks'])
    expect(await reasonsOf(world, 'G-1')).toEqual(['all'])
    expect(await historyOf(world, 'F-2')).toEqual([['lea', 'hold', ['items-held'], [reason]]])
    await expectSound(world)
  })

  it('is over on the day after, though nobody has looked since', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    world.on('2026-06-11')
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
    expect((await standingOf(world, 'F-1'))?.hold).toMatchObject({ until })
  })

  it('may be for today alone', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until: '2026-06-01' }, lea)
    expect((await reasonsOf(world, 'F-1'))[0]).toBe('none')
    world.on('2026-06-02')
    expect((await reasonsOf(world, 'F-1'))[0]).toBe('all')
  })

  it('blocks every purpose that chases, and no acknowledgement or internal message (E-1)', async () => {
    const world = deskWorld({ items })
    const call = { name: 'Call', channel: 'phone', on: '2026-06-02' } as const
    const { action } = await world.desk.plan({ items: ['F-1'], ...call }, lea)
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    const purposes: readonly Purpose[] = [
      { kind: 'scenario', preventive: true },
      { kind: 'criterion' },
      { kind: 'action', action: action.id },
      { kind: 'acknowledgement' },
      { kind: 'internal' },
    ]
    const answers = await Promise.all(purposes.map((purpose) => reasonsOf(world, 'F-1', purpose)))
    expect(answers.map(([chaseable]) => chaseable)).toEqual(['none', 'none', 'none', 'all', 'all'])
    for (const [, ...reasons] of answers) expect(reasons.join()).toContain('held')
  })

  it('leaves dispute and action as they are', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    const before = await standingOf(world, 'F-1')
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    const { hold, ...after } = (await standingOf(world, 'F-1')) ?? {}
    expect(hold).toMatchObject({ until })
    expect({ ...after, hold: null }).toEqual(before)
    await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(await world.desk.dispute(dispute.id)).toMatchObject({ state: 'closed' })
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'held blocks'])
  })

  it('replaces the hold that is there, and the history keeps both', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    world.on('2026-06-03')
    await world.desk.hold({ items: ['F-1'], reason: 'Longer.', until: '2026-06-05' }, { by: 'omar' })
    expect((await standingOf(world, 'F-1'))?.hold).toMatchObject({
      until: '2026-06-05',
      since: '2026-06-03',
      by: 'omar',
    })
    expect((await historyOf(world, 'F-1')).map(([by]) => by)).toEqual(['lea', 'omar'])
  })

  it('is one gesture on 501 items, told in two entries of the history', async () => {
    const many = Array.from({ length: 501 }, (_, at) => anInvoice(`N-${String(at)}`, '1.00'))
    const world = deskWorld({ items: many })
    await world.desk.hold({ items: many.map(({ id }) => id), reason, until }, lea)
    expect(world.commits).toHaveLength(1)
    expect(world.events()).toHaveLength(2)
    expect((await standingOf(world, 'N-500'))?.hold).toMatchObject({ until })
  })
})

describe('the end of a hold (E-6)', () => {
  it('is recorded by the system at the next look at everything, once', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1', 'F-2'], reason, until }, lea)
    world.on(until)
    expect((await world.desk.sync()).released).toEqual({ items: [], customers: [] })
    world.on('2026-06-11')
    const result = await world.desk.sync()
    expect(result).toMatchObject({ changed: 2, released: { items: ['F-1', 'F-2'], customers: [] } })
    expect(await historyOf(world, 'F-1')).toEqual([
      ['lea', 'hold', ['items-held'], [reason]],
      ['system', 'sync', ['items-released'], []],
    ])
    const [, released] = world.events()
    expect(released?.changes).toEqual([
      { type: 'items-released', why: 'over', items: [{ item: 'F-1' }, { item: 'F-2' }] },
    ])
    const commits = world.commits.length
    await world.desk.sync()
    expect(world.commits).toHaveLength(commits)
    await expectSound(world)
  })

  it('is recorded by any gesture on the item, in its own commit', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    world.on('2026-06-11')
    await openDispute(world, ['F-1'])
    expect((await standingOf(world, 'F-1'))?.hold).toBeNull()
    expect((await historyOf(world, 'F-1')).map(([by, gesture]) => [by, gesture])).toEqual([
      ['lea', 'hold'],
      ['system', 'openDispute'],
      ['lea', 'openDispute'],
    ])
  })

  it('comes by hand before its last day, with a comment if there is one', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1', 'F-2'], reason, until }, lea)
    world.on('2026-06-02')
    await world.desk.release({ items: ['F-1'], comment: 'They called.' }, { by: 'omar' })
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
    expect(await reasonsOf(world, 'F-2')).toEqual(['none', 'held blocks'])
    expect((await historyOf(world, 'F-1')).at(-1)).toEqual([
      'omar',
      'release',
      ['items-released'],
      ['They called.'],
    ])
    await expectSound(world)
  })

  it('is refused by hand for what is not held, not any more, or held with its customer only', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until }, lea)
    await world.desk.hold({ customer: 'C1', reason, until: '2026-06-30' }, lea)
    const release = (item: string) => refused(world, () => world.desk.release({ items: [item] }, lea))
    expect(await release('F-2')).toEqual({ code: 'not-held', details: { item: 'F-2', customer: null } })
    world.on('2026-06-11')
    expect((await release('F-1')).code).toBe('not-held')
  })

  it('comes with settlement, and a payment that bounces does not bring the hold back (A-7)', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until: '2026-12-31' }, lea)
    await world.desk.ignore({ items: ['F-1'], reason }, lea)
    world.books.pay('F-1', '100.00', '2026-06-02')
    world.on('2026-06-02')
    expect((await world.desk.sync()).released.items).toEqual([])
    expect(await standingOf(world, 'F-1')).toMatchObject({ ledger: 'settled', hold: null, ignored: null })
    world.books.bounce('F-1', '100.00', '2026-06-03')
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
  })
})

describe('holding a customer (E-6)', () => {
  it('keeps all of its items from being chased, those that come later included', async () => {
    const world = deskWorld({ items })
    const { account } = await world.desk.hold({ customer: 'C1', reason, until }, lea)
    expect(account).toMatchObject({ customer: 'C1', hold: { until, since: '2026-06-01', by: 'lea' } })
    world.books.add(anInvoice('F-3', '300.00'))
    for (const item of ['F-1', 'F-3']) expect(await reasonsOf(world, item)).toEqual(['none', 'held blocks'])
    expect(await reasonsOf(world, 'G-1')).toEqual(['all'])
    world.on('2026-06-11')
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
  })

  it('ends in the history at the next look at everything, even when the customer has no item left', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ customer: 'C3', reason, until }, lea)
    await world.desk.hold({ customer: 'C2', reason, until: '2026-06-11' }, lea)
    world.on('2026-06-11')
    expect((await world.desk.sync()).released).toEqual({ items: [], customers: ['C3'] })
    expect(world.events().at(-1)).toMatchObject({
      by: 'system',
      changes: [{ type: 'customer-released', customer: 'C3', why: 'over' }],
    })
    world.on('2026-06-12')
    expect((await world.desk.sync({ customers: ['C2', 'C2'] })).released.customers).toEqual(['C2'])
    expect((await world.desk.sync()).released.customers).toEqual([])
    await expectSound(world)
  })

  it('ends with any gesture on the customer, and by hand', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ customer: 'C1', reason, until }, lea)
    const { account } = await world.desk.release({ customer: 'C1' }, lea)
    expect(account?.hold).toBeNull()
    await world.desk.hold({ customer: 'C1', reason, until }, lea)
    world.on('2026-06-11')
    await openDispute(world, ['F-1'])
    const changes = world.events().flatMap((event) => event.changes.map(({ type }) => [event.by, type]))
    expect(changes).toContainEqual(['system', 'customer-released'])
  })

  it('holds its items apart from holds of their own: the reason is said once, for the item first', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ items: ['F-1'], reason, until: '2026-06-05' }, lea)
    await world.desk.hold({ customer: 'C1', reason, until }, lea)
    const sentence = async (on: string) =>
      (await world.desk.explain(['F-1'], { on }))[0]?.reasons[0]?.sentence
    expect(await sentence('2026-06-05')).toBe('F-1 is held until 2026-06-05.')
    expect(await sentence('2026-06-06')).toBe('All items of the customer are held until 2026-06-10.')
    await world.desk.release({ customer: 'C1' }, lea)
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'held blocks'])
  })
})

describe('ignoring (E-6)', () => {
  it('keeps items from being chased until somebody heeds them again', async () => {
    const world = deskWorld({ items })
    await world.desk.ignore({ items: ['F-1'], reason }, lea)
    world.on('2027-06-01')
    await world.desk.sync()
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'ignored blocks'])
    await world.desk.heed({ items: ['F-1'] }, { by: 'omar' })
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
    expect((await historyOf(world, 'F-1')).map(([by, , changes]) => [by, changes])).toEqual([
      ['lea', ['items-ignored']],
      ['omar', ['items-heeded']],
    ])
    await expectSound(world)
  })

  it('keeps a customer from being chased, apart from a hold', async () => {
    const world = deskWorld({ items })
    await world.desk.hold({ customer: 'C1', reason, until }, lea)
    const { account } = await world.desk.ignore({ customer: 'C1', reason }, lea)
    expect(account).toMatchObject({ hold: { until }, ignored: { since: '2026-06-01', by: 'lea' } })
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'held blocks', 'ignored blocks'])
    await world.desk.release({ customer: 'C1' }, lea)
    expect(await reasonsOf(world, 'F-1')).toEqual(['none', 'ignored blocks'])
    const heeded = await world.desk.heed({ customer: 'C1' }, lea)
    expect(heeded.account).toMatchObject({ hold: null, ignored: null })
    expect(await reasonsOf(world, 'F-1')).toEqual(['all'])
  })
})
