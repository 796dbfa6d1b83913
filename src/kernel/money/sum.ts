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
  addUnits(sum, unitsOf(amount))
}

/** An amount in minor units: a safe integer, or beyond 2⁵³ − 1 a bigint. */
export type Units = number | bigint

/**
 * An amount in minor units, read once to be added to several sums.
 *
 * @throws {RedressError} `amount-invalid` when the text holds anything but digits, a point and a leading minus.
 * @example
 * ```ts
 * unitsOf('-55.90') // -5590
 * unitsOf('999999999999999.999') // 999999999999999999n
 * ```
 */
export function unitsOf(amount: Amount): Units {
  const units = safeMinorUnits(amount)
  return Number.isNaN(units) ? minorUnits(amount) : units
}

/**
 * Adds minor units of the sum's currency to a sum under way.
 *
 * @example
 * ```ts
 * const sum = startSum('EUR')
 * addUnits(sum, 5590)
 * amountOfSum(sum) // '55.90'
 * ```
 */
export function addUnits(sum: RunningSum, units: Units): void {
  if (typeof units === 'bigint') {
    sum.overflow += units
    return
  }
  const next = sum.units + units
  if (Number.isSafeInteger(next)) sum.units = next
  else sum.overflow += BigInt(units)
}

/**
 * Adds what another sum of the same currency has come to; the order in which sums are merged makes no difference.
 *
 * @example
 * ```ts
 * const sum = startSum('EUR')
 * mergeSum(sum, { currency: 'EUR', units: 5590, overflow: 0n })
 * amountOfSum(sum) // '55.90'
 * ```
 */
export function mergeSum(sum: RunningSum, { units, overflow }: RunningSum): void {
  addUnits(sum, units)
  sum.overflow += overflow
}

/**
 * The minor units that a sum under way has come to, exactly.
 *
 * @example
 * ```ts
 * exactUnits({ currency: 'EUR', units: 5590, overflow: 0n }) // 5590n
 * ```
 */
export function exactUnits({ units, overflow }: RunningSum): bigint {
  return overflow + BigInt(units)
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
  const units = sum.overflow === 0n ? sum.units : exactUnits(sum)
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
