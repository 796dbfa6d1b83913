import { echo } from '../echo.ts'
import { RedressError } from '../errors/redress-error.ts'

/** An ISO 4217 currency code such as `EUR`: three capital letters. */
export type Currency = string

// The table is ours and not Intl's: Intl knows no list of minor units that stays the same from one engine to the next.
// Codes without minor units of their own (XAU, XDR, XXX…) are left out: nobody invoices in them.
const CODES_BY_EXPONENT: readonly (readonly [exponent: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
      'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
      'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
      'MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
      'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG ' +
      'YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  // Withdrawn in 2025 and 2026: open items of those years are still in ledgers.
  [2, 'ANG BGN'],
]

const EXPONENTS: ReadonlyMap<Currency, number> = new Map(
  CODES_BY_EXPONENT.flatMap(([exponent, codes]) => codes.split(' ').map((code) => [code, exponent] as const)),
)

/**
 * The number of decimals of a currency's minor unit: 2 for the euro, 0 for the yen, 3 for the dinars, 4 for the
 * Chilean unidad de fomento.
 *
 * @throws {RedressError} `currency-unknown` when the code is not in the library's ISO 4217 table.
 * @example
 * ```ts
 * exponentOf('EUR') // 2
 * exponentOf('JPY') // 0
 * ```
 */
export function exponentOf(currency: Currency): number {
  const exponent = EXPONENTS.get(currency)
  if (exponent === undefined) {
    const given = echo(currency, /^[A-Za-z]{1,3}$/)
    throw new RedressError(
      'currency-unknown',
      `The currency ${given} is not an active code of ISO 4217; give three capital letters such as EUR.`,
      { given },
    )
  }
  return exponent
}

/**
 * Tells whether a value is a currency code of the library's ISO 4217 table.
 *
 * @example
 * ```ts
 * isCurrency('CHF') // true
 * isCurrency('chf') // false
 * ```
 */
export function isCurrency(text: unknown): boolean {
  return EXPONENTS.has(text as string)
}
