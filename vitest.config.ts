import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^redress\/testing\/arbitraries$/, replacement: source('testing/arbitraries/index.ts') },
      { find: /^redress\/testing$/, replacement: source('testing/index.ts') },
      { find: /^redress\/memory$/, replacement: source('memory/index.ts') },
      { find: /^redress$/, replacement: source('index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    typecheck: { enabled: false },
  },
})
