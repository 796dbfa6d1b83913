import type { Amount } from './amount.ts'
import type { Currency } from './currency.ts'
import { amountFromMinorUnits, minorUnits } from './minor-units.ts'

interface Share {
  readonly at: number
  readonly weight: bigint
  readonly rest: bigint
  units: bigint
}

/**
 * Shares an amount over weights by largest remainder: every part is the exact share rounded to a minor unit up or
 * down, and the parts sum to the whole. Weights count by their absolute value, so that credit notes share like
 * invoices; every part has the sign of the total. When all weights are zero the shares are equal.
 * A last minor unit goes to the largest remainder, then to the larger weight, then to the earlier place: reordering
 * the weights reorders the parts, save that equal weights may swap theirs.
 *
 * @throws {RedressError} `amount-invalid` when the total or a weight is not a canonical amount; `currency-unknown`
 * when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * allocateAmount('100.00', ['1.00', '1.00', '1.00'], 'EUR') // ['33.34', '33.33', '33.33']
 * ```
 */
export function allocateAmount(total: Amount, weights: readonly Amount[], currency: Currency): Amount[] {
  const whole = minorUnits(total)
  const shares = shareOut(absolute(whole), weightsOf(weights))
  return shares.map(({ units }) => amountFromMinorUnits(whole < 0n ? -units : units, currency))
}

function weightsOf(weights: readonly Amount[]): bigint[] {
  const units = weights.map((weight) => absolute(minorUnits(weight)))
  return units.every((weight) => weight === 0n) ? units.map(() => 1n) : units
}

function shareOut(whole: bigint, weights: readonly bigint[]): Share[] {
  const sum = weights.reduce((left, weight) => left + weight, 0n)
  const shares = weights.map((weight, at) => ({
    at,
    weight,
    rest: (whole * weight) % sum,
    units: (whole * weight) / sum,
  }))
  let missing = shares.reduce((left, { units }) => left - units, whole)
  for (const share of shares.toSorted(byClaim)) {
    if (missing === 0n) break
    share.units += 1n
    missing -= 1n
  }
  return shares
}

function byClaim(a: Share, b: Share): number {
  return descending(a.rest, b.rest) || descending(a.weight, b.weight) || a.at - b.at
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}

function absolute(units: bigint): bigint {
  return units < 0n ? -units : units
}
