import { describe, expect, it } from 'vitest'

import { rejectionOf } from '../../support/refusal.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'

const paid = (id: string, on: string, more = {}) =>
  anInvoice(id, '100.00', {
    openAmount: '0.00',
    clearings: [{ on, nature: 'paid', amount: '100.00' }],
    settledOn: on,
    ...more,
  })

const items = [
  // C1 pays 10 days late, C3 20, as the last months tell.
  paid('H-1', '2026-06-10'),
  paid('H-3', '2026-06-20', { customer: 'C3' }),
  anInvoice('F-1', '1000.00', { dueDate: '2026-07-25' }),
  anInvoice('F-2', '400.00'),
  anInvoice('F-3', '250.00', { customer: 'C3', dueDate: '2026-07-15' }),
]

const world = () => deskWorld({ items, day: '2026-06-30' })

const bands = async ({ desk }: ReturnType<typeof world>, request: Parameters<typeof desk.forecast>[0]) => {
  const { currencies } = await desk.forecast(request)
  return currencies[0]?.bands.map(({ band, amount }) => [band, amount]) ?? []
}

describe('the forecast of a desk (R-9)', () => {
  it('joins what the desk knows with what the ledger tells of delays', async () => {
    const given = world()
    // Due on 31 May, opened today: 7 days of the status and 10 of the customer lead to 17 July.
    await openDispute(given, [{ item: 'F-2', disputed: '150' }])
    await given.desk.promise({ items: ['F-1'], on: '2026-09-10', amount: '600' }, lea)
    expect(await bands(given, { asOf: '2026-06-30' })).toEqual([
      ['2026-07', '150.00'],
      // 400 of F-1 on 4 August, and F-3 on the same day.
      ['2026-08', '650.00'],
      ['2026-09', '600.00'],
      ['off-forecast', '250.00'],
    ])
    expect(await bands(given, { asOf: '2026-06-30', policy: 'after-due' })).toEqual([
      ['2026-08', '650.00'],
      ['2026-09', '600.00'],
      ['off-forecast', '400.00'],
    ])
  })

  it('of a past day says what was known then', async () => {
    const given = world()
    await openDispute(given, ['F-2'])
    given.on('2026-07-04')
    await given.desk.promise({ items: ['F-1'], on: '2026-09-10' }, lea)
    given.books.pay('F-2', '400.00', '2026-07-05')
    given.on('2026-07-05')
    await given.desk.sync()
    expect(await bands(given, { asOf: '2026-07-03' })).toEqual([
      ['2026-07', '400.00'],
      ['2026-08', '1250.00'],
    ])
    expect(await bands(given, { asOf: '2026-07-04' })).toEqual([
      ['2026-07', '400.00'],
      ['2026-08', '250.00'],
      ['2026-09', '1000.00'],
    ])
    expect(await bands(given, { asOf: '2026-07-05' })).toEqual([
      ['2026-08', '250.00'],
      ['2026-09', '1000.00'],
    ])
  })

  it('of some customers or collectors knows the items and the delays of these', async () => {
    const given = world()
    expect(await bands(given, { asOf: '2026-06-30', filter: { customers: ['C3'] } })).toEqual([
      ['2026-08', '250.00'],
    ])
    // Lea collects for C1 and Omar for C3, though the desk has dealt with neither.
    expect(await bands(given, { asOf: '2026-06-30', filter: { collectors: ['omar'] } })).toEqual([
      ['2026-08', '250.00'],
    ])
    expect(await bands(given, { asOf: '2026-06-30', filter: { collectors: ['lea'] } })).toEqual([
      ['2026-08', '1000.00'],
      ['off-forecast', '400.00'],
    ])
  })

  it('is frozen, and writes nothing', async () => {
    const given = world()
    const forecast = await given.desk.forecast({ asOf: '2026-06-30' })
    expect(Object.isFrozen(forecast.currencies[0]?.bands)).toBe(true)
    expect(given.commits).toEqual([])
  })

  it('is refused with input-invalid when it is narrowed by what only disputes have', async () => {
    const request = { asOf: '2026-06-30', filter: { causes: ['dispute-price'] } }
    const refusal = await rejectionOf(world().desk.forecast(request as never))
    expect(refusal.code).toBe('input-invalid')
  })
})
