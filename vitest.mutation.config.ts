import { defineConfig } from 'vitest/config'

import base from './vitest.config.ts'

/** What Stryker runs for each mutant: fast, and the same each time. No simulation, no package, no docs. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/{unit,properties,scenarios}/**/*.test.ts'] },
})
