import fc from 'fast-check'

/** So many runs, scaled by `REDRESS_RUNS`, which says how many runs a property of 1,000 gets. */
export function scaledRuns(runs: number): number {
  const { numRuns } = fc.readConfigureGlobal()
  return numRuns === undefined ? runs : Math.max(1, Math.ceil((runs * numRuns) / 1_000))
}

/**
 * Asserts that a law of asynchronous gestures holds for so many cases; a failure prints its seed and the smallest
 * counterexample. The seed is fixed for mutants by test/setup/property-runs.ts.
 */
export async function holdsAsync<Values>(property: fc.IAsyncProperty<Values>, runs: number): Promise<void> {
  await fc.assert(property, { numRuns: scaledRuns(runs) })
}
