import type { AdapterFactory, ConformanceSuite, UnderTest } from './case.ts'
import { checkExemptions, exemptionOf, runCase } from './run-suite.ts'

/** What a test runner offers: those of vitest, jest, mocha and `node:test` all do. */
export type TestRunner = {
  /** Names a group of tests. */
  readonly describe: (name: string, define: () => void) => unknown
  /** Registers one test. */
  readonly it: (name: string, test: () => Promise<void>) => unknown
}

/**
 * Registers each promise of a suite as a test of the given runner. An exempt promise becomes a test whose title says
 * so and why, so that it is seen in every report.
 *
 * @throws {Error} when the factory declares an exemption from a case that does not exist.
 * @example
 * ```ts
 * import { describe, it } from 'vitest'
 *
 * registerSuite({ describe, it }, storeSuite, { create: async () => ({ store: createMemoryStore() }) })
 * ```
 */
export function registerSuite<Needs extends object, Subject extends UnderTest>(
  { describe, it }: TestRunner,
  suite: ConformanceSuite<Needs, Subject>,
  factory: AdapterFactory<Needs, Subject>,
): void {
  checkExemptions(suite, factory)
  describe('the conformance suite', () => {
    for (const each of suite) {
      const reason = exemptionOf(factory, each.id)
      if (reason === null) it(`${each.id}: ${each.promise}`, () => runCase(each, factory))
      else it(`${each.id}: exempt, ${reason}`, () => Promise.resolve())
    }
  })
}
