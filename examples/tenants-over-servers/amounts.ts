import { parseAmount, type Amount, type Currency } from 'redress'

/** Adds amounts of one currency without rounding: all have its decimals, so that their digits are whole numbers. */
export function sumOf(currency: Currency, amounts: readonly Amount[]): Amount {
  return amountOf(
    currency,
    amounts.reduce((sum, amount) => sum + minorUnitsOf(amount), 0n),
  )
}

/** An amount from a number of the smallest units of its currency, as SQL keeps them. */
export function amountOf(currency: Currency, minorUnits: bigint): Amount {
  const [, decimals = ''] = parseAmount('0', currency).split('.')
  const [sign, units] = minorUnits < 0n ? ['-', -minorUnits] : ['', minorUnits]
  const digits = String(units).padStart(decimals.length + 1, '0')
  const whole = digits.slice(0, digits.length - decimals.length)
  return decimals === '' ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals.length)}`
}

function minorUnitsOf(amount: Amount): bigint {
  return BigInt(amount.replace('.', ''))
}
