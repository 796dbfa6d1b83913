import { describe, expect, it } from 'vitest'

import { watchPorts } from '../../support/intercepted-ports.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'
import { openWorld } from '../../gestures/support/world.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '250.00', { dueDate: '2026-06-30' }),
  anInvoice('A-1', '-50.00', { kind: 'credit-note' }),
  anInvoice('X-1', '9000.00', { kind: 'down-payment-request' }),
  anInvoice('G-1', '700.00', { customer: 'C2', dueDate: '2026-04-30' }),
  anInvoice('G-2', '40.00', { customer: 'C2', currency: 'USD' }),
  anInvoice('H-1', '90.00', { customer: 'C3', dueDate: '2026-03-01' }),
  anInvoice('K-1', '10.00', { customer: 'C4', dueDate: '2026-08-01' }),
]

/** The debtors of the items above on 1 June, as `customer currency`. */
const rowsOf = async (world: ReturnType<typeof deskWorld>, ...asked: Parameters<typeof world.desk.debtors>) =>
  (await world.desk.debtors(...asked)).documents.map(({ customer, currency }) => `${customer} ${currency}`)

const everybody = ['C1 EUR', 'C2 EUR', 'C2 USD', 'C3 EUR', 'C4 EUR']

describe('the debtors (E-5)', () => {
  it('are listed by customer and currency, with what there is to know before anybody calls', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    await openDispute(world, [{ item: 'F-2', disputed: '120.00' }])
    await desk.putInDispute('C1', { reason: 'contract' }, lea)
    await desk.hold({ customer: 'C3', reason: 'Merging.', until: '2026-06-10' }, lea)
    const { documents, next } = await desk.debtors()
    expect(documents.map(({ customer, currency }) => `${customer} ${currency}`)).toEqual(everybody)
    expect(next).toBeNull()
    expect(documents[0]).toEqual({
      customer: 'C1',
      currency: 'EUR',
      name: 'Dupont',
      collector: 'lea',
      balance: '300.00',
      overdue: '100.00',
      disputed: '120.00',
      oldestDueOn: '2026-05-31',
      daysLate: 1,
      dispute: {
        since: '2026-06-01',
        reason: 'contract',
        reasonSince: '2026-06-01',
        dunning: 'flag',
        comment: null,
        by: 'lea',
      },
      held: false,
    })
    expect(documents[3]).toMatchObject({ customer: 'C3', dispute: null, held: true })
    expect(documents[4]).toMatchObject({ customer: 'C4', name: null, collector: null, daysLate: 0 })
    expect([documents, documents[0]].map(Object.isFrozen)).toEqual([true, true])
    world.on('2026-06-11')
    expect((await desk.debtors()).documents[3]?.held).toBe(false)
  })

  it('are narrowed by flag and reason: the customer is in dispute as a whole (E-3)', async () => {
    const world = deskWorld({ items })
    await openDispute(world, ['H-1'])
    await world.desk.putInDispute('C1', { reason: 'contract' }, lea)
    await world.desk.putInDispute('C2', {}, lea)
    expect(await rowsOf(world, { inDispute: true })).toEqual(['C1 EUR', 'C2 EUR', 'C2 USD'])
    expect(await rowsOf(world, { inDispute: false })).toEqual(['C3 EUR', 'C4 EUR'])
    expect(await rowsOf(world, { reason: 'contract' })).toEqual(['C1 EUR'])
    expect(await rowsOf(world, { reason: 'service' })).toEqual([])
    expect(await rowsOf(world, { reason: 'contract', inDispute: false })).toEqual([])
    expect(await rowsOf(world, { inDispute: true, customers: ['C2', 'C3'] })).toEqual(['C2 EUR', 'C2 USD'])
    await world.desk.liftDispute('C1', {}, lea)
    expect(await rowsOf(world, { inDispute: true })).toEqual(['C2 EUR', 'C2 USD'])
  })

  it('are narrowed by customers, collector, currency and minimum balance', async () => {
    const world = deskWorld({ items })
    expect(await rowsOf(world, { customers: ['C3', 'C1', 'C9'] })).toEqual(['C1 EUR', 'C3 EUR'])
    expect(await rowsOf(world, { collector: 'omar' })).toEqual(['C3 EUR'])
    expect(await rowsOf(world, { collector: 'lea' })).toEqual(['C1 EUR', 'C2 EUR', 'C2 USD'])
    expect(await rowsOf(world, { currency: 'USD' })).toEqual(['C2 USD'])
    expect(await rowsOf(world, { currency: 'EUR', minBalance: '300' })).toEqual(['C1 EUR', 'C2 EUR'])
    expect(await rowsOf(world, { currency: 'EUR', minBalance: '300.01' })).toEqual(['C2 EUR'])
  })

  it.each([
    ['customer', 'ascending', ['C1 EUR', 'C2 EUR', 'C3 EUR', 'C4 EUR']],
    ['customer', 'descending', ['C4 EUR', 'C3 EUR', 'C2 EUR', 'C1 EUR']],
    ['balance', 'descending', ['C2 EUR', 'C1 EUR', 'C3 EUR', 'C4 EUR']],
    ['balance', 'ascending', ['C4 EUR', 'C3 EUR', 'C1 EUR', 'C2 EUR']],
    ['overdue', 'descending', ['C2 EUR', 'C1 EUR', 'C3 EUR', 'C4 EUR']],
    // Nothing of C1, C2 and C4 is disputed: ties by customer.
    ['disputed', 'descending', ['C3 EUR', 'C1 EUR', 'C2 EUR', 'C4 EUR']],
    ['oldest-due', 'ascending', ['C3 EUR', 'C2 EUR', 'C1 EUR', 'C4 EUR']],
  ] as const)('are sorted by %s, %s', async (by, direction, expected) => {
    const world = deskWorld({ items })
    await openDispute(world, ['H-1'])
    expect(await rowsOf(world, { currency: 'EUR' }, { sort: { by, direction } })).toEqual(expected)
  })

  it('come a page at a time, and one who pays between two pages moves nobody else', async () => {
    const world = deskWorld({ items })
    const sort = { by: 'balance', direction: 'descending' } as const
    const filter = { currency: 'EUR' } as const
    const first = await world.desk.debtors(filter, { sort, limit: 2 })
    expect(first.documents.map(({ customer }) => customer)).toEqual(['C2', 'C1'])
    world.books.pay('G-1', '650.00', '2026-06-01')
    const second = await world.desk.debtors(filter, { sort, limit: 2, after: first.next ?? '' })
    // C2 owes 50 now and has moved to a place behind; C3 and C4 stayed and come once.
    expect(second.documents.map(({ customer }) => customer)).toEqual(['C3', 'C2'])
    const third = await world.desk.debtors(filter, { sort, limit: 2, after: second.next ?? '' })
    expect([third.documents.map(({ customer }) => customer), third.next]).toEqual([['C4'], null])
  })

  it('tell the rows of one customer apart on two pages', async () => {
    const world = deskWorld({ items })
    const first = await world.desk.debtors({ customers: ['C2'] }, { limit: 1 })
    const second = await world.desk.debtors({ customers: ['C2'] }, { limit: 1, after: first.next ?? '' })
    const currencies = [...first.documents, ...second.documents].map(({ currency }) => currency)
    expect([currencies, second.next]).toEqual([['EUR', 'USD'], null])
  })

  it('ask the directory about those on the page, and about everybody only where the filter needs it', async () => {
    const owed = ['C-1', 'C-2'].map((customer) => anInvoice(`F-${customer}`, '10.00', { customer }))
    const world = await openWorld({ items: owed, today: '2026-06-15' })
    const asked = async (filter: object) => {
      const ports = watchPorts(world.ports('x'))
      await world.deskOn(ports).debtors(filter, { limit: 1 })
      return ports.calls
        .filter(({ name }) => name === 'directory.customers')
        .flatMap(({ given }) => [given[1] as readonly string[]])
    }
    expect(await asked({})).toEqual([['C-1']])
    expect((await asked({ collector: 'lea' })).flat().sort()).toEqual(['C-1', 'C-1', 'C-2'])
    expect(await asked({ currency: 'USD' })).toEqual([])
  })

  it.each<readonly [string, object, object, string]>([
    ['a filter that is none', { flag: true }, {}, 'input-invalid'],
    ['a minimum without a currency', { minBalance: '5' }, {}, 'input-invalid'],
    ['no customer', { customers: [] }, {}, 'input-invalid'],
    ['an amount to sort by without a currency', {}, { sort: { by: 'balance' } }, 'input-invalid'],
    ['an unknown sort', {}, { sort: { by: 'name' } }, 'input-invalid'],
    ['an unknown direction', {}, { sort: { by: 'customer', direction: 'up' } }, 'input-invalid'],
    ['a page of another shape', {}, { sorted: 'customer' }, 'input-invalid'],
    ['too many decimals', { currency: 'EUR', minBalance: '5.001' }, {}, 'amount-invalid'],
    ['an empty page', {}, { limit: 0 }, 'page-limit-invalid'],
    ['too large a page', {}, { limit: 1_001 }, 'page-limit-invalid'],
    ['half a row', {}, { limit: 1.5 }, 'page-limit-invalid'],
    ['a cursor that is none', {}, { after: 'x' }, 'cursor-invalid'],
  ])('are refused for %s, and nothing is written', async (_, filter, page, code) => {
    const world = deskWorld({ items })
    expect((await rejectionOf(world.desk.debtors(filter, page))).code).toBe(code)
    expect(world.commits).toEqual([])
  })
})
