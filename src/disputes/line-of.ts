import type { DisputeLine, DisputeLines } from './line.ts'

// A chunk is an immutable value: its index stays true, and goes when the chunk goes.
const indexes = new WeakMap<DisputeLines, ReadonlyMap<string, DisputeLine>>()

/** The line of an item in a chunk, found at the same cost whether the chunk holds one line or a thousand. */
export function lineOf(lines: DisputeLines, item: string): DisputeLine | undefined {
  let index = indexes.get(lines)
  if (index === undefined) {
    index = new Map(lines.lines.map((line) => [line.item, line]))
    indexes.set(lines, index)
  }
  return index.get(item)
}
