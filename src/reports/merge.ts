import { mergeSum } from '../kernel/money/sum.ts'
import { copyOf, isObject } from './copy.ts'
import { isSum } from './sums-in.ts'

/**
 * Adds one accumulator to another of the same make. An accumulator is plain data: counts, exact sums, sets of ids, and
 * these by name or key. Everything in it is added or united, so that parts merge in any grouping and order to the same.
 */
export function mergeInto<Accumulator extends object>(into: Accumulator, from: Accumulator): void {
  if (into instanceof Set && from instanceof Set) {
    for (const id of from) into.add(id)
  } else if (into instanceof Map && from instanceof Map) {
    for (const [key, value] of from) into.set(key, merged(into.get(key), value))
  } else if (isSum(into) && isSum(from)) {
    mergeSum(into, from)
  } else {
    for (const [key, value] of Object.entries(from))
      Reflect.set(into, key, merged(Reflect.get(into, key), value))
  }
}

function merged(into: unknown, from: unknown): unknown {
  if (into === undefined || into === null) return copyOf(from)
  if (typeof into === 'number' && typeof from === 'number') return into + from
  if (isObject(into) && isObject(from)) mergeInto(into, from)
  return into
}
