import { describe, expect, it } from 'vitest'

import { costOf, type CostFacts } from '../../../../src/reports/dso/cost.ts'
import { codeOf, refusalOf } from '../../../support/refusal.ts'

const facts: CostFacts = {
  currency: 'EUR',
  disputed: '2500.00',
  yearlySales: '24000.00',
  yearlyRate: '0.06',
}

const cost = (more: Partial<CostFacts> = {}) => costOf({ ...facts, ...more })

describe('the cost of disputes (R-7)', () => {
  it('on the fixture: a day of sales 65.75, a day costs 3.95 a year, carrying the disputes 150.00', () => {
    expect(cost()).toEqual({
      currency: 'EUR',
      disputed: '2500.00',
      dayOfSales: '65.75',
      costOfDay: '3.95',
      reason: null,
      carrying: '150.00',
    })
  })

  it('is told from the exact day of sales, and rounded once', () => {
    // 66,613 ÷ 365 = 182.501… cents a day; a hundred times as much is 182.50, and not 183.00.
    expect(cost({ yearlySales: '666.13', yearlyRate: '100' })).toMatchObject({
      dayOfSales: '1.83',
      costOfDay: '182.50',
    })
  })

  it('rounds a half away from zero, of credits too', () => {
    expect(cost({ disputed: '0.50', yearlyRate: '0.01' }).carrying).toBe('0.01')
    expect(cost({ disputed: '-0.50', yearlyRate: '0.01' }).carrying).toBe('-0.01')
    expect(cost({ disputed: '-0.49', yearlyRate: '0.01' }).carrying).toBe('0.00')
  })

  it('is written in the minor units of the currency', () => {
    expect(cost({ currency: 'JPY', disputed: '2500', yearlySales: '24000' })).toMatchObject({
      dayOfSales: '66',
      costOfDay: '4',
      carrying: '150',
    })
  })

  it('of a day is null when nothing was sold, and carrying is not', () => {
    for (const yearlySales of ['0', '-1.00']) {
      expect(cost({ yearlySales })).toMatchObject({
        dayOfSales: null,
        costOfDay: null,
        reason: 'no-sales',
        carrying: '150.00',
      })
    }
  })

  it.each([
    ['yearly rate', { yearlyRate: '6 %' }],
    ['yearly rate', { yearlyRate: '-0.06' }],
    ['yearly rate', { yearlyRate: '.06' }],
    ['yearly sales', { yearlySales: 'much' }],
  ])('is refused with input-invalid for the %s: %j', (what, more) => {
    expect(refusalOf(() => cost(more))).toMatchObject({ code: 'input-invalid', details: { what } })
  })

  it('is refused with amount-invalid for sales finer than the currency', () => {
    expect(codeOf(() => cost({ yearlySales: '1.005' }))).toBe('amount-invalid')
  })
})
