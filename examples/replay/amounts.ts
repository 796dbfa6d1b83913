import type { Amount, Currency } from 'redress'

/** How a file writes amounts. */
export type AmountMarks = { readonly decimalMark: string; readonly groupMark?: string | undefined }

/** Currencies whose minor unit is not a hundredth. */
const decimalsByCurrency = new Map<Currency, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
])

/** Tells whether a text looks like the code of a currency; which codes there are, the desk knows. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}

/** The number of decimals that amounts of a currency are written with. */
export function decimalsOf(currency: Currency): number {
  return decimalsByCurrency.get(currency) ?? 2
}

/**
 * Reads an amount with all the decimals of its currency: `55.9` is 55.90. `null` when the text is no amount, or has
 * more decimals than the currency: rounding somebody's money is not a reader's business.
 */
export function readAmount(
  text: string,
  currency: Currency,
  { decimalMark, groupMark }: AmountMarks,
): Amount | null {
  const [whole = '', decimals = '', ...others] = text.split(decimalMark)
  const digits = withoutGroups(whole, groupMark)
  const wanted = decimalsOf(currency)
  if (others.length > 0 || decimals.length > wanted || (decimals === '' && text.endsWith(decimalMark)))
    return null
  const amount = digits + (wanted === 0 ? '' : `.${decimals.padEnd(wanted, '0')}`)
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(amount) || amount.replace(/\D/g, '').length > 18) return null
  return isZero(amount) ? amount.replace('-', '') : amount
}

/** Nothing, in a currency. */
export function zeroOf(currency: Currency): Amount {
  return readAmount('0', currency, { decimalMark: '.' }) ?? '0'
}

/** Tells whether an amount is nothing. */
export function isZero(amount: Amount): boolean {
  return !/[1-9]/.test(amount)
}

/** Tells whether an amount is owed to the customer. */
export function isCredit(amount: Amount): boolean {
  return amount.startsWith('-')
}

function withoutGroups(whole: string, groupMark: string | undefined): string {
  // Spreadsheets write a space that does not break.
  const text = groupMark === ' ' ? whole.replace(/[\u00a0\u202f]/g, ' ') : whole
  if (groupMark === undefined || !text.includes(groupMark)) return text
  const [first = '', ...groups] = text.split(groupMark)
  const isGrouped = /^-?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
  return isGrouped ? first + groups.join('') : ''
}
