import { amountFromMinorUnits } from '../kernel/money/minor-units.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'

/** An exact fraction; the denominator is above zero. It is rounded once, when it is written. */
export type Fraction = {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The nearest whole number; a half goes away from zero. */
export function roundFraction({ numerator, denominator }: Fraction): bigint {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** The difference of two fractions. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** Days as a decimal text: to 2 decimals, half away from zero. */
export function daysText({ numerator, denominator }: Fraction): string {
  const hundredths = roundFraction({ numerator: numerator * 100n, denominator })
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0')
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The amount of so many minor units of a currency, rounded to a whole one. */
export function amountOfFraction(units: Fraction, currency: Currency): Amount {
  return amountFromMinorUnits(roundFraction(units), currency)
}
