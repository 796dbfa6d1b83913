/** Numbers that look random and are the same in every run, so that a case that fails fails again. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  readonly roll: (sides: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

/** A small generator (mulberry32): good enough to mix cases, fit for nothing else. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
  return {
    roll,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('There is nothing to pick from.')
      return from[roll(from.length)] as (typeof from)[number]
    },
  }
}
