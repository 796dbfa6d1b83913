import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Purpose } from '../../../src/dunning/purpose.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

const items = [
  anInvoice('F-1'),
  anInvoice('F-2', '400.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
  anInvoice('N-1', '80.00', { dueDate: '2026-06-30' }),
]

const chased = async ({ desk }: DeskWorld, item: string, purpose?: Purpose) => {
  const [one] = await desk.explain([item], purpose === undefined ? {} : { purpose })
  return [one?.chaseable, one?.amount, ...(one?.reasons ?? []).map(({ code, effect }) => `${code} ${effect}`)]
}

const policyOfStatus = (dunning: 'exclude' | 'flag' | 'stop-customer' | undefined) => ({
  ...standardCatalog,
  statuses: standardCatalog.statuses.map(({ dunning: standard, ...status }) => {
    if (status.id !== 'dispute-price')
      return standard === undefined ? status : { ...status, dunning: standard }
    return dunning === undefined ? status : { ...status, dunning }
  }),
})

describe('a dispute that excludes (E-2, default)', () => {
  it('holds its disputed amount, and the rest is chased', async () => {
    const world = deskWorld({ items })
    await openDispute(world, [{ item: 'F-1', disputed: '300' }, 'F-2'])
    expect(await chased(world, 'F-1')).toEqual([
      'part',
      '700.00',
      'disputed blocks',
      'in-specific-action marks',
    ])
    expect(await chased(world, 'F-2')).toEqual([
      'none',
      '0.00',
      'disputed blocks',
      'in-specific-action marks',
    ])
  })

  it('lets the rest go as it is paid', async () => {
    const world = deskWorld({ items })
    await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    world.books.pay('F-1', '600.00', '2026-06-01')
    expect((await chased(world, 'F-1')).slice(0, 2)).toEqual(['part', '100.00'])
    world.books.pay('F-1', '100.00', '2026-06-01')
    expect((await chased(world, 'F-1')).slice(0, 2)).toEqual(['none', '0.00'])
    world.books.pay('F-1', '50.00', '2026-06-01')
    expect((await chased(world, 'F-1')).slice(0, 2)).toEqual(['none', '0.00'])
  })

  it('does not block its own action, but any other purpose that chases (E-1)', async () => {
    const world = deskWorld({ items })
    const { action } = await openDispute(world, ['F-1'])
    const purposes: readonly Purpose[] = [
      { kind: 'action', action: action.id },
      { kind: 'action', action: 'A-9' },
      { kind: 'criterion' },
      { kind: 'acknowledgement' },
      { kind: 'internal' },
    ]
    const answers = await Promise.all(purposes.map((purpose) => chased(world, 'F-1', purpose)))
    expect(answers.map(([chaseable]) => chaseable)).toEqual(['all', 'none', 'none', 'all', 'all'])
  })
})

describe('a dispute that flags (E-2)', () => {
  it('only marks: the item is still chased', async () => {
    const world = deskWorld({ items })
    await openDispute(world, ['F-1'], { dunning: 'flag' })
    expect(await chased(world, 'F-1')).toEqual([
      'all',
      '1000.00',
      'disputed marks',
      'in-specific-action marks',
    ])
  })
})

describe('a dispute that stops the customer (E-2)', () => {
  it('stops all of its items, and nobody else', async () => {
    const world = deskWorld({ items })
    await openDispute(world, [{ item: 'F-1', disputed: '300' }], { dunning: 'stop-customer' })
    expect((await chased(world, 'F-1')).slice(0, 2)).toEqual(['none', '0.00'])
    expect(await chased(world, 'F-2')).toEqual(['none', '0.00', 'customer-stopped blocks'])
    expect(await chased(world, 'G-1')).toEqual(['all', '50.00'])
  })

  it('stops until the last such dispute is over, however it ends', async () => {
    const world = deskWorld({ items })
    const stop = { dunning: 'stop-customer' } as const
    const first = await openDispute(world, ['F-1'], stop)
    const second = await openDispute(world, ['N-1'], stop)
    await world.desk.complete(first.action.id, {}, lea)
    expect((await chased(world, 'F-2'))[0]).toBe('none')
    await world.desk.detach(second.action.id, { items: ['N-1'], why: 'mistake' }, lea)
    expect(await chased(world, 'F-2')).toEqual(['all', '400.00'])
    await world.desk.reopen(first.dispute.id, { comment: 'Again.' }, lea)
    expect((await chased(world, 'F-2'))[0]).toBe('none')
    world.books.pay('F-1', '1000.00', '2026-06-01')
    await world.desk.sync()
    expect(await chased(world, 'F-2')).toEqual(['all', '400.00'])
  })

  it('does not stop while items of it are left', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1', 'F-2'], { dunning: 'stop-customer' })
    await world.desk.resolve(dispute.id, { items: ['F-1'] }, lea)
    expect((await chased(world, 'F-1'))[0]).toBe('none')
  })

  it('is no reason against its own action', async () => {
    const world = deskWorld({ items })
    const { action } = await openDispute(world, ['F-1'], { dunning: 'stop-customer' })
    expect((await chased(world, 'F-1', { kind: 'action', action: action.id }))[0]).toBe('all')
  })
})

describe('the dunning policy of a dispute (E-2)', () => {
  it.each([
    ['the dispute', 'flag', 'stop-customer', 'exclude', 'flag'],
    ['else its status', undefined, 'flag', 'exclude', 'flag'],
    ['else the host', undefined, undefined, 'stop-customer', 'stop-customer'],
    ['else it excludes', undefined, undefined, undefined, 'exclude'],
  ] as const)('is decided by %s', async (_, own, ofStatus, ofHost, decided) => {
    const world = deskWorld({
      items,
      catalog: policyOfStatus(ofStatus),
      settings: ofHost === undefined ? {} : { disputeDunning: ofHost },
    })
    const { dispute } = await openDispute(world, ['F-1'], own === undefined ? {} : { dunning: own })
    expect(dispute.dunning).toBe(decided)
  })
})

describe('the day an item is asked about (S-2)', () => {
  it('is today of the entity unless another is named; on the due day an item is not overdue', async () => {
    const world = deskWorld({ items })
    world.at('2026-06-30T21:59:00.000Z')
    expect((await chased(world, 'N-1'))[0]).toBe('none')
    world.at('2026-06-30T22:00:00.000Z')
    expect((await chased(world, 'N-1'))[0]).toBe('all')
    const [asked] = await world.desk.explain(['N-1'], { on: '2026-06-30' })
    expect(asked?.reasons.map(({ code }) => code)).toEqual(['not-yet-due'])
  })

  it('answers in the order asked, and refuses what the ledger does not know', async () => {
    const world = deskWorld({ items })
    expect((await world.desk.explain(['F-2', 'F-1'])).map(({ item }) => item)).toEqual(['F-2', 'F-1'])
    const { code, details } = await rejectionOf(world.desk.explain(['F-1', 'X-1']))
    expect({ code, details }).toEqual({ code: 'item-unknown', details: { items: ['X-1'] } })
  })
})
