import { defineConfig } from 'vitest/config'

import base from './vitest.config.ts'

/**
 * What Stryker runs for each mutant: fast, and the same each time. No simulation, no package, no docs. A thread of a
 * worker cannot take another time zone, so that the test of the host's zone stays out.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // A mutant of what is imported must be imported anew.
    isolate: true,
    include: ['test/{unit,properties,scenarios}/**/*.test.ts'],
    exclude: ['test/unit/kernel/host-zone.test.ts'],
  },
})
