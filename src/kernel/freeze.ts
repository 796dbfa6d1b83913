/**
 * Freezes a plain JSON value all the way down and returns it. Values that are shared or already frozen at the top
 * are frozen inside as well; even a cycle ends.
 *
 * @example
 * ```ts
 * const dispute = deepFreeze({ id: 'D-1', items: ['F-1042'] })
 * Object.isFrozen(dispute.items) // true
 * ```
 */
export function deepFreeze<T>(value: T): T {
  const frozenBefore = new Set<object>()
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (typeof part !== 'object' || part === null) continue
    if (Object.isFrozen(part)) {
      if (frozenBefore.has(part)) continue
      frozenBefore.add(part)
    } else {
      Object.freeze(part)
    }
    for (const inner of Object.values(part)) {
      if (typeof inner === 'object') waiting.push(inner)
    }
  }
  return value
}
