import { describe, expect, it } from 'vitest'

import { allocateAmount } from '../../../src/kernel/money/allocate.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('sharing an amount by largest remainder (MN5)', () => {
  it.each([
    [
      'thirds: the cent goes to the first of equals',
      '100.00',
      ['1.00', '1.00', '1.00'],
      ['33.34', '33.33', '33.33'],
    ],
    ['the cent goes to the largest remainder', '1.00', ['1.00', '2.00', '4.00'], ['0.14', '0.29', '0.57']],
    ['equal remainders: the larger weight first', '0.05', ['1.00', '3.00', '6.00'], ['0.00', '0.02', '0.03']],
    [
      'the larger weight first, wherever it stands',
      '0.05',
      ['6.00', '3.00', '1.00'],
      ['0.03', '0.02', '0.00'],
    ],
    ['one part takes all', '7.77', ['3.00'], ['7.77']],
    ['a weight of zero takes nothing', '10.00', ['0.00', '5.00', '0.00'], ['0.00', '10.00', '0.00']],
    ['all weights zero: equal shares', '10.00', ['0.00', '0.00', '0.00'], ['3.34', '3.33', '3.33']],
    ['nothing to share', '0.00', ['1.00', '2.00'], ['0.00', '0.00']],
    ['a total below zero', '-100.00', ['1.00', '1.00', '1.00'], ['-33.34', '-33.33', '-33.33']],
    ['credit notes weigh like invoices', '-90.00', ['-100.00', '-200.00'], ['-30.00', '-60.00']],
    ['the sign comes from the total alone', '90.00', ['-100.00', '200.00'], ['30.00', '60.00']],
    ['less than one unit each', '0.02', ['1.00', '1.00', '1.00'], ['0.01', '0.01', '0.00']],
  ])('%s', (_rule, total, weights, parts) => {
    expect(allocateAmount(total, weights, 'EUR')).toEqual(parts)
  })

  it('shares in the decimals of the currency', () => {
    expect(allocateAmount('100', ['1', '2'], 'JPY')).toEqual(['33', '67'])
    expect(allocateAmount('1.000', ['1.000', '2.000'], 'KWD')).toEqual(['0.333', '0.667'])
    expect(allocateAmount('1.0000', ['1.0000', '2.0000'], 'CLF')).toEqual(['0.3333', '0.6667'])
  })

  it('is exact where doubles are not', () => {
    expect(allocateAmount('9999999999999999.99', ['9999999999999999.99', '0.01'], 'EUR')).toEqual([
      '9999999999999999.98',
      '0.01',
    ])
  })

  it('has no parts for no weights', () => {
    expect(allocateAmount('10.00', [], 'EUR')).toEqual([])
  })

  it('refuses malformed amounts and unknown currencies by their codes', () => {
    expect(refusalOf(() => allocateAmount('1e3', ['1.00'], 'EUR')).code).toBe('amount-invalid')
    expect(refusalOf(() => allocateAmount('1.00', ['x'], 'EUR')).code).toBe('amount-invalid')
    expect(refusalOf(() => allocateAmount('1.00', ['1.00'], 'XXX')).code).toBe('currency-unknown')
  })
})
