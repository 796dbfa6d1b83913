import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'
import type { Currency } from './currency.ts'
import { exponentOf } from './currency.ts'

/**
 * An amount as a canonical decimal string: exactly the decimals of its currency, no exponent, no plus sign, no
 * leading zeros and no sign on zero. Equal amounts of one currency are equal strings.
 */
export type Amount = string

/** An amount with its currency. */
export interface Money {
  readonly amount: Amount
  readonly currency: Currency
}

/** The digits that an amount given to the library may have in all; sums may have more. */
export const AMOUNT_DIGITS = 18

/** The decimals of the currency that has most of them. */
export const MOST_DECIMALS = 4

const PLAIN = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?$/
const SHOWN = /^[\d.,+_eExX-]+$/

/**
 * Reads an amount of a currency from a plain decimal text. Missing decimals are added, more than the currency has
 * are refused: rounding somebody's money is not a reader's business.
 *
 * @throws {RedressError} `amount-invalid` when the text is not a plain decimal, has more decimals than the
 * currency or more than 18 digits; `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * parseAmount('55.9', 'EUR') // '55.90'
 * parseAmount('-1200', 'JPY') // '-1200'
 * ```
 */
export function parseAmount(text: string, currency: Currency): Amount {
  const exponent = exponentOf(currency)
  if (!isPlain(text)) throw refused(text, currency, 'not-a-plain-decimal')
  const decimals = decimalsOf(text)
  if (decimals > exponent) throw refused(text, currency, 'too-many-decimals')
  const point = decimals === 0 && exponent > 0 ? '.' : ''
  const padded = text + point + '0'.repeat(exponent - decimals)
  if (digitsOf(padded) > AMOUNT_DIGITS) throw refused(text, currency, 'too-many-digits')
  if (isSignedZero(padded)) throw refused(text, currency, 'signed-zero')
  return padded
}

/**
 * Tells whether a value is an amount of the currency in its one canonical spelling.
 *
 * @throws {RedressError} `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * isCanonicalAmount('55.90', 'EUR') // true
 * isCanonicalAmount('55.9', 'EUR') // false
 * ```
 */
export function isCanonicalAmount(text: unknown, currency: Currency): boolean {
  const exponent = exponentOf(currency)
  return isAmountText(text) && decimalsOf(text as string) === exponent
}

/**
 * Tells whether a value is a plain decimal text that some currency could hold: at most 18 digits and 4 decimals.
 * For schemas, which meet the amount before its currency.
 *
 * @example
 * ```ts
 * isAmountText('55.9') // true
 * isAmountText('1e3') // false
 * ```
 */
export function isAmountText(text: unknown): boolean {
  if (!isPlain(text)) return false
  const amount = text as string
  return decimalsOf(amount) <= MOST_DECIMALS && digitsOf(amount) <= AMOUNT_DIGITS && !isSignedZero(amount)
}

/**
 * The amount of nothing in a currency.
 *
 * @throws {RedressError} `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * zeroAmount('EUR') // '0.00'
 * ```
 */
export function zeroAmount(currency: Currency): Amount {
  const exponent = exponentOf(currency)
  return exponent === 0 ? '0' : `0.${'0'.repeat(exponent)}`
}

function isPlain(text: unknown): boolean {
  return typeof text === 'string' && PLAIN.test(text)
}

function decimalsOf(plain: string): number {
  const point = plain.indexOf('.')
  return point === -1 ? 0 : plain.length - point - 1
}

function digitsOf(plain: string): number {
  return plain.length - (plain.startsWith('-') ? 1 : 0) - (plain.includes('.') ? 1 : 0)
}

function isSignedZero(plain: string): boolean {
  return plain.startsWith('-0') && /^-0(?:\.0+)?$/.test(plain)
}

const ALLOWED = {
  'not-a-plain-decimal': 'give digits with at most one point, such as 1250.5',
  'too-many-decimals': 'give no more decimals than the currency has',
  'too-many-digits': 'give at most 18 digits, decimals included',
  'signed-zero': 'give zero without a sign',
} as const

function refused(text: string, currency: Currency, reason: keyof typeof ALLOWED): RedressError {
  const given = echo(text, SHOWN)
  return new RedressError(
    'amount-invalid',
    `The amount ${given} is not an amount in ${currency} (${reason}); ${ALLOWED[reason]}.`,
    { given, currency, reason },
  )
}
