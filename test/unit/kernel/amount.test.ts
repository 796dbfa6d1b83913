import { describe, expect, it } from 'vitest'

import { isAmountText, isCanonicalAmount, parseAmount, zeroAmount } from '../../../src/kernel/money/amount.ts'
import { expectWithinMs } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'

const reasonOf = (text: string, currency: string) => {
  const error = refusalOf(() => parseAmount(text, currency))
  return error.code === 'amount-invalid' ? error.details.reason : error.code
}

describe('reading an amount (MN2)', () => {
  it.each([
    ['55.90', 'EUR', '55.90'],
    ['55.9', 'EUR', '55.90'],
    ['55', 'EUR', '55.00'],
    ['-55.9', 'EUR', '-55.90'],
    ['0', 'EUR', '0.00'],
    ['0.0', 'EUR', '0.00'],
    ['-0.01', 'EUR', '-0.01'],
    ['1200', 'JPY', '1200'],
    ['0', 'JPY', '0'],
    ['1.5', 'KWD', '1.500'],
    ['1.5', 'CLF', '1.5000'],
    ['9999999999999999.99', 'EUR', '9999999999999999.99'],
    ['-9999999999999999', 'EUR', '-9999999999999999.00'],
    ['999999999999999999', 'JPY', '999999999999999999'],
    ['-999999999999999999', 'JPY', '-999999999999999999'],
  ])('reads %s in %s as %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount)
  })

  it.each([
    ['55.901', 'EUR', 'too-many-decimals'],
    ['55.900', 'EUR', 'too-many-decimals'],
    ['55.0', 'JPY', 'too-many-decimals'],
    ['1.00000', 'CLF', 'too-many-decimals'],
    ['10000000000000000', 'EUR', 'too-many-digits'],
    ['10000000000000000.00', 'EUR', 'too-many-digits'],
    ['1000000000000000000', 'JPY', 'not-a-plain-decimal'],
    ['-0', 'EUR', 'signed-zero'],
    ['-0.00', 'EUR', 'signed-zero'],
    ['-0', 'JPY', 'signed-zero'],
  ])('refuses %s in %s: %s', (text, currency, reason) => {
    expect(reasonOf(text, currency)).toBe(reason)
  })

  it.each([
    '',
    ' ',
    '-',
    '.',
    '1.',
    '.5',
    '-.5',
    '+1',
    '01',
    '00',
    '-01',
    '1,5',
    '1 000',
    '1_000',
    '1e3',
    '1E3',
    '1e100000000',
    '0x1F',
    '0b1',
    'Infinity',
    '-Infinity',
    'NaN',
    ' 1 ',
    '1\n',
    '\n1',
    '１２',
    '٣',
    '1.5.5',
    '--1',
    '1-',
    '−1',
    '1\0',
    'null',
    '1n',
    '$1',
    '1 €',
    'ten',
  ])('refuses the hostile number %j (MN3)', (text) => {
    expect(reasonOf(text, 'EUR')).toBe('not-a-plain-decimal')
    expect(isAmountText(text)).toBe(false)
    expect(isCanonicalAmount(text, 'EUR')).toBe(false)
  })

  it('refuses 10 KB of digits without reading them as a number, within a millisecond (MN3)', () => {
    const digits = '9'.repeat(10_240)
    expectWithinMs(1, () => refusalOf(() => parseAmount(digits, 'EUR')))
  })

  it('refuses a number that is no text, which would carry the errors of floating point', () => {
    expect(reasonOf(0.1 as never, 'EUR')).toBe('not-a-plain-decimal')
    expect(isCanonicalAmount(1, 'JPY')).toBe(false)
    expect(isAmountText(1)).toBe(false)
  })

  it('says what was given, in which currency, and what would be allowed', () => {
    const error = refusalOf(() => parseAmount('1.234', 'EUR'))
    expect(error.message).toBe(
      'The amount 1.234 is not an amount in EUR (too-many-decimals); give no more decimals than the currency has.',
    )
    expect(error.details).toEqual({ given: '1.234', currency: 'EUR', reason: 'too-many-decimals' })
    const messages = ['1e3', '-0', '10000000000000000'].map(
      (text) => refusalOf(() => parseAmount(text, 'EUR')).message,
    )
    expect(messages).toEqual([
      'The amount 1e3 is not an amount in EUR (not-a-plain-decimal); give digits with at most one point, such as 1250.5.',
      'The amount -0 is not an amount in EUR (signed-zero); give zero without a sign.',
      'The amount 10000000000000000 is not an amount in EUR (too-many-digits); give at most 18 digits, decimals included.',
    ])
  })

  it('shows a short number only, never a text', () => {
    expect(refusalOf(() => parseAmount('call me', 'EUR')).details).toMatchObject({ given: '(7 characters)' })
    expect(refusalOf(() => parseAmount('9'.repeat(40), 'EUR')).details).toMatchObject({
      given: '9'.repeat(40),
    })
    expect(refusalOf(() => parseAmount('9'.repeat(41), 'EUR')).details).toMatchObject({
      given: '(41 characters)',
    })
    expect(refusalOf(() => parseAmount(null as never, 'EUR')).details).toMatchObject({ given: '(null)' })
  })

  it('refuses an unknown currency before it looks at the amount', () => {
    expect(refusalOf(() => parseAmount('x', 'XXX')).code).toBe('currency-unknown')
    expect(refusalOf(() => isCanonicalAmount('x', 'XXX')).code).toBe('currency-unknown')
    expect(refusalOf(() => zeroAmount('XXX')).code).toBe('currency-unknown')
  })
})

describe('a canonical amount', () => {
  it.each([
    ['55.90', 'EUR', true],
    ['55.9', 'EUR', false],
    ['55', 'EUR', false],
    ['55.900', 'EUR', false],
    ['55', 'JPY', true],
    ['-0.00', 'EUR', false],
    ['9999999999999999.99', 'EUR', true],
    ['99999999999999999.99', 'EUR', false],
  ])('%s in %s: %s', (text, currency, isCanonical) => {
    expect(isCanonicalAmount(text, currency)).toBe(isCanonical)
  })

  it('is zero with exactly the decimals of its currency', () => {
    expect(['JPY', 'EUR', 'KWD', 'CLF'].map(zeroAmount)).toEqual(['0', '0.00', '0.000', '0.0000'])
  })
})

describe('the text of an amount before its currency is known', () => {
  it.each([
    ['1', true],
    ['-1.2345', true],
    ['1.23456', false],
    ['99999999999999.9999', true],
    ['999999999999999.9999', false],
    ['-99999999999999.9999', true],
    ['999999999999999999', true],
    ['-0.0', false],
    ['-0.1', true],
    ['0', true],
  ])('%s: %s', (text, isAmount) => {
    expect(isAmountText(text)).toBe(isAmount)
  })
})
