import { AMOUNT_DIGITS } from './amount.ts'

const RATE = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?$/

/**
 * Tells whether a text is a rate between currencies: a plain decimal above zero of at most 18 digits.
 *
 * @example
 * ```ts
 * isRate('1.0842') // true
 * isRate('0') // false
 * ```
 */
export function isRate(text: string): boolean {
  return RATE.test(text) && text.replace('.', '').length <= AMOUNT_DIGITS && /[1-9]/.test(text)
}
