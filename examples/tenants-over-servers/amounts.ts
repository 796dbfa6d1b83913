import { parseAmount, type Amount, type Currency } from 'redress'

/** An amount from a number of the smallest units of its currency, as SQL keeps them. */
export function amountOf(currency: Currency, minorUnits: bigint): Amount {
  const [, decimals = ''] = parseAmount('0', currency).split('.')
  const [sign, units] = minorUnits < 0n ? ['-', -minorUnits] : ['', minorUnits]
  const digits = String(units).padStart(decimals.length + 1, '0')
  const whole = digits.slice(0, digits.length - decimals.length)
  return decimals === '' ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals.length)}`
}
