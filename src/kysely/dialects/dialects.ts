import type { Dialect } from './dialect.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'

/** The databases that are spoken to; PGlite speaks as PostgreSQL does. */
export type SqlDialect = 'postgres' | 'sqlite'

export const dialects: Readonly<Record<SqlDialect, Dialect>> = { postgres, sqlite }
