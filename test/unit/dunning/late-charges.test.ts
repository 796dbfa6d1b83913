import { describe, expect, it } from 'vitest'

import { lateChargesOf, type LateChargeRates, type LateItem } from '../../../src/dunning/late-charges.ts'
import type { ItemKind } from '../../../src/items/item.ts'
import { refusalOf } from '../../support/refusal.ts'

const due = '2026-05-31'
const anInvoice = { kind: 'invoice', currency: 'EUR', documentDate: '2026-05-01', dueDate: due } as const
const aLateItem = (more: Partial<LateItem> = {}): LateItem => ({
  item: anInvoice,
  amount: '1000.00',
  isDisputed: false,
  outcome: null,
  ...more,
})
const rates: LateChargeRates = { annualRate: '0.10', fixedFee: { EUR: '40.00' } }

describe('late interest', () => {
  it('is amount × rate × days late ÷ 365, rounded half up (E-4)', () => {
    // 1000.00 × 0.10 × 30 ÷ 365 = 8.2191…
    expect(lateChargesOf(aLateItem(), rates, '2026-06-30')?.interest).toBe('8.22')
    // 1000.00 × 0.10 × 365 ÷ 365
    expect(lateChargesOf(aLateItem(), rates, '2027-05-31')?.interest).toBe('100.00')
    // 182.50 × 0.01 × 1 ÷ 365 = 0.005: half a cent goes up
    const half = aLateItem({ amount: '182.50' })
    expect(lateChargesOf(half, { ...rates, annualRate: '0.01' }, '2026-06-01')?.interest).toBe('0.01')
    // 182.49 × 0.01 ÷ 365 = 0.00499…
    const less = aLateItem({ amount: '182.49' })
    expect(lateChargesOf(less, { ...rates, annualRate: '0.01' }, '2026-06-01')?.interest).toBe('0.00')
  })

  it('is counted by a year of 360 days where the host does so (E-4)', () => {
    // 1000.00 × 0.10 × 36 ÷ 360
    expect(lateChargesOf(aLateItem(), { ...rates, yearDays: 360 }, '2026-07-06')?.interest).toBe('10.00')
  })

  it('has the decimals of its currency (E-4)', () => {
    const yen = aLateItem({ item: { ...anInvoice, currency: 'JPY' }, amount: '100000' })
    // 100000 × 0.145 × 30 ÷ 365 = 1191.78…
    expect(lateChargesOf(yen, { annualRate: '0.145' }, '2026-06-30')).toEqual({ interest: '1192', fee: '0' })
  })

  it('keeps every digit of amounts beyond floating point (E-4)', () => {
    const large = aLateItem({ amount: '9007199254740993.00' })
    // At 100 % over 365 days it is the amount itself.
    expect(lateChargesOf(large, { annualRate: '1' }, '2027-05-31')?.interest).toBe('9007199254740993.00')
  })

  it('starts on the day after the due day: on the day itself nothing is late (E-4, S-2)', () => {
    expect(lateChargesOf(aLateItem(), rates, due)).toBeNull()
    expect(lateChargesOf(aLateItem(), rates, '2026-05-30')).toBeNull()
    expect(lateChargesOf(aLateItem(), rates, '2026-06-01')).toEqual({ interest: '0.27', fee: '40.00' })
  })
})

describe('late charges', () => {
  it.each<ItemKind>(['credit-note', 'payment', 'miscellaneous', 'draft', 'down-payment-request'])(
    'are of invoices only: none of a %s (E-4)',
    (kind) => {
      expect(lateChargesOf(aLateItem({ item: { ...anInvoice, kind } }), rates, '2026-06-30')).toBeNull()
    },
  )

  it('are not claimed while anything is disputed (E-4)', () => {
    expect(lateChargesOf(aLateItem({ isDisputed: true }), rates, '2026-06-30')).toBeNull()
    expect(
      lateChargesOf(aLateItem({ isDisputed: true, outcome: 'rejected' }), rates, '2026-06-30'),
    ).toBeNull()
  })

  it('are never claimed when the customer was right (E-4)', () => {
    expect(lateChargesOf(aLateItem({ outcome: 'accepted' }), rates, '2028-06-30')).toBeNull()
  })

  it.each([
    'rejected',
    'withdrawn',
    'compromise',
    'unstated',
    'settled',
    'written-off',
    'entered-in-error',
  ] as const)('run from the original due date after %s, on what remains (E-4)', (outcome) => {
    const remains = aLateItem({ amount: '500.00', outcome })
    // 500.00 × 0.10 × 30 ÷ 365 = 4.1095…
    expect(lateChargesOf(remains, rates, '2026-06-30')).toEqual({ interest: '4.11', fee: '40.00' })
  })

  it('are not claimed of nothing, nor of credits', () => {
    expect(lateChargesOf(aLateItem({ amount: '0.00' }), rates, '2026-06-30')).toBeNull()
    expect(lateChargesOf(aLateItem({ amount: '-5.00' }), rates, '2026-06-30')).toBeNull()
  })

  it('are none when they come to nothing', () => {
    expect(lateChargesOf(aLateItem(), { annualRate: '0' }, '2026-06-30')).toBeNull()
    expect(lateChargesOf(aLateItem(), { annualRate: '0', fixedFee: { EUR: '40' } }, '2026-06-30')).toEqual({
      interest: '0.00',
      fee: '40.00',
    })
  })
})

describe('the fixed fee', () => {
  it('is the one of the currency, once, however late the invoice is (E-4)', () => {
    const dollars = aLateItem({ item: { ...anInvoice, currency: 'USD' } })
    expect(lateChargesOf(aLateItem(), rates, '2026-06-01')?.fee).toBe('40.00')
    expect(lateChargesOf(aLateItem(), rates, '2029-06-01')?.fee).toBe('40.00')
    expect(lateChargesOf(dollars, rates, '2026-06-30')?.fee).toBe('0.00')
    expect(lateChargesOf(aLateItem(), { annualRate: '0.10' }, '2026-06-30')?.fee).toBe('0.00')
  })
})

describe('rates that are refused', () => {
  it.each(['', '10%', '-0.1', '1e-1', '.1', '0.1234567891', '1000'])('a rate of %j', (annualRate) => {
    const { code, details } = refusalOf(() => lateChargesOf(aLateItem(), { annualRate }, '2026-06-30'))
    expect(code).toBe('amount-invalid')
    expect(details).toMatchObject({ currency: 'EUR', reason: 'rate-invalid' })
  })

  it.each([
    ['-1.00', 'rate-invalid'],
    ['1.005', 'too-many-decimals'],
    ['free', 'not-a-plain-decimal'],
  ])('a fee of %s', (fee, reason) => {
    const ask = () => lateChargesOf(aLateItem(), { annualRate: '0.1', fixedFee: { EUR: fee } }, '2026-06-30')
    const { code, details } = refusalOf(ask)
    expect(code).toBe('amount-invalid')
    expect(details).toMatchObject({ currency: 'EUR', reason })
  })
})
