import { Decimal } from 'decimal.js'

import { RedressError } from '../errors/redress-error.ts'

const PRECISION_DIGITS = 40

// A clone of our own: `Decimal.set` of a host is global and would change our rounding. 40 digits, because the 20 of
// the default silently drop cents of large sums.
const Exact = Decimal.clone({
  defaults: true,
  precision: PRECISION_DIGITS,
  rounding: Decimal.ROUND_HALF_UP,
})

/** The product of two plain decimal texts, computed exactly and then rounded once, half away from zero. */
export function multiplyHalfUp(a: string, b: string, decimals: number): string {
  const left = new Exact(a)
  const right = new Exact(b)
  requireRoom(left.precision(true) + right.precision(true))
  return plainText(left.times(right).toDecimalPlaces(decimals), decimals)
}

/**
 * The quotient of two plain decimal texts, rounded once, half away from zero; `null` when the divisor is zero.
 * Whole quotient and rest are both exact: a quotient cut at 40 digits and rounded again could round a half twice.
 */
export function divideDecimalsHalfUp(
  numerator: string,
  denominator: string,
  decimals: number,
): string | null {
  const divisor = new Exact(denominator).abs()
  if (divisor.isZero()) return null
  const dividend = new Exact(numerator).abs()
  requireRoom(
    Math.max(dividend.precision(true) + decimals, divisor.precision(true)) + divisor.decimalPlaces(),
  )
  const shift = new Exact(10).pow(decimals)
  const scaled = dividend.times(shift)
  const whole = scaled.divToInt(divisor)
  const rest = scaled.minus(whole.times(divisor))
  const rounded = rest.times(2).gte(divisor) ? whole.plus(1) : whole
  const isNegative = numerator.startsWith('-') !== denominator.startsWith('-')
  return plainText(rounded.div(shift).times(isNegative ? -1 : 1), decimals)
}

function plainText(value: Decimal, decimals: number): string {
  return (value.isZero() ? value.abs() : value).toFixed(decimals)
}

function requireRoom(digits: number): void {
  if (digits <= PRECISION_DIGITS) return
  throw new RedressError(
    'amount-invalid',
    `A product or quotient needs ${digits} digits; it is exact up to ${PRECISION_DIGITS} and refused beyond.`,
    { given: `(${digits} digits)`, currency: null, reason: 'too-many-digits' },
  )
}
