import { describe, expect, it } from 'vitest'

import {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  isNegativeAmount,
  isZeroAmount,
  negateAmount,
  signOf,
  smallerAmount,
  subtractAmounts,
} from '../../../src/kernel/money/arithmetic.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('adding and subtracting amounts', () => {
  it.each([
    ['0.10', '0.20', 'EUR', '0.30'],
    ['0.10', '-0.30', 'EUR', '-0.20'],
    ['5.00', '-5.00', 'EUR', '0.00'],
    ['0.01', '-0.02', 'EUR', '-0.01'],
    ['999', '1', 'JPY', '1000'],
    ['0.999', '0.001', 'KWD', '1.000'],
    ['9999999999999999.99', '9999999999999999.99', 'EUR', '19999999999999999.98'],
    ['90071992547409.91', '0.01', 'EUR', '90071992547409.92'],
    ['-90071992547409.91', '-0.02', 'EUR', '-90071992547409.93'],
    ['9007199254740993', '0', 'JPY', '9007199254740993'],
  ])('%s + %s in %s is %s, to the last minor unit', (a, b, currency, sum) => {
    expect(addAmounts(a, b, currency)).toBe(sum)
    expect(addAmounts(b, a, currency)).toBe(sum)
    expect(subtractAmounts(a, negateAmount(b), currency)).toBe(sum)
    expect(subtractAmounts(sum, b, currency)).toBe(a)
  })

  it.each([
    ['1.5', 'EUR'],
    ['1', 'EUR'],
    ['12', 'EUR'],
    ['1.500', 'EUR'],
    ['', 'EUR'],
    ['1.0', 'JPY'],
    ['1.00', 'KWD'],
  ])('refuse %j in %s, which has other decimals', (amount, currency) => {
    for (const call of [
      () => addAmounts(amount, '0', currency),
      () => subtractAmounts(amount, '0', currency),
      () => addAmounts(currency === 'EUR' ? '1.00' : currency === 'JPY' ? '1' : '1.000', amount, currency),
    ]) {
      expect(refusalOf(call).details).toEqual({
        given: amount || '(0 characters)',
        currency,
        reason: 'wrong-scale',
      })
    }
    expect(refusalOf(() => addAmounts(amount, amount, currency)).message).toContain(
      `does not have the ${currency === 'EUR' ? '2' : currency === 'JPY' ? '0' : '3'} decimals of ${currency}; read it with`,
    )
  })

  it('refuse what is no amount although it has the scale', () => {
    for (const amount of ['1e.00', 'x.00', '+1.00', '1 .00', '１.00', '1:.00', '1/.00']) {
      expect(refusalOf(() => addAmounts(amount, '1.00', 'EUR')).code).toBe('amount-invalid')
    }
  })
})

describe('comparing amounts', () => {
  const ordered = [
    '-100.00',
    '-99.99',
    '-10.00',
    '-9.99',
    '-0.01',
    '0.00',
    '0.01',
    '9.99',
    '10.00',
    '99.99',
    '100.00',
  ]

  it('follows their value, not their text', () => {
    ordered.forEach((a, atA) => {
      ordered.forEach((b, atB) => expect([a, b, compareAmounts(a, b)]).toEqual([a, b, Math.sign(atA - atB)]))
    })
  })

  it('takes the one nearer to zero, with its sign, and the first of two as near', () => {
    expect(smallerAmount('20.00', '5.00')).toBe('5.00')
    expect(smallerAmount('5.00', '20.00')).toBe('5.00')
    expect(smallerAmount('-20.00', '-5.00')).toBe('-5.00')
    expect(smallerAmount('-5.00', '-20.00')).toBe('-5.00')
    expect(smallerAmount('-5.00', '5.00')).toBe('-5.00')
    expect(smallerAmount('5.00', '-5.00')).toBe('5.00')
    expect(smallerAmount('0.00', '-5.00')).toBe('0.00')
  })
})

describe('the sign of an amount', () => {
  it.each([
    ['-0.01', -1, '0.01', '0.01'],
    ['0.00', 0, '0.00', '0.00'],
    ['0', 0, '0', '0'],
    ['0.0000', 0, '0.0000', '0.0000'],
    ['0.01', 1, '-0.01', '0.01'],
    ['10.00', 1, '-10.00', '10.00'],
    ['-10', -1, '10', '10'],
  ])('of %s is %s, its opposite %s, its size %s', (amount, sign, negated, size) => {
    expect(signOf(amount)).toBe(sign)
    expect(isZeroAmount(amount)).toBe(sign === 0)
    expect(isNegativeAmount(amount)).toBe(sign === -1)
    expect(negateAmount(amount)).toBe(negated)
    expect(absoluteAmount(amount)).toBe(size)
  })
})
