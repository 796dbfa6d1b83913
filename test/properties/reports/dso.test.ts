import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dsoOf } from '../../../src/reports/dso/dso.ts'
import { holds } from '../../support/law.ts'
import { euros } from '../items/an-item.ts'

type Rational = readonly [numerator: bigint, denominator: bigint]

/** Hundredths of days, half away from zero, as a text. */
const hundredths = ([numerator, denominator]: Rational): string => {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (size * 200n + denominator) / (2n * denominator)
  return euros(Number(numerator < 0n ? -rounded : rounded))
}

type Month = { readonly month: string; readonly cents: number; readonly days: number }

/** The days of sales of so many cents; `null` when the months are exhausted. From the latest month, by recursion. */
const daysOf = (cents: bigint, months: readonly Month[]): Rational | null => {
  const [first, ...others] = months
  if (cents <= 0n) return [0n, 1n]
  if (first === undefined) return null
  const sold = BigInt(first.cents)
  if (sold >= cents) return [cents * BigInt(first.days), sold]
  const before = daysOf(cents - sold, others)
  return before === null ? null : [before[0] + before[1] * BigInt(first.days), before[1]]
}

const sumOfDays = (months: readonly Month[]) => months.reduce((left, { days }) => left + days, 0)

/** The months back from one, with the days that Date knows of; of the first so many as have elapsed. */
const world = fc
  .record({
    year: fc.integer({ min: 2024, max: 2028 }),
    monthIndex: fc.nat({ max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
    sales: fc.array(fc.integer({ min: -500, max: 5_000 }), { minLength: 1, maxLength: 6 }),
    outstanding: fc.integer({ min: 1, max: 12_000 }),
    percent: fc.nat({ max: 100 }),
  })
  .map(({ year, monthIndex, day, sales, outstanding, percent }) => ({
    asOf: new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10),
    outstanding,
    disputed: Math.floor((outstanding * percent) / 100),
    months: sales.map((cents, back): Month => {
      const month = new Date(Date.UTC(year, monthIndex - back, 1)).toISOString().slice(0, 7)
      const days = new Date(Date.UTC(year, monthIndex - back + 1, 0)).getUTCDate()
      return { month, cents, days: back === 0 ? day : days }
    }),
  }))

describe('DSO by count-back', () => {
  it('and a naive reading of its definition agree (R-7)', () => {
    holds(
      fc.property(world, ({ asOf, outstanding, disputed, months }) => {
        const figure = dsoOf({
          asOf,
          currency: 'EUR',
          outstanding: euros(outstanding),
          disputed: euros(disputed),
          sales: months.map(({ month, cents }) => ({ month, amount: euros(cents) })),
        })
        const whole = daysOf(BigInt(outstanding), months)
        const counted = whole ?? ([BigInt(sumOfDays(months)), 1n] as const)
        const without = daysOf(BigInt(outstanding - disputed), months)
        const atLeast = whole === null
        expect(figure.dso).toEqual({ days: hundredths(counted), atLeast, reason: null })
        expect(figure.disputedPart).toEqual({
          days: hundredths([counted[0] * BigInt(disputed), counted[1] * BigInt(outstanding)]),
          atLeast,
          reason: null,
        })
        if (without === null) expect(figure.daysGained.reason).toBe('sales-exhausted')
        else {
          const gain: Rational = [counted[0] * without[1] - without[0] * counted[1], counted[1] * without[1]]
          expect(figure.withoutDisputes).toEqual({ days: hundredths(without), atLeast: false, reason: null })
          expect(figure.daysGained).toEqual({ days: hundredths(gain), atLeast, reason: null })
        }
      }),
    )
  })

  it('never falls when more is outstanding', () => {
    holds(
      fc.property(world, fc.nat({ max: 5_000 }), ({ asOf, outstanding, months }, more) => {
        const sales = months.map(({ month, cents }) => ({ month, amount: euros(cents) }))
        const days = (cents: number) =>
          Number(
            dsoOf({ asOf, currency: 'EUR', outstanding: euros(cents), disputed: '0.00', sales }).dso.days,
          )
        expect(days(outstanding + more)).toBeGreaterThanOrEqual(days(outstanding))
      }),
    )
  })
})
