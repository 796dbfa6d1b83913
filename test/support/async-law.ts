import fc from 'fast-check'

/**
 * Asserts that a law of asynchronous gestures holds for so many cases; `REDRESS_RUNS` scales them, and a failure
 * prints its seed and the smallest counterexample. The seed is fixed for mutants by test/setup/property-runs.ts.
 */
export async function holdsAsync<Values>(property: fc.IAsyncProperty<Values>, runs: number): Promise<void> {
  const { numRuns } = fc.readConfigureGlobal()
  const scaled = numRuns === undefined ? runs : Math.max(1, Math.ceil((runs * numRuns) / 1_000))
  await fc.assert(property, { numRuns: scaled })
}
