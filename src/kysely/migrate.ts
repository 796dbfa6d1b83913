import { Migrator, sql, type Kysely, type Migration } from 'kysely'

import type { SqlDialect } from './dialects/dialects.ts'
import { unavailable } from './refusals.ts'
import { postgresScripts, sqliteScripts, statementsOf, type MigrationScripts } from './migrations/scripts.ts'

const scripts: Readonly<Record<SqlDialect, MigrationScripts>> = {
  postgres: postgresScripts,
  sqlite: sqliteScripts,
}

/**
 * Creates the tables of the store, all named `redress_…`, or brings them up to date. Run again, or by two processes at once,
 * it changes nothing. On PostgreSQL they go where the connection's `search_path` begins. What was run stands in
 * `redress_migration`.
 *
 * @throws {RedressError} `store-unavailable` when the database refuses or cannot be reached; its error is the `cause`.
 * @example
 * ```ts
 * import { Kysely, SqliteDialect } from 'kysely'
 * import Database from 'better-sqlite3'
 *
 * const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) })
 * await migrateStore(db, { dialect: 'sqlite' })
 * await db.destroy()
 * ```
 */
export async function migrateStore<Tables>(
  db: Kysely<Tables>,
  { dialect }: { readonly dialect: SqlDialect },
): Promise<void> {
  const plain = db.withoutPlugins()
  const schema = dialect === 'postgres' ? await currentSchema(plain) : null
  const migrator = new Migrator({
    db: plain,
    // Without it the migrator takes a table of the same name in another schema for its own.
    ...(schema !== null && { migrationTableSchema: schema }),
    provider: { getMigrations: () => Promise.resolve(migrationsOf(scripts[dialect])) },
    migrationTableName: 'redress_migration',
    migrationLockTableName: 'redress_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw unavailable('migrate', error)
}

async function currentSchema<Tables>(db: Kysely<Tables>): Promise<string | null> {
  try {
    const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db)
    return rows[0]?.name ?? null
  } catch (error) {
    throw unavailable('migrate', error)
  }
}

/**
 * The scripts that `migrateStore` runs, as plain SQL, for those who read it first or run it themselves. Each may be run twice.
 *
 * @example
 * ```ts
 * storeSchema('postgres').includes('create table if not exists redress_document') // true
 * ```
 */
export function storeSchema(dialect: SqlDialect): string {
  return Object.entries(scripts[dialect])
    .map(([name, script]) => `-- ${name}\n${script}`)
    .join('\n')
}

function migrationsOf(named: MigrationScripts): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(named).map(([name, script]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          for (const statement of statementsOf(script)) await sql.raw(statement).execute(db)
        },
      },
    ]),
  )
}
