import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createKyselyStore, migrateStore, type KyselyStore } from 'redress/kysely'

/** A database of its own on a server, empty at first. */
export type ThrowAwayDatabase = { readonly address: string; readonly pool: pg.Pool }

let created = 0

/** Works with a new database on each of the servers, and drops them all whatever becomes of it. */
export async function withDatabases<Name extends string, Answer>(
  servers: Readonly<Record<Name, string>>,
  work: (databases: Readonly<Record<Name, ThrowAwayDatabase>>) => Promise<Answer>,
): Promise<Answer> {
  const drops: (() => Promise<void>)[] = []
  try {
    const databases: (readonly [string, ThrowAwayDatabase])[] = []
    for (const [name, server] of Object.entries<string>(servers)) {
      const { drop, ...database } = await createDatabase(server)
      drops.push(drop)
      databases.push([name, database])
    }
    return await work(Object.fromEntries(databases) as Record<Name, ThrowAwayDatabase>)
  } finally {
    for (const drop of drops) await drop()
  }
}

/** A store on a database, with its tables. */
export async function openStore({ pool }: ThrowAwayDatabase): Promise<KyselyStore> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  await migrateStore(db, { dialect: 'postgres' })
  return createKyselyStore(db, { dialect: 'postgres' })
}

async function createDatabase(server: string) {
  created += 1
  const name = `redress_example_${process.pid}_${created}`
  await onServer(server, `create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: address.href })
  // A connection that ends while it is idle, as when its database is dropped, is nobody's error.
  pool.on('error', () => undefined)
  const drop = async () => {
    await pool.end()
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { address: address.href, pool, drop }
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
