import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

// `.ci/run` runs the very `npm test` that a person runs, and reads the numbers from this file.
const report = process.env['REDRESS_TEST_REPORT']

// Tests that need a PostgreSQL server run where one is named; `.ci/run` starts one (`scripts/postgres.sh`).
const hasServer = process.env['REDRESS_POSTGRES'] !== undefined

export default defineConfig({
  resolve: {
    alias: [
      { find: /^redress\/testing\/arbitraries$/, replacement: source('testing/arbitraries/index.ts') },
      { find: /^redress\/testing$/, replacement: source('testing/index.ts') },
      { find: /^redress\/kysely$/, replacement: source('kysely/index.ts') },
      { find: /^redress\/nodemailer$/, replacement: source('nodemailer/index.ts') },
      { find: /^redress\/memory$/, replacement: source('memory/index.ts') },
      { find: /^redress$/, replacement: source('index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // These look at the built package: `npm run test:package`.
    exclude: ['test/package/**', ...(hasServer ? [] : ['test/postgres/**'])],
    setupFiles: ['test/setup/property-runs.ts'],
    testTimeout: 60_000,
    // No file leaves anything behind for the next (`--sequence.shuffle.files` asks), so that they share what they import.
    isolate: false,
    // Left alone, Vitest keeps a core free.
    maxWorkers: '100%',
    typecheck: { enabled: false },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    // Blocks of code from the docs are written there and are ours to transform.
    server: { deps: { inline: [/\/node_modules\/\.cache\/redress-docs\//] } },
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
