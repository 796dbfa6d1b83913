import type { Currency } from '../kernel/money/currency.ts'
import { copyOf } from './copy.ts'
import { exactUnits, type RunningSum } from '../kernel/money/sum.ts'

/** The sums in an accumulator by their path, in minor units. */
export type SumsByPath = Map<string, bigint>

/** What the sums in an accumulator have come to, each under the names that lead to it. */
export function sumsIn(accumulator: object): SumsByPath {
  const sums: SumsByPath = new Map()
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || value instanceof Set) return
    if (isSum(value)) sums.set(path, exactUnits(value))
    else for (const [key, inner] of entriesOf(value)) visit(inner, path === '' ? key : `${path}/${key}`)
  }
  visit(accumulator, '')
  return sums
}

/** A copy of an accumulator with other sums, in another currency; what it counts stays. */
export function withSums<Accumulator extends object>(
  accumulator: Accumulator,
  sums: SumsByPath,
  currency: Currency,
): Accumulator {
  const copy = copyOf(accumulator)
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Set) return value
    if (isSum(value)) return { currency, units: 0, overflow: sums.get(path) ?? 0n } satisfies RunningSum
    for (const [key, inner] of entriesOf(value)) {
      const visited = visit(inner, path === '' ? key : `${path}/${key}`)
      if (value instanceof Map) value.set(key, visited)
      else Reflect.set(value, key, visited)
    }
    return value
  }
  visit(copy, '')
  return copy
}

/** Tells whether a part of an accumulator is a sum. */
export function isSum(value: object): value is RunningSum {
  return 'overflow' in value
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
}
