import fc from 'fast-check'
import { describe, it } from 'vitest'

import { lateChargesOf } from '../../../src/dunning/late-charges.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { amountFromMinorUnits, minorUnits } from '../../../src/kernel/money/minor-units.ts'
import { holds } from '../../support/law.ts'

const due = '2026-05-31'
const item = { kind: 'invoice', currency: 'EUR', documentDate: '2026-05-01', dueDate: due } as const

/** Interest in cents, from the charges of so many cents after so many days at so many tenths of a per cent. */
const interestOf = (cents: bigint, permille: number, days: number): bigint => {
  const late = { item, amount: amountFromMinorUnits(cents, 'EUR'), isDisputed: false, outcome: null }
  const annualRate = `${Math.floor(permille / 1000)}.${String(permille % 1000).padStart(3, '0')}`
  return minorUnits(lateChargesOf(late, { annualRate }, addDays(due, days))?.interest ?? '0.00')
}

const cents = fc.bigInt({ min: 1n, max: 999_999_999_999_999n })
const permille = fc.integer({ min: 0, max: 2_000 })
const days = fc.integer({ min: 1, max: 3_650 })

describe('late interest (E-4)', () => {
  it('is within half a cent of the exact fraction', () => {
    holds(
      fc.property(cents, permille, days, (amount, rate, late) => {
        const exact = amount * BigInt(rate) * BigInt(late)
        const unit = 1_000n * 365n
        const twiceOff = 2n * (interestOf(amount, rate, late) * unit - exact)
        return twiceOff <= unit && twiceOff > -unit
      }),
    )
  })

  it('never falls from one day to the next, nor with the amount', () => {
    holds(
      fc.property(cents, permille, days, (amount, rate, late) => {
        const today = interestOf(amount, rate, late)
        return interestOf(amount, rate, late + 1) >= today && interestOf(amount + 1n, rate, late) >= today
      }),
    )
  })
})
