import type { Amount } from './amount.ts'
import type { Currency } from './currency.ts'
import { amountFromMinorUnits, minorUnits, safeMinorUnits } from './minor-units.ts'

/** A sum under way in one currency: safe integers as long as they last, what overflowed beside them. */
export interface RunningSum {
  readonly currency: Currency
  units: number
  overflow: bigint
}

/**
 * A sum of nothing yet, to be added to in a loop.
 *
 * @example
 * ```ts
 * const sum = startSum('EUR')
 * addToSum(sum, '55.90')
 * amountOfSum(sum) // '55.90'
 * ```
 */
export function startSum(currency: Currency): RunningSum {
  return { currency, units: 0, overflow: 0n }
}

/**
 * Adds an amount of the sum's currency to a sum under way.
 *
 * @throws {RedressError} `amount-invalid` when the text holds anything but digits, a point and a leading minus.
 * @example
 * ```ts
 * addToSum(startSum('EUR'), '55.90')
 * ```
 */
export function addToSum(sum: RunningSum, amount: Amount): void {
  const units = sum.units + safeMinorUnits(amount)
  if (Number.isSafeInteger(units)) sum.units = units
  else sum.overflow += minorUnits(amount)
}

/**
 * What a sum under way has come to.
 *
 * @throws {RedressError} `currency-unknown` when the sum's currency is not one of ISO 4217.
 * @example
 * ```ts
 * amountOfSum(startSum('JPY')) // '0'
 * ```
 */
export function amountOfSum(sum: RunningSum): Amount {
  const units = sum.overflow === 0n ? sum.units : sum.overflow + BigInt(sum.units)
  return amountFromMinorUnits(units, sum.currency)
}

/**
 * The exact sum of amounts of one currency. Eighteen digits bind what is given, not what it adds up to.
 *
 * @throws {RedressError} `amount-invalid` when a text is not a canonical amount; `currency-unknown` when the
 * currency is not one of ISO 4217.
 * @example
 * ```ts
 * sumAmounts(['0.10', '0.20', '-5.00'], 'EUR') // '-4.70'
 * ```
 */
export function sumAmounts(amounts: Iterable<Amount>, currency: Currency): Amount {
  const sum = startSum(currency)
  for (const amount of amounts) addToSum(sum, amount)
  return amountOfSum(sum)
}
