import { monthOf, type Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Fraction } from '../fraction.ts'
import { elapsedDays, monthBefore } from './monthly-sales.ts'

/** How many days of sales an amount is, counted back month by month. */
export type CountedBack = {
  readonly days: Fraction
  /** The sales that were given are less than the amount. */
  readonly isExhausted: boolean
}

/** Sales of a month in minor units. */
export type SoldInMonth = readonly [month: string, units: bigint]

/**
 * Counts an amount back over sales, latest month first, none after the as-of day. A month that sold less than
 * what remains counts with all its days, and so does one that sold nothing or less than nothing, which raises what
 * remains; the month that sold as much or more counts in proportion, and ends it.
 *
 * @throws {RedressError} `facts-missing` when a month is needed that was not given, though an older one was: it was
 * forgotten, and is no month without sales.
 */
export function countBack(units: bigint, sales: readonly SoldInMonth[], asOf: Day): CountedBack {
  let remaining = units
  let days = 0
  if (remaining <= 0n) return { days: wholeDays(days), isExhausted: false }
  let expected = monthOf(asOf)
  for (const [month, sold] of sales) {
    if (month !== expected) throw salesMissing(expected)
    const elapsed = elapsedDays(month, asOf)
    if (sold >= remaining) {
      const numerator = BigInt(days) * sold + BigInt(elapsed) * remaining
      return { days: { numerator, denominator: sold }, isExhausted: false }
    }
    remaining -= sold
    days += elapsed
    expected = monthBefore(month)
  }
  return { days: wholeDays(days), isExhausted: true }
}

function wholeDays(days: number): Fraction {
  return { numerator: BigInt(days), denominator: 1n }
}

function salesMissing(month: string): RedressError {
  const message = `The figure dso takes the sales of ${month}, which were not given.`
  return new RedressError('facts-missing', message, { figure: 'dso', facts: 'sales', of: month })
}
