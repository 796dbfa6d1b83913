import { RedressError } from '../errors/redress-error.ts'
import { echo } from '../echo.ts'
import type { Amount } from './amount.ts'
import type { Currency } from './currency.ts'
import { exponentOf } from './currency.ts'
import { amountFromMinorUnits, minorUnits, safeMinorUnits } from './minor-units.ts'

const POINT = 46

/**
 * The exact sum of two amounts of one currency; it may have more than 18 digits.
 *
 * @throws {RedressError} `amount-invalid` when an amount does not have the decimals of the currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * addAmounts('0.10', '0.20', 'EUR') // '0.30'
 * ```
 */
export function addAmounts(a: Amount, b: Amount, currency: Currency): Amount {
  requireScale(a, currency)
  requireScale(b, currency)
  const sum = safeMinorUnits(a) + safeMinorUnits(b)
  return amountFromMinorUnits(Number.isSafeInteger(sum) ? sum : minorUnits(a) + minorUnits(b), currency)
}

/**
 * The exact difference `a − b` of two amounts of one currency.
 *
 * @throws {RedressError} `amount-invalid` when an amount does not have the decimals of the currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * subtractAmounts('0.10', '0.30', 'EUR') // '-0.20'
 * ```
 */
export function subtractAmounts(a: Amount, b: Amount, currency: Currency): Amount {
  return addAmounts(a, negateAmount(b), currency)
}

/**
 * The amount with the opposite sign; zero stays zero.
 *
 * @example
 * ```ts
 * negateAmount('12.00') // '-12.00'
 * negateAmount('0.00') // '0.00'
 * ```
 */
export function negateAmount(amount: Amount): Amount {
  if (isNegativeAmount(amount)) return amount.slice(1)
  return isZeroAmount(amount) ? amount : `-${amount}`
}

/**
 * The amount without its sign.
 *
 * @example
 * ```ts
 * absoluteAmount('-12.00') // '12.00'
 * ```
 */
export function absoluteAmount(amount: Amount): Amount {
  return isNegativeAmount(amount) ? amount.slice(1) : amount
}

/**
 * Compares two amounts of one currency by value: -1 when `a` is less, 1 when it is more, 0 when they are equal.
 *
 * @example
 * ```ts
 * compareAmounts('-5.00', '3.00') // -1
 * ```
 */
export function compareAmounts(a: Amount, b: Amount): -1 | 0 | 1 {
  if (a === b) return 0
  const isNegative = isNegativeAmount(a)
  if (isNegative !== isNegativeAmount(b)) return isNegative ? -1 : 1
  // Same sign, same decimals, no leading zeros: the longer text is the larger amount, then digits decide.
  const isShorter = a.length === b.length ? a < b : a.length < b.length
  return isShorter === isNegative ? 1 : -1
}

/**
 * Tells whether an amount is zero.
 *
 * @example
 * ```ts
 * isZeroAmount('0.00') // true
 * ```
 */
export function isZeroAmount(amount: Amount): boolean {
  for (const character of amount) {
    if (character !== '0' && character !== '.') return false
  }
  return true
}

/**
 * Tells whether an amount is below zero, as those of credit notes and payments are.
 *
 * @example
 * ```ts
 * isNegativeAmount('-5.00') // true
 * ```
 */
export function isNegativeAmount(amount: Amount): boolean {
  return amount.startsWith('-')
}

/**
 * The sign of an amount: -1, 0 or 1.
 *
 * @example
 * ```ts
 * signOf('-5.00') // -1
 * ```
 */
export function signOf(amount: Amount): -1 | 0 | 1 {
  if (isNegativeAmount(amount)) return -1
  return isZeroAmount(amount) ? 0 : 1
}

/**
 * The one of two amounts that is nearer to zero, with its own sign; the first when they are equally near. For two
 * amounts of the same sign, such as what is open on an item and what is disputed of it (D-2).
 *
 * @example
 * ```ts
 * smallerAmount('-20.00', '-5.00') // '-5.00'
 * ```
 */
export function smallerAmount(a: Amount, b: Amount): Amount {
  return compareAmounts(absoluteAmount(b), absoluteAmount(a)) < 0 ? b : a
}

/** Without this an amount of another scale would be added a hundred times too large and nobody would see it. */
function requireScale(amount: Amount, currency: Currency): void {
  const exponent = exponentOf(currency)
  const hasScale =
    exponent === 0 ? !amount.includes('.') : amount.charCodeAt(amount.length - exponent - 1) === POINT
  if (hasScale) return
  const given = echo(amount, /^[\d.,+_eExX-]+$/)
  throw new RedressError(
    'amount-invalid',
    `The amount ${given} does not have the ${exponent} decimals of ${currency}; read it with parseAmount first.`,
    { given, currency, reason: 'wrong-scale' },
  )
}
