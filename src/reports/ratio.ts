import type { Amount } from '../kernel/money/amount.ts'
import { signOf } from '../kernel/money/arithmetic.ts'
import { divideHalfUp, ratioOf } from '../kernel/money/ratio.ts'
import type { NoBase, Ratio } from './figure-values.ts'

/** The decimals a ratio is written to. */
export const ratioDecimals = 4

/** A ratio of amounts of one currency; a base that is not above zero is none. It is never clamped. */
export function amountRatio(part: Amount, base: Amount, noBase: NoBase): Ratio<Amount> {
  const value = signOf(base) > 0 ? ratioOf(part, base, ratioDecimals) : null
  return { value, part, base, reason: value === null ? noBase : null }
}

/** A ratio of counts. */
export function countRatio(part: number, base: number, noBase: NoBase): Ratio<number> {
  return base > 0
    ? { value: divideHalfUp(part, base, ratioDecimals), part, base, reason: null }
    : { value: null, part, base, reason: noBase }
}

/** The share of a count in another that is above zero. */
export function shareOf(part: number, base: number): string {
  return divideHalfUp(part, base, ratioDecimals)
}
