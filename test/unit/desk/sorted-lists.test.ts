import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { DisputeFilter, DisputeSort, StaleFilter, StaleSort } from '../../../src/desk/questions/asked.ts'
import type { SortedPage } from '../../../src/desk/sorting/sort.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

/**
 * D-1 price, C1, EUR 500 of 900, 1 June; D-2 quality, C3, EUR 70, 3 June, escalated on the 9th; D-3 delivery, C2, USD 800, 5 June;
 * D-4 price, C1, EUR 1,000, 5 June, stops the customer.
 */
const fourDisputes = async (): Promise<DeskWorld> => {
  const world = deskWorld({
    items: [
      anInvoice('F-1', '900.00'),
      anInvoice('F-2', '1000.00'),
      anInvoice('G-1', '800.00', { customer: 'C2', currency: 'USD' }),
      anInvoice('H-1', '70.00', { customer: 'C3' }),
    ],
  })
  await openDispute(world, [{ item: 'F-1', disputed: '500.00' }], { priority: 'high' })
  world.on('2026-06-03')
  const { dispute } = await openDispute(world, ['H-1'], { status: 'dispute-quality', resolver: 'zoe' })
  world.on('2026-06-05')
  await openDispute(world, ['G-1'], { status: 'dispute-delivery' })
  await openDispute(world, ['F-2'], { dunning: 'stop-customer' })
  world.on('2026-06-09')
  await world.desk.escalate(dispute.id, { reason: 'No answer.' }, lea)
  return world
}

const numbersOf = async (
  { desk }: DeskWorld,
  filter: DisputeFilter = {},
  page: SortedPage<DisputeSort> = {},
): Promise<readonly string[]> => (await desk.disputes(filter, page)).documents.map(({ number }) => number)

describe('the list of disputes in another order', () => {
  it.each([
    ['opened', 'ascending', ['D-1', 'D-2', 'D-3', 'D-4']],
    ['opened', 'descending', ['D-3', 'D-4', 'D-2', 'D-1']],
    ['age', 'ascending', ['D-3', 'D-4', 'D-2', 'D-1']],
    ['age', 'descending', ['D-1', 'D-2', 'D-3', 'D-4']],
    ['last-contact', 'ascending', ['D-1', 'D-3', 'D-4', 'D-2']],
    ['customer', 'ascending', ['D-1', 'D-4', 'D-3', 'D-2']],
    ['customer', 'descending', ['D-2', 'D-3', 'D-1', 'D-4']],
  ] as const)('goes by %s, %s, ties by id', async (by, direction, expected) => {
    expect(await numbersOf(await fourDisputes(), {}, { sort: { by, direction } })).toEqual(expected)
  })

  it('goes by what is disputed now, in the currency of the filter', async () => {
    const world = await fourDisputes()
    const sort = { by: 'disputed', direction: 'descending' } as const
    expect(await numbersOf(world, { currency: 'EUR' }, { sort })).toEqual(['D-4', 'D-1', 'D-2'])
    world.books.pay('F-2', '600.00', '2026-06-09')
    await world.desk.sync()
    expect(await numbersOf(world, { currency: 'EUR' }, { sort })).toEqual(['D-1', 'D-4', 'D-2'])
    const { code, details } = await rejectionOf(world.desk.disputes({}, { sort }))
    expect({ code, details }).toMatchObject({
      code: 'input-invalid',
      details: { issues: [{ path: 'currency' }] },
    })
  })

  it('counts the age of a reopened dispute from its reopening (D-7)', async () => {
    const world = await fourDisputes()
    const [first] = (await world.desk.disputes()).documents
    await world.desk.complete(first?.trackingAction ?? '', {}, lea)
    world.on('2026-06-11')
    await world.desk.reopen(first?.id ?? '', { comment: 'Again.' }, lea)
    expect(await numbersOf(world, {}, { sort: { by: 'age' } })).toEqual(['D-1', 'D-3', 'D-4', 'D-2'])
    expect(await numbersOf(world)).toEqual(['D-1', 'D-2', 'D-3', 'D-4'])
  })

  it('comes a page at a time, also past midnight', async () => {
    const world = await fourDisputes()
    const sort = { by: 'age' } as const
    const first = await world.desk.disputes({}, { sort, limit: 2 })
    world.on('2026-06-10')
    const second = await world.desk.disputes({}, { sort, limit: 2, after: first.next ?? '' })
    const numbers = [...first.documents, ...second.documents].map(({ number }) => number)
    expect([numbers, second.next]).toEqual([['D-3', 'D-4', 'D-2', 'D-1'], null])
  })

  it('does not go on from a cursor of another order, nor the own order from one of this', async () => {
    const { desk } = await fourDisputes()
    const own = (await desk.disputes({}, { limit: 1 })).next ?? ''
    const byAge = (await desk.disputes({}, { limit: 1, sort: { by: 'age' } })).next ?? ''
    const asked = [
      desk.disputes({}, { after: byAge }),
      desk.disputes({}, { after: own, sort: { by: 'age' } }),
      desk.disputes({}, { after: byAge, sort: { by: 'age', direction: 'descending' } }),
      desk.disputes({}, { after: byAge, sort: { by: 'customer' } }),
      desk.stale({}, { after: byAge, sort: { by: 'age' } }),
    ]
    for (const one of asked) expect((await rejectionOf(one)).code).toBe('cursor-invalid')
  })

  it('is one query in its own order, whether that is said or not', async () => {
    const world = await fourDisputes()
    const own = await world.desk.disputes({}, { limit: 3 })
    expect(await world.desk.disputes({}, { limit: 3, sort: { by: 'opened' } })).toEqual(own)
    const after = own.next ?? ''
    expect(await numbersOf(world, {}, { after, sort: { by: 'opened', direction: 'ascending' } })).toEqual([
      'D-4',
    ])
  })
})

describe('the list of disputes narrowed by what no index knows', () => {
  it.each<readonly [string, DisputeFilter, readonly string[]]>([
    ['several causes', { causes: ['dispute-quality', 'dispute-delivery'] }, ['D-2', 'D-3']],
    ['priority', { priority: 'high' }, ['D-1']],
    ['dunning policy (E-2)', { dunning: 'stop-customer' }, ['D-4']],
    ['escalated (D-10)', { escalated: true }, ['D-2']],
    ['not escalated', { escalated: false }, ['D-1', 'D-3', 'D-4']],
    ['currency', { currency: 'USD' }, ['D-3']],
    ['minimum', { currency: 'EUR', minDisputed: '500' }, ['D-1', 'D-4']],
    [
      'what the store knows as well',
      { customer: 'C1', causes: ['dispute-price'], escalated: false },
      ['D-1', 'D-4'],
    ],
    ['nothing that is so', { priority: 'low' }, []],
  ])('keeps those of which it holds: %s', async (_, filter, expected) => {
    expect(await numbersOf(await fourDisputes(), filter)).toEqual(expected)
  })

  it('keeps those whose cause is of a family or a department, as the catalog says', async () => {
    const known = standardCatalog.statuses.map((status) =>
      status.id === 'dispute-quality' ? { ...status, family: 'goods', department: 'works' } : status,
    )
    const catalog = { ...standardCatalog, statuses: known }
    const world = deskWorld({ catalog, items: [anInvoice('F-1'), anInvoice('F-2')] })
    await openDispute(world, ['F-1'])
    await openDispute(world, ['F-2'], { status: 'dispute-quality' })
    expect(await numbersOf(world, { family: 'goods' })).toEqual(['D-2'])
    expect(await numbersOf(world, { department: 'works' })).toEqual(['D-2'])
    expect(await numbersOf(world, { family: 'works' })).toEqual([])
  })

  it('gives full pages in the own order', async () => {
    const { desk } = await fourDisputes()
    const filter = { escalated: false }
    const first = await desk.disputes(filter, { limit: 2 })
    const second = await desk.disputes(filter, { limit: 2, after: first.next ?? '' })
    const numbers = [first, second].map(({ documents }) => documents.map(({ number }) => number))
    expect([numbers, second.next]).toEqual([[['D-1', 'D-3'], ['D-4']], null])
  })

  it.each([
    ['a minimum without a currency', { minDisputed: '5' }, 'input-invalid'],
    ['no cause', { causes: [] }, 'input-invalid'],
    ['a priority that is none', { priority: 'urgent' }, 'input-invalid'],
    ['too many decimals', { currency: 'EUR', minDisputed: '5.001' }, 'amount-invalid'],
  ])('is refused for %s', async (_, filter, code) => {
    const { desk } = deskWorld()
    for (const list of [desk.disputes, desk.stale])
      expect((await rejectionOf(list(filter as object))).code).toBe(code)
  })
})

describe('stale disputes in another order (D-10)', () => {
  const staleIn = async (
    { desk }: DeskWorld,
    filter: StaleFilter = {},
    page: SortedPage<StaleSort> = {},
  ): Promise<readonly string[]> =>
    (await desk.stale(filter, page)).documents.map(({ dispute }) => dispute.number)

  it('go by how many reasons they have, by age, and by what is disputed', async () => {
    const world = await fourDisputes()
    // The 16th: D-1 without contact for 15 days, late and without a resolver; D-3 and D-4 late and without one;
    // D-2 late, and its resolver knows nothing.
    world.on('2026-06-16')
    const most = { by: 'reasons', direction: 'descending' } as const
    const [first] = (await world.desk.stale({}, { sort: most })).documents
    expect(first?.reasons.map(({ code }) => code)).toEqual(['no-contact', 'tracking-late', 'no-resolver'])
    expect(await staleIn(world, {}, { sort: most })).toEqual(['D-1', 'D-2', 'D-3', 'D-4'])
    expect(await staleIn(world, {}, { sort: { by: 'age' } })).toEqual(['D-3', 'D-4', 'D-2', 'D-1'])
    const inEuros = { by: 'disputed', direction: 'descending' } as const
    expect(await staleIn(world, { currency: 'EUR' }, { sort: inEuros })).toEqual(['D-4', 'D-1', 'D-2'])
  })

  it('are narrowed by one reason in any order, and by what no index knows', async () => {
    const world = await fourDisputes()
    world.on('2026-06-16')
    expect(await staleIn(world, { reason: 'no-contact' })).toEqual(['D-1'])
    expect(await staleIn(world, { reason: 'resolver-not-informed' }, { sort: { by: 'age' } })).toEqual([
      'D-2',
    ])
    expect(await staleIn(world, { reason: 'nothing-disputed' }, { sort: { by: 'reasons' } })).toEqual([])
    expect(await staleIn(world, { escalated: true })).toEqual(['D-2'])
    expect((await rejectionOf(world.desk.stale({ reason: 'old' } as object))).code).toBe('input-invalid')
  })

  it('come in full pages', async () => {
    const world = await fourDisputes()
    world.on('2026-06-16')
    const sort = { by: 'customer' } as const
    const first = await world.desk.stale({}, { sort, limit: 3 })
    expect(first.documents.map(({ dispute }) => dispute.number)).toEqual(['D-1', 'D-4', 'D-3'])
    expect(await staleIn(world, {}, { sort, limit: 3, after: first.next ?? '' })).toEqual(['D-2'])
  })
})

describe('customers in dispute in another order (E-3)', () => {
  it('go by the day they were put in dispute, and by id downwards', async () => {
    const world = deskWorld()
    for (const [at, customer] of ['C2', 'C3', 'C1'].entries()) {
      world.on(`2026-06-0${String(at + 1)}`)
      await world.desk.putInDispute(customer, {}, lea)
    }
    const listed = async (page: Parameters<typeof world.desk.customersInDispute>[1]) =>
      (await world.desk.customersInDispute({}, page)).documents.map(({ customer }) => customer)
    expect(await listed({ sort: { by: 'since' } })).toEqual(['C2', 'C3', 'C1'])
    expect(await listed({ sort: { by: 'since', direction: 'descending' } })).toEqual(['C1', 'C3', 'C2'])
    expect(await listed({ sort: { by: 'customer', direction: 'descending' }, limit: 2 })).toEqual([
      'C3',
      'C2',
    ])
  })
})

describe('awaited credits in another order (D-5)', () => {
  const credited = async () => {
    const world = deskWorld({
      items: [
        anInvoice('F-1', '900.00'),
        anInvoice('F-2', '300.00'),
        anInvoice('G-1', '500.00', { customer: 'C2', currency: 'USD' }),
      ],
    })
    for (const [at, item] of ['F-2', 'G-1', 'F-1'].entries()) {
      world.on(`2026-06-1${String(at)}`)
      const { action } = await openDispute(world, [item])
      await world.desk.complete(
        action.id,
        { outcome: 'accepted', credit: item === 'F-1' ? '900' : '200' },
        lea,
      )
    }
    return world
  }

  it('go by how long they wait, and by amount in one currency', async () => {
    const { desk } = await credited()
    const listed = async (...asked: Parameters<typeof desk.creditAwaited>) =>
      (await desk.creditAwaited(...asked)).documents.map(({ item }) => item)
    expect(await listed()).toEqual(['F-1', 'F-2', 'G-1'])
    expect(await listed({}, { sort: { by: 'waiting' } })).toEqual(['F-1', 'G-1', 'F-2'])
    expect(await listed({}, { sort: { by: 'waiting', direction: 'descending' } })).toEqual([
      'F-2',
      'G-1',
      'F-1',
    ])
    expect(await listed({ currency: 'EUR' }, { sort: { by: 'amount' } })).toEqual(['F-2', 'F-1'])
    expect((await rejectionOf(listed({}, { sort: { by: 'amount' } }))).code).toBe('input-invalid')
  })

  it('are narrowed by currency, minimum, and whether they are stale', async () => {
    const world = await credited()
    const listed = async (filter: Parameters<typeof world.desk.creditAwaited>[0]) =>
      (await world.desk.creditAwaited(filter)).documents.map(({ item }) => item)
    expect(await listed({ currency: 'USD' })).toEqual(['G-1'])
    expect(await listed({ currency: 'EUR', minAmount: '200.01' })).toEqual(['F-1'])
    expect(await listed({ stale: true })).toEqual([])
    world.on('2026-07-11')
    expect(await listed({ stale: true })).toEqual(['F-2'])
    expect(await listed({ stale: false, customer: 'C1' })).toEqual(['F-1'])
    expect((await rejectionOf(listed({ minAmount: '5' }))).code).toBe('input-invalid')
    expect((await rejectionOf(listed({ currency: 'EUR', minAmount: '5.001' }))).code).toBe('amount-invalid')
  })
})
