import { describe, expect, it } from 'vitest'

import { addShift, shiftTotals, type AmountShift } from '../../../src/disputes/amount-shift.ts'
import type { DisputedTotals } from '../../../src/disputes/dispute.ts'
import { aLine } from './a-line.ts'

const nothing: DisputedTotals = {
  original: {},
  current: {},
  paid: {},
  credited: {},
  otherwise: {},
  released: {},
  toCredit: {},
}
const zeros = { original: 0n, current: 0n, paid: 0n, credited: 0n, otherwise: 0n, released: 0n, toCredit: 0n }
/** 400 = 200 + 80 + 60 + 40 + 20, of which 15 are to be credited. */
const spread = aLine({
  original: '400.00',
  current: '200.00',
  paid: '80.00',
  credited: '60.00',
  otherwise: '40.00',
  released: '20.00',
  toCredit: '15.00',
})

describe('what a change does to the amounts of a dispute (D-8)', () => {
  it('is all of a line that is new', () => {
    const shift: AmountShift = new Map()
    addShift(shift, undefined, spread)
    expect(shift.get('EUR')).toEqual({
      original: 40_000n,
      current: 20_000n,
      paid: 8_000n,
      credited: 6_000n,
      otherwise: 4_000n,
      released: 2_000n,
      toCredit: 1_500n,
    })
  })

  it('is the difference of a line that was there', () => {
    const shift: AmountShift = new Map()
    addShift(shift, aLine(), spread)
    expect(shift.get('EUR')).toEqual({
      original: 10_000n,
      current: -10_000n,
      paid: 8_000n,
      credited: 6_000n,
      otherwise: 4_000n,
      released: 2_000n,
      toCredit: 1_500n,
    })
  })

  it('takes back what is no longer to be credited (D-7)', () => {
    const shift: AmountShift = new Map()
    addShift(shift, spread, { ...spread, toCredit: null })
    expect(shift.get('EUR')).toEqual({ ...zeros, toCredit: -1_500n })
  })

  it('is nothing when a line stays as it was', () => {
    const shift: AmountShift = new Map()
    addShift(shift, spread, spread)
    expect(shift.get('EUR')).toEqual(zeros)
  })

  it('adds lines of one currency up and never mixes currencies', () => {
    const shift: AmountShift = new Map()
    const yen = { original: '7', current: '7', paid: '0', credited: '0', otherwise: '0', released: '0' }
    addShift(shift, undefined, aLine())
    addShift(shift, undefined, aLine())
    addShift(shift, undefined, aLine({ ...yen, currency: 'JPY' }))
    expect(shift).toEqual(
      new Map([
        ['EUR', { ...zeros, original: 60_000n, current: 60_000n }],
        ['JPY', { ...zeros, original: 7n, current: 7n }],
      ]),
    )
  })
})

describe('the totals of a dispute', () => {
  it('change by the sums, bucket by bucket and currency by currency', () => {
    const shift: AmountShift = new Map([
      [
        'EUR',
        {
          ...zeros,
          original: 1n,
          current: -2n,
          paid: 3n,
          credited: 4n,
          otherwise: 5n,
          released: 6n,
          toCredit: 7n,
        },
      ],
      ['JPY', { ...zeros, original: 9n }],
    ])
    expect(shiftTotals({ ...nothing, current: { EUR: '1.00' } }, shift)).toEqual({
      original: { EUR: '0.01', JPY: '9' },
      current: { EUR: '0.98' },
      paid: { EUR: '0.03' },
      credited: { EUR: '0.04' },
      otherwise: { EUR: '0.05' },
      released: { EUR: '0.06' },
      toCredit: { EUR: '0.07' },
    })
  })

  it('name a currency only once it was counted', () => {
    expect(shiftTotals(nothing, new Map([['EUR', zeros]]))).toEqual(nothing)
  })

  it('keep a currency of which nothing is left', () => {
    const shift: AmountShift = new Map([['EUR', { ...zeros, current: -100n }]])
    expect(shiftTotals({ ...nothing, current: { EUR: '1.00' } }, shift).current).toEqual({ EUR: '0.00' })
  })
})
