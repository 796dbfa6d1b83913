import { describe, expect, it } from 'vitest'

import type { ReportRequest } from '../../../src/reports/request.ts'
import { refusalOf } from '../../support/refusal.ts'
import { asOf, disputes, items, standings } from './fixture.ts'
import { reportOf } from './report-of.ts'

const facts = { disputes, items, standings }

const sales = (currency = 'EUR'): NonNullable<ReportRequest['sales']> => ({
  currency,
  months: [
    { month: '2026-06', amount: '3000.00' },
    { month: '2026-05', amount: '2000.00' },
    { month: '2026-04', amount: '1500.00' },
    { month: '2026-03', amount: '1800.00' },
  ],
})

const costOfMoney = { currency: 'EUR', yearlySales: '24000.00', yearlyRate: '0.06' } as const

describe('the figures of the fixture that are told of sales (R-7)', () => {
  it('are a DSO of 79.00 days, 33.47 of them disputed, and 42.80 days gained if all were paid', () => {
    const { dso } = reportOf({ asOf, figures: ['dso'], sales: sales() }, facts)
    expect([dso.dso.days, dso.disputedPart.days, dso.withoutDisputes.days, dso.daysGained.days]).toEqual([
      '79.00',
      '33.47',
      '36.20',
      '42.80',
    ])
    expect(dso).toMatchObject({ currency: 'EUR', outstanding: '5900.00', disputed: '2500.00' })
  })

  it('are a day of sales of 65.75, a day that costs 3.95 a year, and disputes that cost 150.00', () => {
    const { cost } = reportOf({ asOf, figures: ['cost'], costOfMoney }, facts)
    expect(cost).toMatchObject({ disputed: '2500.00', dayOfSales: '65.75', costOfDay: '3.95' })
    expect(Object.values(cost)).toContain('150.00')
  })

  it('count all currencies when they are to be in the one of the sales', () => {
    const rates = { to: 'EUR', rates: { USD: '0.92' } }
    const { dso, cost } = reportOf(
      { asOf, figures: ['dso', 'cost'], sales: sales(), costOfMoney, rates },
      facts,
    )
    expect([dso.outstanding, dso.disputed, cost.disputed]).toEqual(['6728.00', '3328.00', '3328.00'])
  })

  it('count the currency of the sales alone when rates go to another one', () => {
    const rates = { to: 'USD', rates: { EUR: '1.08' } }
    const { dso } = reportOf({ asOf, figures: ['dso'], sales: sales(), rates }, facts)
    expect(dso.outstanding).toBe('5900.00')
  })

  it('are of nothing in a currency that nothing is open in', () => {
    const { dso } = reportOf({ asOf, figures: ['dso'], sales: sales('GBP') }, facts)
    expect([dso.outstanding, dso.disputed, dso.dso.days]).toEqual(['0.00', '0.00', '0.00'])
  })

  it.each([
    ['dso', 'sales'],
    ['cost', 'costOfMoney'],
  ] as const)('are refused without what was sold: %s takes %s', (figure, missing) => {
    const refusal = refusalOf(() => reportOf({ asOf, figures: [figure] }, facts))
    expect([refusal.code, refusal.details]).toEqual([
      'facts-missing',
      { figure, facts: missing, of: 'request' },
    ])
    expect(refusal.message).toBe(`The figure ${figure} takes ${missing}, which the request does not give.`)
  })
})
