import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'

import type { OpenedDatabase } from './opened-database.ts'

/** SQLite in a file, which is made when it is missing. */
export function openSqlite(file: string): OpenedDatabase {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = wal')
  } catch (error) {
    database.close()
    throw error
  }
  return {
    db: new Kysely({ dialect: new SqliteDialect({ database }) }),
    dialect: 'sqlite',
    remedy: 'Name a file that is not there yet, or remove this one.',
  }
}
