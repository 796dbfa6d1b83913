/**
 * Tells whether two JSON values are the same: own properties in any order, `-0` apart from `0`, absent from `null`.
 *
 * @example
 * ```ts
 * isDeepEqual({ value: 7, unit: 'days' }, { unit: 'days', value: 7 }) // true
 * isDeepEqual({ delay: null }, {}) // false
 * ```
 */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (!isComposite(a) || !isComposite(b)) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isDeepEqual(a[key], b[key]))
  )
}

const isComposite = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
