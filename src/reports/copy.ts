/** A copy of an accumulator, or of what is in it. */
export function copyOf<Value>(value: Value): Value {
  if (!isObject(value)) return value
  if (value instanceof Set) return new Set(value) as Value
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, copyOf(inner)])) as Value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as Value
}

/** Tells whether a value is an object. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
