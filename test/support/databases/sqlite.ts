import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type LogConfig } from 'kysely'
import { migrateStore } from 'redress/kysely'

import type { SqlDatabase } from './sql-database.ts'

/** A database of SQLite in memory, or in a file. */
export async function openSqlite(
  options: { readonly file?: string; readonly log?: LogConfig } = {},
): Promise<SqlDatabase> {
  const { file = ':memory:', log } = options
  const database = new Database(file)
  database.pragma('journal_mode = wal')
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }), ...(log && { log }) })
  await migrateStore(db, { dialect: 'sqlite' })
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}
