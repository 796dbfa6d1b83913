import fc from 'fast-check'

import type { Amount, Money } from '../../../src/kernel/money/amount.ts'

/** One currency for each number of decimals. */
export const currencies = ['JPY', 'EUR', 'KWD', 'CLF'] as const
export const decimalsOf = { JPY: 0, EUR: 2, KWD: 3, CLF: 4 } as const

export const aCurrency = fc.constantFrom(...currencies)

const widest = 10n ** 18n - 1n

/** Minor units of at most 18 digits; small ones are frequent, so are those around the end of safe integers. */
export const units = fc.oneof(
  fc.bigInt({ min: -1_000n, max: 1_000n }),
  fc.bigInt({ min: -widest, max: widest }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.constantFrom(widest, -widest, 0n),
)

/** The canonical text of minor units, written here a second time and otherwise: by division, not by padding. */
export function written(minor: bigint, decimals: number): Amount {
  const size = minor < 0n ? -minor : minor
  const scale = 10n ** BigInt(decimals)
  const rest = decimals === 0 ? '' : `.${((size % scale) + scale).toString().slice(1)}`
  return `${minor < 0n ? '-' : ''}${String(size / scale)}${rest}`
}

export const aMoney: fc.Arbitrary<Money & { readonly units: bigint }> = fc
  .tuple(aCurrency, units)
  .map(([currency, minor]) => ({ currency, units: minor, amount: written(minor, decimalsOf[currency]) }))

/** A quotient of integers rounded half away from zero: the oracle of all rounding. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const size = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -size : size
}
