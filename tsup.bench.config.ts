import { defineConfig } from 'tsup'

/** Benchmarks are measured as built code: what a development loader adds would be counted otherwise. */
export default defineConfig({
  entry: [
    'bench/*.ts',
    '!bench/side-by-side.ts',
    '!bench/books.ts',
    '!bench/gestures-to-measure.ts',
    '!bench/sql-by-hand.ts',
    '!bench/sql-million.ts',
    '!bench/report-facts.ts',
    '!bench/report-by-hand.ts',
  ],
  // Drivers load files of their own.
  external: [
    'nodemailer',
    'smtp-server',
    'postal-mime',
    'pg',
    'better-sqlite3',
    '@electric-sql/pglite',
    'kysely',
  ],
  outDir: 'node_modules/.cache/bench',
  format: 'esm',
  target: 'node20',
  splitting: false,
  silent: true,
  clean: true,
})
