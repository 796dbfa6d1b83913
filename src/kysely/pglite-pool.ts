import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** What the pool needs of a PGlite database. */
export interface PgliteDatabase {
  /** Runs one statement. */
  readonly query: (
    text: string,
    parameters: unknown[],
  ) => Promise<{ readonly rows: unknown[]; readonly affectedRows?: number }>
  /** Lets go of the database. */
  readonly close: () => Promise<void>
}

/**
 * PGlite as a pool of one connection, for Kysely's `PostgresDialect`. PGlite has a single session: whoever has begun a
 * transaction has it alone, and others wait their turn.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite'
 * import { Kysely, PostgresDialect } from 'kysely'
 * import { pglitePool } from 'redress/kysely'
 *
 * const db = new Kysely({ dialect: new PostgresDialect({ pool: pglitePool(new PGlite()) }) })
 * await db.destroy()
 * ```
 */
export function pglitePool(database: PgliteDatabase): PostgresPool {
  let turn = Promise.resolve()
  // Kysely knows a connection by its client: one client, one connection.
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = turn
    let release = (): void => undefined
    turn = new Promise((resolve) => {
      release = resolve
    })
    await before
    return clientOf(database, () => {
      release()
    })
  }
  return { connect, end: () => database.close() }
}

function clientOf(database: PgliteDatabase, release: () => void): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    const { rows, affectedRows = 0 } = await database.query(text, [...parameters])
    return { command: commandOf(text), rowCount: affectedRows, rows }
  }
  return { query: query as PostgresPoolClient['query'], release }
}

/** The first word of a statement, by which Kysely tells whether rows were written. */
function commandOf(text: string): string {
  return (/^\s*(\w+)/.exec(text)?.[1] ?? '').toUpperCase()
}
