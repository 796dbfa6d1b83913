import { describe, expect, it } from 'vitest'

import { addToTotals, subtractFromTotals, totalsOf } from '../../../src/kernel/money/totals.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('totals per currency (MN6)', () => {
  it('never add two currencies, and list them in alphabetical order', () => {
    const totals = totalsOf([
      { amount: '2.00', currency: 'USD' },
      { amount: '300', currency: 'JPY' },
      { amount: '1.50', currency: 'EUR' },
      { amount: '-0.50', currency: 'EUR' },
    ])
    expect(JSON.stringify(totals)).toBe('{"EUR":"1.00","JPY":"300","USD":"2.00"}')
    expect(JSON.stringify(addToTotals(totals, { amount: '1.00', currency: 'GBP' }))).toBe(
      '{"EUR":"1.00","GBP":"1.00","JPY":"300","USD":"2.00"}',
    )
  })

  it('keep a currency that has come to zero: it was counted', () => {
    expect(subtractFromTotals({ EUR: '2.00' }, { amount: '2.00', currency: 'EUR' })).toEqual({ EUR: '0.00' })
    expect(totalsOf([{ amount: '0.00', currency: 'EUR' }])).toEqual({ EUR: '0.00' })
    expect(totalsOf([])).toEqual({})
  })

  it('start at zero for a currency that was not there', () => {
    expect(addToTotals({}, { amount: '1.00', currency: 'EUR' })).toEqual({ EUR: '1.00' })
    expect(subtractFromTotals({}, { amount: '1.00', currency: 'EUR' })).toEqual({ EUR: '-1.00' })
  })

  it('are new values; what was given stays as it was', () => {
    const before = Object.freeze({ EUR: '1.00' })
    expect(addToTotals(before, { amount: '1.00', currency: 'EUR' })).toEqual({ EUR: '2.00' })
    expect(before).toEqual({ EUR: '1.00' })
  })

  it('refuse unknown currencies, inherited names among them, and amounts of another scale', () => {
    for (const currency of ['XXX', '__proto__', 'constructor', 'toString']) {
      expect(refusalOf(() => addToTotals({}, { amount: '1.00', currency })).code).toBe('currency-unknown')
      expect(refusalOf(() => subtractFromTotals({}, { amount: '1.00', currency })).code).toBe(
        'currency-unknown',
      )
      expect(refusalOf(() => totalsOf([{ amount: '1.00', currency }])).code).toBe('currency-unknown')
    }
    expect(refusalOf(() => addToTotals({}, { amount: '1', currency: 'EUR' })).code).toBe('amount-invalid')
  })
})
