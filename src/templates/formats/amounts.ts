import type { Amount } from '../../kernel/money/amount.ts'
import type { Separators } from './separators.ts'

const MINUS = 45

/**
 * Writes an amount as a language does, digit by digit: a decimal text is never turned into a floating-point number, so
 * that every digit is the one that was given.
 */
export function writeAmount(amount: Amount, { group, decimal, minus, groupsFrom }: Separators): string {
  const start = amount.charCodeAt(0) === MINUS ? 1 : 0
  const point = amount.indexOf('.', start)
  const end = point === -1 ? amount.length : point
  const sign = start === 1 ? minus : ''
  const fraction = point === -1 ? '' : decimal + amount.slice(point + 1)
  if (end - start < groupsFrom) return sign + amount.slice(start, end) + fraction
  let at = end - 3
  let grouped = amount.slice(at, end)
  while (at - start > 3) {
    at -= 3
    grouped = amount.slice(at, at + 3) + group + grouped
  }
  return sign + amount.slice(start, at) + group + grouped + fraction
}
