import type { Day } from './day.ts'

/** A value that held before a change, as the desk recorded it: `until` is the first day on which it no longer held. */
export type Earlier<Value> = {
  readonly until: Day
  readonly value: Value
}

/** What a value was before its changes, by day, once it changed again on a day; of several on one day, the last counts. */
export function withEarlier<Value>(
  earlier: readonly Earlier<Value>[],
  before: Value,
  after: Value,
  on: Day,
): readonly Earlier<Value>[] {
  const last = earlier.at(-1)
  if (before === after || (last !== undefined && last.until >= on)) return earlier
  return [...earlier, { until: on, value: before }]
}

/** The value at the end of a day: the present one, unless it changed after that day. */
export function valueOn<Value>(present: Value, earlier: readonly Earlier<Value>[], day: Day): Value {
  const found = earlier.find(({ until }) => until > day)
  return found === undefined ? present : found.value
}
