import { RedressError } from '../errors/redress-error.ts'
import { echo } from '../echo.ts'
import type { Amount } from './amount.ts'
import { AMOUNT_DIGITS } from './amount.ts'
import type { Currency } from './currency.ts'
import { exponentOf } from './currency.ts'
import { divideDecimalsHalfUp, multiplyHalfUp } from './decimal.ts'
import { isRate } from './rate.ts'

/**
 * The exact fraction of two amounts of one currency as a decimal text, rounded once, half away from zero; `null`
 * when the denominator is zero, because a share of nothing is no figure.
 *
 * @throws {RedressError} `amount-invalid` when the amounts have too many digits for an exact quotient (about 30).
 * @example
 * ```ts
 * ratioOf('25.00', '80.00', 3) // '0.313'
 * ratioOf('25.00', '0.00', 3) // null
 * ```
 */
export function ratioOf(numerator: Amount, denominator: Amount, decimals: number): string | null {
  requireDecimals(decimals)
  return divideDecimalsHalfUp(numerator, denominator, decimals)
}

/**
 * An amount in another currency at a rate (units of `to` for one unit of `from`), rounded once to the decimals of
 * `to`, half away from zero. Convert totals, not items: the cents of a million roundings add up.
 *
 * @throws {RedressError} `amount-invalid` when the rate is not a plain decimal above zero of at most 18 digits, or
 * when the product is too long to be exact (40 digits); `currency-unknown` when a currency is not one of ISO 4217.
 * @example
 * ```ts
 * convertAmount('100.00', 'EUR', '163.255', 'JPY') // '16326'
 * ```
 */
export function convertAmount(amount: Amount, from: Currency, rate: string, to: Currency): Amount {
  exponentOf(from)
  const decimals = exponentOf(to)
  requireRate(rate, to)
  return multiplyHalfUp(amount, rate, decimals)
}

/**
 * The quotient of two whole numbers as a decimal text, rounded once, half away from zero.
 *
 * @throws {RedressError} `input-invalid` when the divisor is zero or a number is not a safe integer.
 * @example
 * ```ts
 * divideHalfUp(-5, 2, 0) // '-3'
 * divideHalfUp(2n, 3n, 4) // '0.6667'
 * ```
 */
export function divideHalfUp(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
): string {
  requireDecimals(decimals)
  requireWhole('numerator', numerator)
  requireWhole('denominator', denominator)
  if (Number(denominator) === 0) throw refused('denominator', 'a whole number other than 0')
  return decimalText(wholeHalfUp(BigInt(numerator) * 10n ** BigInt(decimals), BigInt(denominator)), decimals)
}

/**
 * The mean of so many whole numbers (days, for instance) from their sum, rounded half away from zero.
 *
 * @throws {RedressError} `input-invalid` when the count is not a whole number of at least 1: without values there
 * is no mean, and the caller says `null`.
 * @example
 * ```ts
 * meanOf(100, 3, 1) // '33.3'
 * ```
 */
export function meanOf(sum: number | bigint, count: number, decimals: number): string {
  if (!Number.isSafeInteger(count) || count < 1) throw refused('count', 'a whole number of at least 1')
  return divideHalfUp(sum, count, decimals)
}

function requireRate(rate: string, to: Currency): void {
  if (typeof rate === 'string' && isRate(rate)) return
  const given = echo(rate, /^[\d.,+_eExX-]+$/)
  throw new RedressError(
    'amount-invalid',
    `The rate ${given} to ${to} is not a plain decimal above zero of at most 18 digits, such as 1.0842.`,
    { given, currency: to, reason: 'rate-invalid' },
  )
}

/** The quotient of two whole numbers, rounded half away from zero. */
function wholeHalfUp(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n
  const [above, below] = [absolute(numerator), absolute(denominator)]
  const rounded = (2n * above + below) / (2n * below)
  return isNegative ? -rounded : rounded
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** So many units of the last decimal, as a decimal text. */
function decimalText(units: bigint, decimals: number): string {
  const digits = String(absolute(units)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return units < 0n ? `-${text}` : text
}

function requireDecimals(decimals: number): void {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= AMOUNT_DIGITS) return
  throw refused('decimals', 'a whole number from 0 to 18')
}

function requireWhole(path: string, value: number | bigint): void {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return
  throw refused(path, 'a safe integer or a bigint')
}

function refused(path: string, expected: string): RedressError {
  return new RedressError('input-invalid', `A division was asked whose ${path} is not ${expected}.`, {
    what: 'division',
    issues: [{ path, expected }],
  })
}
