import { describe, expect, it } from 'vitest'

import { dsoOf, type DsoFacts } from '../../../../src/reports/dso/dso.ts'
import { mostMonths, monthlySalesSchema } from '../../../../src/reports/dso/sales-schema.ts'
import { codeOf, refusalOf } from '../../../support/refusal.ts'
import { unboundedParts } from '../../../support/unbounded-parts.ts'

const june = { month: '2026-06', amount: '3000.00' }
const may = { month: '2026-05', amount: '2000.00' }
const april = { month: '2026-04', amount: '1500.00' }
const march = { month: '2026-03', amount: '1800.00' }

const facts: DsoFacts = {
  asOf: '2026-06-30',
  currency: 'EUR',
  outstanding: '5900.00',
  disputed: '2500.00',
  sales: [june, may, april, march],
}

const figure = (more: Partial<DsoFacts> = {}) => dsoOf({ ...facts, ...more })
const days = (text: string, atLeast = false) => ({ days: text, atLeast, reason: null })
const none = (reason: string) => ({ days: null, atLeast: false, reason })

describe('DSO by count-back on the sales of the fixture (R-7)', () => {
  it('is 79.00 days, 33.47 of them disputed; without disputes 36.20, a gain of 42.80', () => {
    expect(figure()).toEqual({
      currency: 'EUR',
      outstanding: '5900.00',
      disputed: '2500.00',
      dso: days('79.00'),
      disputedPart: days('33.47'),
      withoutDisputes: days('36.20'),
      daysGained: days('42.80'),
    })
  })

  it('counts of the running month the days that have elapsed: 87.89 as of 20 June', () => {
    const soFar = { month: '2026-06', amount: '2000.00' }
    expect(figure({ asOf: '2026-06-20', sales: [soFar, may, april, march] }).dso).toEqual(days('87.89'))
  })

  it('is at least 122 when the sales are exhausted, and so is what is gained', () => {
    expect(figure({ outstanding: '10000.00' })).toMatchObject({
      dso: days('122.00', true),
      // 122 × 2,500 ÷ 10,000.
      disputedPart: days('30.50', true),
      // 7,500 − 3,000 − 2,000 − 1,500 = 1,000; 30 + 31 + 30 + 1,000 ÷ 1,800 × 31 = 108.222…
      withoutDisputes: days('108.22'),
      daysGained: days('13.78', true),
    })
  })

  it('gains nothing that can be told when what is not disputed exhausts the sales too', () => {
    const { withoutDisputes, daysGained } = figure({ outstanding: '20000.00' })
    expect(withoutDisputes).toEqual(days('122.00', true))
    expect(daysGained).toEqual(none('sales-exhausted'))
  })
})

describe('the months of a count-back (R-7)', () => {
  it('count with all their days up to the last one, which counts in proportion', () => {
    // June sold exactly what remains: all of its days and none before.
    expect(figure({ outstanding: '3000.00' }).dso).toEqual(days('30.00'))
    expect(figure({ outstanding: '3000.01' }).dso).toEqual(days('30.00'))
    expect(figure({ outstanding: '1500.00' }).dso).toEqual(days('15.00'))
  })

  it('with sales of nothing or less count with all their days, and less than nothing raises what remains', () => {
    const empty = { month: '2026-05', amount: '0.00' }
    const returned = { month: '2026-05', amount: '-600.00' }
    // 4,500 − 3,000 = 1,500: May's 31 days and April whole.
    expect(figure({ outstanding: '4500.00', sales: [june, empty, april] }).dso).toEqual(days('91.00'))
    // 3,900 − 3,000 + 600 = 1,500.
    expect(figure({ outstanding: '3900.00', sales: [june, returned, april] }).dso).toEqual(days('91.00'))
  })

  it('come in any order, and those after the as-of day do not count', () => {
    const july = { month: '2026-07', amount: '9000.00' }
    expect(figure({ sales: [april, july, june, march, may] })).toEqual(figure())
  })

  it('go back over the end of a year and know leap years', () => {
    const sales = ['2028-03', '2028-02', '2028-01', '2027-12'].map((month) => ({ month, amount: '100.00' }))
    expect(figure({ asOf: '2028-03-01', outstanding: '400.00', sales }).dso).toEqual(days('92.00'))
  })

  it('are padded to the decimals of the currency', () => {
    const sales = [{ month: '2026-06', amount: '3000' }]
    expect(figure({ outstanding: '1500.00', disputed: '0.00', sales }).dso).toEqual(days('15.00'))
  })
})

describe('DSO without a base (R-0, R-7)', () => {
  it('is 0 days when nothing is outstanding, and nothing is a part of it', () => {
    for (const outstanding of ['0.00', '-100.00']) {
      expect(figure({ outstanding, disputed: '0.00' })).toMatchObject({
        dso: days('0.00'),
        disputedPart: none('outstanding-not-positive'),
        withoutDisputes: days('0.00'),
        daysGained: days('0.00'),
      })
    }
  })

  it('is null without sales, not 0', () => {
    const later = { month: '2026-07', amount: '9000.00' }
    for (const sales of [[], [later]]) {
      const told = figure({ sales })
      for (const each of [told.dso, told.disputedPart, told.withoutDisputes, told.daysGained]) {
        expect(each).toEqual(none('no-sales'))
      }
    }
  })

  it('gains nothing that can be told without sales, even if all is disputed', () => {
    const { withoutDisputes, daysGained } = figure({ disputed: '5900.00', sales: [] })
    expect(withoutDisputes).toEqual(days('0.00'))
    expect(daysGained).toEqual(none('no-sales'))
  })

  it('has no part that can be told when credits are disputed and the sales are exhausted', () => {
    const { disputedPart } = figure({ outstanding: '10000.00', disputed: '-10.00' })
    expect(disputedPart).toEqual(none('sales-exhausted'))
  })

  it('has a part of 0 days at least when nothing is disputed and the sales are exhausted', () => {
    const { disputedPart } = figure({ outstanding: '10000.00', disputed: '0.00' })
    expect(disputedPart).toEqual(days('0.00', true))
  })

  it('has a part below zero when credits are disputed', () => {
    // 79 × −590 ÷ 5,900.
    expect(figure({ disputed: '-590.00' }).disputedPart).toEqual(days('-7.90'))
  })
})

describe('the sales that DSO takes (R-7)', () => {
  it('are refused with facts-missing when a month is missing that is needed before older ones', () => {
    const refusal = refusalOf(() => figure({ sales: [june, april, march] }))
    expect(refusal).toMatchObject({
      code: 'facts-missing',
      message: 'The figure dso takes the sales of 2026-05, which were not given.',
      details: { figure: 'dso', facts: 'sales', of: '2026-05' },
    })
    expect(codeOf(() => figure({ sales: [may, april, march] }))).toBe('facts-missing')
  })

  it('have a bound everywhere, and are refused beyond it (SZ7)', () => {
    expect(unboundedParts(monthlySalesSchema)).toEqual([])
    const sales = Array.from({ length: mostMonths + 1 }, () => june)
    expect(codeOf(() => figure({ sales }))).toBe('input-invalid')
  })

  it('may miss a month that is not needed', () => {
    expect(figure({ outstanding: '2600.00', sales: [june, april] }).dso).toEqual(days('26.00'))
  })

  it.each([
    ['a month twice', [june, june]],
    ['no month', [{ month: '2026-13', amount: '1.00' }]],
    ['a day', [{ month: '2026-06-01', amount: '1.00' }]],
    ['no amount', [{ month: '2026-06', amount: '1e3' }]],
  ])('are refused with input-invalid: %s', (_, sales) => {
    expect(refusalOf(() => figure({ sales }))).toMatchObject({
      code: 'input-invalid',
      details: { what: 'monthly sales' },
    })
  })

  it('are refused with amount-invalid when they are finer than the currency', () => {
    expect(codeOf(() => figure({ sales: [{ month: '2026-06', amount: '1.005' }] }))).toBe('amount-invalid')
  })
})
