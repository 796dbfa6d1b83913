import { expect } from 'vitest'

/** Mutants run instrumented code, tens of times slower: they are judged by what it does, not by how fast. */
const isMutated = process.env['STRYKER_MUTATOR_WORKER'] !== undefined

/** The milliseconds of the quickest of five runs: other work on the machine can only make a run slower. */
function quickestMs(run: () => unknown): number {
  let quickest = Infinity
  for (let round = 0; round < (isMutated ? 1 : 5); round += 1) {
    const start = performance.now()
    run()
    quickest = Math.min(quickest, performance.now() - start)
  }
  return quickest
}

/** What other work on a machine of two cores makes of a time that a quiet one keeps; growth beyond it is a fault. */
const tolerance = 4

/** Asserts that something takes at most so many milliseconds on a quiet machine, with tolerance for a busy one. */
export function expectWithinMs(budgetMs: number, run: () => unknown): void {
  const quickest = quickestMs(run)
  if (!isMutated) expect(quickest).toBeLessThan(budgetMs * tolerance)
}

/** The size of a large input; a hundredth of it for mutants, which only have to be told apart. */
export function sized(size: number): number {
  return isMutated ? Math.ceil(size / 100) : size
}

/** Asserts that one run takes at most so many times as long as another. */
export function expectAtMostTimes(factor: number, slower: () => unknown, quicker: () => unknown): void {
  const ratio = quickestMs(slower) / quickestMs(quicker)
  if (!isMutated) expect(ratio).toBeLessThan(factor)
}
