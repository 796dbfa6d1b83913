import type { Amount, Currency } from 'redress'

/** Numbers are written from their digits, never through a locale, so that every machine prints the same bytes. */
function groupThousands(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** `5119.85` as `5,119.85 USD`. */
export function formatAmount(amount: Amount, currency: Currency): string {
  return `${groupThousands(amount)} ${currency}`
}

/** `2466` as `2,466`. */
export function formatNumber(count: number): string {
  return groupThousands(String(count))
}

/** `3 rows`, `1 row`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `0.4237` as `42.37 %`. */
export function formatShare(share: string): string {
  const [, sign = '', whole = '', hundredths = '', rest = ''] = /^(-?)(\d+)\.(\d\d)(\d\d)$/.exec(share) ?? []
  return `${sign}${groupThousands((whole + hundredths).replace(/^0+(?=\d)/, ''))}.${rest} %`
}
