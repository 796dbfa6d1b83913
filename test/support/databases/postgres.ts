import { Kysely, PostgresDialect, sql, type LogConfig } from 'kysely'
import pg from 'pg'
import { migrateStore } from 'redress/kysely'

import type { SqlDatabase } from './sql-database.ts'

/** The address of a server that the tests may fill; `.ci/run` starts one and passes it on. */
export function serverAddress(variable = 'REDRESS_POSTGRES'): string {
  const address = process.env[variable]
  if (address === undefined) throw new Error(`${variable} names no PostgreSQL server.`)
  return address
}

/** A database of its own on a real server. */
export type PostgresDatabase = SqlDatabase & {
  readonly address: string
  readonly pool: pg.Pool
}

let opened = 0

/** Creates a database on the server, with the tables of the store; it is dropped when it is closed. */
export async function openPostgres(
  options: { readonly server?: string; readonly log?: LogConfig; readonly connections?: number } = {},
): Promise<PostgresDatabase> {
  const { server = serverAddress(), log, connections = 10 } = options
  opened += 1
  const name = `redress_${process.pid}_${opened}`
  await onServer(server, `create database ${name}`)
  const address = new URL(`/${name}`, server).href
  const pool = new pg.Pool({ connectionString: address, max: connections })
  // A connection that ends while it is idle, as when its database is dropped, is nobody's error.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) })
  await migrateStore(db, { dialect: 'postgres' })
  return {
    db,
    dialect: 'postgres',
    address,
    pool,
    close: async () => {
      await db.destroy()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

/** Empties the tables of the store, which is much faster than a new database. */
export async function emptyTables({ db }: SqlDatabase): Promise<void> {
  await sql`truncate redress_document, redress_subject, redress_commit`.execute(db)
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
