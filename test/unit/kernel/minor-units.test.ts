import { describe, expect, it } from 'vitest'

import { amountFromMinorUnits, minorUnits, safeMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('minor units of an amount', () => {
  it.each([
    ['0.00', 0],
    ['55.90', 5590],
    ['-55.90', -5590],
    ['0.005', 5],
    ['1200', 1200],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', -Number.MAX_SAFE_INTEGER],
  ])('of %s are %s', (amount, units) => {
    expect(safeMinorUnits(amount)).toBe(units)
    expect(minorUnits(amount)).toBe(BigInt(units))
  })

  it.each([
    ['90071992547409.92', 9_007_199_254_740_992n],
    ['-90071992547409.92', -9_007_199_254_740_992n],
    ['9999999999999999.99', 999_999_999_999_999_999n],
    ['123456789012345678901234567890.12', 12_345_678_901_234_567_890_123_456_789_012n],
  ])('of %s are beyond safe integers: NaN, or exact as a bigint', (amount, units) => {
    expect(safeMinorUnits(amount)).toBeNaN()
    expect(minorUnits(amount)).toBe(units)
  })

  it.each(['1e3', '0x1F', '1,5', ' 1', '１', '1-', '--1', '+1', '1:', '1/'])('refuses %j', (text) => {
    const error = refusalOf(() => safeMinorUnits(text))
    expect(error.code).toBe('amount-invalid')
    expect(error.details).toMatchObject({ currency: null, reason: 'not-canonical' })
    expect(refusalOf(() => minorUnits(text)).message).toMatch(
      /is not a canonical amount; read it with parseAmount first\.$/,
    )
  })
})

describe('an amount of minor units', () => {
  it.each([
    [0, 'EUR', '0.00'],
    [-0, 'EUR', '0.00'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [50, 'EUR', '0.50'],
    [99, 'EUR', '0.99'],
    [100, 'EUR', '1.00'],
    [-5590, 'EUR', '-55.90'],
    [5n, 'KWD', '0.005'],
    [12_345n, 'CLF', '1.2345'],
    [-7n, 'JPY', '-7'],
    [0n, 'JPY', '0'],
    [12_345_678_901_234_567_890n, 'EUR', '123456789012345678.90'],
    [Number.MAX_SAFE_INTEGER, 'JPY', '9007199254740991'],
  ])('of %s in %s is %s', (units, currency, amount) => {
    expect(amountFromMinorUnits(units, currency)).toBe(amount)
  })

  it.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('refuses %s, which is no safe integer', (units) => {
    const error = refusalOf(() => amountFromMinorUnits(units, 'EUR'))
    expect(error.message).toBe(
      `${String(units)} is not a number of minor units of EUR; give a safe integer or a bigint.`,
    )
    expect(error.details).toEqual({ given: String(units), currency: 'EUR', reason: 'not-a-safe-integer' })
  })
})
