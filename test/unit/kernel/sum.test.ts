import { describe, expect, it } from 'vitest'

import { addToSum, amountOfSum, startSum, sumAmounts } from '../../../src/kernel/money/sum.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('a sum of amounts', () => {
  it('is exact and has the decimals of its currency', () => {
    expect(sumAmounts(['0.10', '0.20', '-5.00'], 'EUR')).toBe('-4.70')
    expect(sumAmounts([], 'EUR')).toBe('0.00')
    expect(sumAmounts(['1', '2'], 'JPY')).toBe('3')
  })

  it('keeps the cent that decimal libraries drop by default (MN4)', () => {
    expect(sumAmounts(['9999999999999999.99', '0.01'], 'EUR')).toBe('10000000000000000.00')
  })

  it('may have more than 18 digits: they bind what is given, not what it adds up to', () => {
    expect(sumAmounts(Array<string>(1_000).fill('9999999999999999.99'), 'EUR')).toBe('9999999999999999990.00')
    expect(sumAmounts(Array<string>(1_000).fill('-9999999999999999.99'), 'EUR')).toBe(
      '-9999999999999999990.00',
    )
  })

  it('comes back from beyond safe integers to the last cent', () => {
    const amounts = ['90071992547409.91', '0.01', '0.01', '-90071992547409.91', '-0.02', '0.07']
    expect(sumAmounts(amounts, 'EUR')).toBe('0.07')
  })

  it('takes any iterable, once', () => {
    expect(sumAmounts(new Set(['1.00', '2.00']).values(), 'EUR')).toBe('3.00')
  })

  it('adds a million amounts without a spread (SZ4)', () => {
    const amounts = Array.from({ length: 1_000_000 }, (_, at) => (at % 2 === 0 ? '0.03' : '-0.01'))
    expect(sumAmounts(amounts, 'EUR')).toBe('10000.00')
  })

  it('can be added to in a loop and read on the way', () => {
    const sum = startSum('KWD')
    expect(amountOfSum(sum)).toBe('0.000')
    addToSum(sum, '1.005')
    expect(amountOfSum(sum)).toBe('1.005')
    addToSum(sum, '-2.010')
    expect(amountOfSum(sum)).toBe('-1.005')
  })

  it('refuses malformed amounts and unknown currencies by their codes', () => {
    expect(refusalOf(() => sumAmounts(['1e3'], 'EUR')).code).toBe('amount-invalid')
    expect(refusalOf(() => sumAmounts([], 'XXX')).code).toBe('currency-unknown')
  })
})
