import { defineConfig } from 'vitest/config'

const report = process.env['REDRESS_TEST_REPORT']

/** Tests of the built package, as its users get it: no alias to the sources here. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
