/**
 * One knob for all properties: `REDRESS_SEED=…` replays, `REDRESS_RUNS=…` searches longer (100,000 at night).
 * A mutant must not be killed, or spared, by luck, so Stryker always gets the same seed.
 */
const seed = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? process.env['REDRESS_SEED'] : '1'
const runs = process.env['REDRESS_RUNS']

if (seed !== undefined || runs !== undefined) {
  const fc = await import('fast-check')
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  })
}

export {}
