import fc from 'fast-check'

/**
 * So many runs, scaled by `REDRESS_RUNS`, which says how many runs a property of 1,000 gets; a twentieth of them for
 * mutants, of which each is run on its own.
 */
export function scaledRuns(runs: number): number {
  const ofThousand = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 1_000 : 50
  const { numRuns = ofThousand } = fc.readConfigureGlobal()
  return Math.max(1, Math.ceil((runs * numRuns) / 1_000))
}

/**
 * Asserts that a law of asynchronous gestures holds for so many cases; a failure prints its seed and the smallest
 * counterexample. The seed is fixed for mutants by test/setup/property-runs.ts.
 */
export async function holdsAsync<Values>(property: fc.IAsyncProperty<Values>, runs: number): Promise<void> {
  await fc.assert(property, { numRuns: scaledRuns(runs) })
}
