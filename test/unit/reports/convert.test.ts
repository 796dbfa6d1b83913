import { describe, expect, it } from 'vitest'

import { refusalOf } from '../../support/refusal.ts'
import type { Item } from '../../../src/items/item.ts'
import type { RateTable } from '../../../src/reports/request.ts'
import { aStanding, anItem } from './facts-of.ts'
import { reportOf, type Given } from './report-of.ts'

const asOf = '2026-06-30'

/** An item of a customer, in dollars unless given otherwise, due on the day: not overdue. */
const open = (id: string, customer: string, amount: string, more: Partial<Item> = {}) =>
  anItem(id, { customer, currency: 'USD', amount, openAmount: amount, dueDate: asOf, ...more })

const outstanding = (items: readonly Item[], rates: RateTable) => {
  const { converted } = reportOf(
    { asOf, figures: ['outstanding'], by: ['customer'], rates },
    { items },
  ).outstanding
  return [
    converted?.total?.amount,
    Object.fromEntries((converted?.by.customer ?? []).map(({ band, amount }) => [band, amount])),
  ]
}

const inEuros = (USD: string): RateTable => ({ to: 'EUR', rates: { USD } })

describe('a total in one currency, and the parts that it is shared out to (R-0)', () => {
  it('gives a cent that is missing to the part that lost most by rounding down', () => {
    // 1.00 × 0.333 = 0.333: 0.16983, 0.0999 and 0.06327 lose 0.983, 0.99 and 0.327 of a cent; two are missing.
    const items = [open('1', 'A', '0.51'), open('2', 'B', '0.30'), open('3', 'C', '0.19')]
    expect(outstanding(items, inEuros('0.333'))).toEqual(['0.33', { A: '0.17', B: '0.10', C: '0.06' }])
  })

  it('gives it to the first of the parts that lost as much, by the order of the bands', () => {
    const items = [open('1', 'C', '0.01'), open('2', 'B', '0.01'), open('3', 'A', '0.01')]
    expect(outstanding(items, inEuros('0.5'))).toEqual(['0.02', { A: '0.01', B: '0.01', C: '0.00' }])
  })

  it('gives nothing to a part that is exact, and none is missing when all are', () => {
    const items = [open('1', 'A', '0.02'), open('2', 'B', '0.01'), open('3', 'C', '0.02')]
    expect(outstanding(items, inEuros('0.5'))).toEqual(['0.03', { A: '0.01', B: '0.01', C: '0.01' }])
    expect(outstanding(items, inEuros('2'))).toEqual(['0.10', { A: '0.04', B: '0.02', C: '0.04' }])
  })

  it('shares negative parts out like the others: rounding down is away from zero, the total is not', () => {
    const items = [open('1', 'A', '-0.51'), open('2', 'B', '-0.30'), open('3', 'C', '-0.19')]
    // Rounded down to −0.17, −0.10 and −0.07, of which the last one lost most.
    expect(outstanding(items, inEuros('0.333'))).toEqual(['-0.33', { A: '-0.17', B: '-0.10', C: '-0.06' }])
    const mixed = [open('1', 'A', '-0.03'), open('2', 'B', '0.01')]
    expect(outstanding(mixed, inEuros('0.5'))).toEqual(['-0.01', { A: '-0.01', B: '0.00' }])
    expect(outstanding([open('1', 'A', '-0.03')], inEuros('0.5'))).toEqual(['-0.02', { A: '-0.02' }])
  })

  it('shares a total of nothing out to parts that cancel each other out', () => {
    const items = [open('1', 'A', '-0.01'), open('2', 'B', '0.01')]
    expect(outstanding(items, inEuros('0.5'))).toEqual(['0.00', { A: '0.00', B: '0.00' }])
  })

  it('takes a rate with 17 decimals as it is', () => {
    const items = [open('1', 'A', '100000000000000.00')]
    expect(outstanding(items, inEuros('0.00000000000000015'))).toEqual(['0.02', { A: '0.02' }])
    expect(outstanding(items, inEuros('0.00000000000000014'))).toEqual(['0.01', { A: '0.01' }])
  })

  it('rounds each currency to the decimals of the one that is asked for: none of yen, three of Kuwaiti dinars', () => {
    const items = [open('1', 'A', '0.01'), open('2', 'A', '1', { currency: 'JPY' })]
    expect(outstanding(items, { to: 'JPY', rates: { USD: '150' } })).toEqual(['3', { A: '3' }])
    expect(outstanding(items, { to: 'KWD', rates: { USD: '0.3075', JPY: '0.002' } })).toEqual([
      '0.005',
      { A: '0.005' },
    ])
  })

  it('rounds each currency before they are added up', () => {
    const items = [open('1', 'A', '0.01'), open('2', 'A', '0.01', { currency: 'CHF' })]
    expect(outstanding(items, { to: 'EUR', rates: { USD: '0.5', CHF: '0.5' } })).toEqual([
      '0.02',
      { A: '0.02' },
    ])
  })

  it('takes what is in that currency as it is, whatever the table says of it', () => {
    const items = [open('1', 'A', '0.07', { currency: 'EUR' })]
    expect(outstanding(items, { to: 'EUR', rates: { EUR: '2' } })).toEqual(['0.07', { A: '0.07' }])
  })

  it('is refused when a rate is missing, an inherited name included', () => {
    const given = { items: [open('1', 'A', '0.01')] }
    const ask = () =>
      reportOf({ asOf, figures: ['outstanding'], rates: { to: 'EUR', rates: { CHF: '1' } } }, given)
    expect(refusalOf(ask)).toMatchObject({
      code: 'rate-missing',
      message: 'There is no rate from USD to EUR.',
      details: { from: 'USD', to: 'EUR', known: ['CHF'] },
    })
  })

  it('shares the amount out to ages that lost as much by their names, in whatever order the items came', () => {
    const items = [
      open('1', 'A', '0.01', { dueDate: '2026-04-20' }),
      open('2', 'A', '0.01', { dueDate: '2026-06-20' }),
    ]
    const agesOf = (some: readonly Item[]) =>
      reportOf({ asOf, figures: ['ageing'], rates: inEuros('0.5') }, { items: some })
        .ageing.converted?.total?.ages.filter(({ items: count }) => count > 0)
        .map(({ age, amount }) => [age, amount])
    const expected = [
      ['1-30', '0.01'],
      ['61-90', '0.00'],
    ]
    expect([agesOf(items), agesOf(items.toReversed())]).toEqual([expected, expected])
  })

  it('has parts that are no total of their own: types add up to what is qualified, never to more than is overdue', () => {
    const overdue = { dueDate: '2026-06-01' }
    const status = (type: 'promise' | 'litigation') => ({ status: { id: type, type, entry: 'e' } })
    const given: Given = {
      items: [open('1', 'A', '0.01', overdue), open('2', 'B', '0.01', overdue)],
      standings: [
        aStanding('1', { customer: 'A', currency: 'USD', ...status('promise') }),
        aStanding('2', { customer: 'B', currency: 'USD', ...status('litigation') }),
      ],
    }
    const { qualified } = reportOf(
      { asOf, figures: ['qualified'], by: ['customer'], rates: inEuros('0.5') },
      given,
    )
    expect(qualified.converted?.total).toMatchObject({
      qualified: { value: '1.0000', part: '0.01', base: '0.01' },
      byType: [
        { type: 'litigation', share: { part: '0.01' } },
        { type: 'promise', share: { part: '0.00' } },
      ],
    })
    const parts = qualified.converted?.by.customer?.map(({ qualified: { part, base } }) => [part, base])
    expect(parts).toEqual([
      ['0.01', '0.01'],
      ['0.00', '0.00'],
    ])
  })
})
