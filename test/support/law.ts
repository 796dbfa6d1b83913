import fc from 'fast-check'

/**
 * Asserts that a law holds for 1,000 cases, or as many as `REDRESS_RUNS` says; a failure prints its seed and the
 * smallest counterexample. The seed is fixed for mutants by test/setup/property-runs.ts.
 */
export function holds<Values>(property: fc.IProperty<Values>, runs = 1_000): void {
  fc.assert(property, { numRuns: fc.readConfigureGlobal().numRuns ?? runs })
}
