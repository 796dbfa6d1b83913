/** Numbers that look random and are the same in every run: mulberry32. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** One of several. */
  readonly oneOf: <Element>(elements: readonly [Element, ...Element[]]) => Element
  /** True so often in a hundred. */
  readonly inHundred: (times: number) => boolean
}

/** A source that begins at a seed. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    oneOf: (elements) => elements[between(0, elements.length - 1)] ?? elements[0],
    inHundred: (times) => next() * 100 < times,
  }
}
