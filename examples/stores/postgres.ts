import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import type { OpenedDatabase } from './opened-database.ts'

/** A database on a PostgreSQL server. */
export function openPostgres(address: string): OpenedDatabase {
  const pool = new pg.Pool({ connectionString: address, fallback_application_name: 'redress example' })
  // A connection that ends while it is idle, as when its database is dropped, is nobody's error.
  pool.on('error', () => undefined)
  return {
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    dialect: 'postgres',
    remedy:
      'Name a new database (createdb makes one), or empty this one if nobody needs it: ' +
      'truncate redress_document, redress_subject, redress_commit',
  }
}
