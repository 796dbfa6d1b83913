import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, type LogConfig } from 'kysely'
import { migrateStore, pglitePool } from 'redress/kysely'

import type { SqlDatabase } from './sql-database.ts'

/** A database of PGlite in memory. */
export async function openPglite(options: { readonly log?: LogConfig } = {}): Promise<SqlDatabase> {
  const { log } = options
  const pool = pglitePool(new PGlite())
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) })
  await migrateStore(db, { dialect: 'postgres' })
  return { db, dialect: 'postgres', close: () => db.destroy() }
}
