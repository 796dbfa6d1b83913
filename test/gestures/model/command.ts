import type fc from 'fast-check'

import type { Model } from './model.ts'
import { compare, type Real } from './real.ts'

/** Numbers a step makes its choices with, whatever there is to choose from when its turn comes. */
export type Picks = readonly [number, number, number, number, number]

/** One kind of thing that happens, to the model and to the desk. */
export type Step = (model: Model, real: Real, picks: Picks) => Promise<void>

/** How often each kind of step wrote something: a life in which it never does would test nothing. */
export const writing = new Map<string, number>()

/** A step with its choices. After it the desk must say what the model says. */
export function commandOf(name: string, step: Step, picks: Picks): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    run: async (model, real) => {
      const before = real.world.store.applied.length
      await step(model, real, picks)
      if (real.world.store.applied.length > before) writing.set(name, (writing.get(name) ?? 0) + 1)
      await compare(model, real)
    },
    toString: () => `${name}(${picks.join(', ')})`,
  }
}

/** One of the elements. */
export function pick<Value>(values: Iterable<Value>, choice: number): Value | undefined {
  const all = [...values]
  return all[choice % Math.max(1, all.length)]
}

/** Some of the elements: those whose bit is set. */
export function pickSome<Value>(values: Iterable<Value>, choice: number): readonly Value[] {
  return [...values].filter((_, at) => ((choice >> at) & 1) === 1)
}

/** A part of so many units, one at least. */
export const partOf = (units: number, percent: number) =>
  Math.max(1, Math.floor((units * (percent % 100)) / 100))
