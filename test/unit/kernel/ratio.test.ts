import { Decimal } from 'decimal.js'
import { afterEach, describe, expect, it } from 'vitest'

import { convertAmount, divideHalfUp, meanOf, ratioOf } from '../../../src/kernel/money/ratio.ts'
import { refusalOf } from '../../support/refusal.ts'

afterEach(() => {
  Decimal.set({ defaults: true })
})

describe('a ratio of two amounts (MN8)', () => {
  it.each([
    ['1.00', '3.00', 4, '0.3333'],
    ['2.00', '3.00', 4, '0.6667'],
    ['1.00', '8.00', 2, '0.13'],
    ['-1.00', '8.00', 2, '-0.13'],
    ['1.00', '-8.00', 2, '-0.13'],
    ['-1.00', '-8.00', 2, '0.13'],
    ['0.01', '0.02', 0, '1'],
    ['-0.01', '0.02', 0, '-1'],
    ['0.49', '1.00', 0, '0'],
    ['-0.49', '1.00', 0, '0'],
    ['-0.01', '1000.00', 2, '0.00'],
    ['0.00', '5.00', 2, '0.00'],
    ['0.00', '-5.00', 2, '0.00'],
    ['5.00', '0.01', 1, '500.0'],
    ['9999999999999999.99', '0.01', 0, '999999999999999999'],
  ])('%s / %s to %s decimals is %s: one rounding, halves away from zero', (a, b, decimals, ratio) => {
    expect(ratioOf(a, b, decimals)).toBe(ratio)
  })

  it('of nothing is no figure', () => {
    expect(ratioOf('1.00', '0.00', 2)).toBeNull()
    expect(ratioOf('0.00', '0.00', 2)).toBeNull()
  })

  it('does not round a long quotient twice', () => {
    // 0.49999999999999999999999999999999999999999999… must not become a half first.
    expect(ratioOf('4999999999999999.99', '9999999999999999.99', 0)).toBe('0')
    expect(ratioOf('499999999999999999999999999999999.99', '1000000000000000000000000000000000.00', 0)).toBe(
      '0',
    )
    expect(ratioOf('500000000000000000000000000000000.00', '1000000000000000000000000000000000.00', 0)).toBe(
      '1',
    )
  })

  it('is refused, not rounded, when it needs more than 40 digits', () => {
    const wide = '9'.repeat(36)
    expect(ratioOf(`${wide}.00`, '1.00', 2)).toBe(`${wide}.00`)
    expect(refusalOf(() => ratioOf(`${wide}999.00`, '1.00', 2)).details).toEqual({
      given: '(41 digits)',
      currency: null,
      reason: 'too-many-digits',
    })
    expect(refusalOf(() => ratioOf('1.00', '9'.repeat(41), 0)).message).toBe(
      'A product or quotient needs 41 digits; it is exact up to 40 and refused beyond.',
    )
  })

  it.each([-1, 0.5, 19, NaN])('refuses %s decimals', (decimals) => {
    const error = refusalOf(() => ratioOf('1.00', '3.00', decimals))
    expect(error.details).toEqual({
      what: 'division',
      issues: [{ path: 'decimals', expected: 'a whole number from 0 to 18' }],
    })
    expect(refusalOf(() => divideHalfUp(1, 3, decimals)).code).toBe('input-invalid')
  })

  it('has 0 to 18 decimals', () => {
    expect(ratioOf('1.00', '3.00', 0)).toBe('0')
    expect(ratioOf('1.00', '3.00', 18)).toBe('0.333333333333333333')
  })

  it('does not follow what the host sets on the shared Decimal (MN4)', () => {
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, toExpNeg: 0, toExpPos: 0 })
    expect(ratioOf('1.00', '3.00', 4)).toBe('0.3333')
    expect(convertAmount('1234.56', 'EUR', '1.1', 'USD')).toBe('1358.02')
  })
})

describe('converting an amount', () => {
  it.each([
    ['100.00', 'EUR', '163.255', 'JPY', '16326'],
    ['100.00', 'EUR', '163.245', 'JPY', '16325'],
    ['100.00', 'EUR', '163.244', 'JPY', '16324'],
    ['-100.00', 'EUR', '163.245', 'JPY', '-16325'],
    ['1.00', 'EUR', '0.3345', 'KWD', '0.335'],
    ['0.01', 'EUR', '0.3', 'USD', '0.00'],
    ['-0.01', 'EUR', '0.3', 'USD', '0.00'],
    ['0.00', 'EUR', '1.1', 'USD', '0.00'],
    ['9999999999999999.99', 'EUR', '1', 'EUR', '9999999999999999.99'],
    ['9999999999999999.99', 'EUR', '0.99999999999999999', 'USD', '9999999999999999.89'],
  ])('%s %s at %s is %s %s', (amount, from, rate, to, converted) => {
    expect(convertAmount(amount, from, rate, to)).toBe(converted)
  })

  it.each([
    '0',
    '0.0',
    '-1',
    '+1',
    '',
    '1e3',
    '1,1',
    '.5',
    '1.',
    '01',
    'NaN',
    '1'.repeat(19),
    '0.1234567890123456789',
    '1.123456789012345678',
    ' 1',
  ])('refuses the rate %j', (rate) => {
    const error = refusalOf(() => convertAmount('1.00', 'EUR', rate, 'USD'))
    expect(error.code).toBe('amount-invalid')
    expect(error.details).toMatchObject({ currency: 'USD', reason: 'rate-invalid' })
  })

  it('says what a rate must be', () => {
    expect(refusalOf(() => convertAmount('1.00', 'EUR', '-1', 'USD')).message).toBe(
      'The rate -1 to USD is not a plain decimal above zero of at most 18 digits, such as 1.0842.',
    )
    expect(refusalOf(() => convertAmount('1.00', 'EUR', 1.1 as never, 'USD')).details).toMatchObject({
      given: '(number)',
    })
  })

  it('takes a rate of 18 digits', () => {
    expect(convertAmount('1', 'JPY', '1.12345678901234567', 'EUR')).toBe('1.12')
    expect(convertAmount('1', 'JPY', '123456789012345678', 'JPY')).toBe('123456789012345678')
  })

  it('is refused, not rounded twice, when the product needs more than 40 digits', () => {
    const wide = '9'.repeat(22)
    const narrow = refusalOf(() => convertAmount(`${wide}9`, 'JPY', '1.12345678901234567', 'JPY'))
    expect(narrow.details).toMatchObject({ given: '(41 digits)', reason: 'too-many-digits' })
    expect(convertAmount(wide, 'JPY', '1.00000000000000001', 'JPY')).toBe('10000000000000000099999')
  })

  it('refuses unknown currencies on both sides', () => {
    expect(refusalOf(() => convertAmount('1.00', 'XXX', '1', 'EUR')).code).toBe('currency-unknown')
    expect(refusalOf(() => convertAmount('1.00', 'EUR', '1', 'XXX')).code).toBe('currency-unknown')
  })
})

describe('a quotient of whole numbers', () => {
  it.each([
    [1, 2, 0, '1'],
    [-1, 2, 0, '-1'],
    [5, -2, 0, '-3'],
    [-5, -2, 0, '3'],
    [2n, 3n, 4, '0.6667'],
    [100, 3n, 1, '33.3'],
    [0, 7, 2, '0.00'],
    [-1, 1_000, 2, '0.00'],
  ])('%s / %s to %s decimals is %s', (numerator, denominator, decimals, quotient) => {
    expect(divideHalfUp(numerator, denominator, decimals)).toBe(quotient)
  })

  it('refuses a divisor of zero and numbers that are not whole', () => {
    const issueOf = (call: () => unknown) => {
      const error = refusalOf(call)
      return error.code === 'input-invalid' ? error.details.issues : error.code
    }
    expect(issueOf(() => divideHalfUp(1, 0, 2))).toEqual([
      { path: 'denominator', expected: 'a whole number other than 0' },
    ])
    expect(issueOf(() => divideHalfUp(1n, 0n, 2))).toHaveLength(1)
    expect(issueOf(() => divideHalfUp(0.5, 1, 2))).toEqual([
      { path: 'numerator', expected: 'a safe integer or a bigint' },
    ])
    expect(issueOf(() => divideHalfUp(1, 2 ** 53, 2))).toEqual([
      { path: 'denominator', expected: 'a safe integer or a bigint' },
    ])
    expect(refusalOf(() => divideHalfUp(1, 0, 2)).message).toBe(
      'A division was asked whose denominator is not a whole number other than 0.',
    )
  })
})

describe('a mean', () => {
  it('is the sum over the count, halves away from zero', () => {
    expect(meanOf(100, 3, 1)).toBe('33.3')
    expect(meanOf(-7, 2, 0)).toBe('-4')
    expect(meanOf(7n, 1, 2)).toBe('7.00')
  })

  it.each([0, -1, 0.5, NaN, 2 ** 53])('of %s values does not exist', (count) => {
    const error = refusalOf(() => meanOf(1, count, 2))
    expect(error.details).toEqual({
      what: 'division',
      issues: [{ path: 'count', expected: 'a whole number of at least 1' }],
    })
  })
})
