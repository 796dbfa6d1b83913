import * as fc from 'fast-check'

/**
 * One knob for all properties. Every run has the same seed, so that what is green here is green elsewhere and no mutant
 * is killed by luck: `REDRESS_SEED=…` tries another, `REDRESS_RUNS=…` searches longer (100,000 at night).
 */
const isMutated = process.env['STRYKER_MUTATOR_WORKER'] !== undefined
const seed = isMutated ? '1' : (process.env['REDRESS_SEED'] ?? '1')
const runs = process.env['REDRESS_RUNS']

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(seed),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
})
