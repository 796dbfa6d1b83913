import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createKyselyStore, migrateStore, type KyselyStore } from 'redress/kysely'

/** A database of its own on a server, with the tables of the store. */
export type ThrowAwayDatabase = {
  readonly address: string
  readonly pool: pg.Pool
  readonly store: KyselyStore
}

let created = 0

/** Works with a new database on each of the servers, and drops them all whatever becomes of it. */
export async function withDatabases<Server extends string, Answer>(
  servers: Readonly<Record<Server, string>>,
  work: (databases: Readonly<Record<Server, ThrowAwayDatabase>>) => Promise<Answer>,
): Promise<Answer> {
  const closing: (() => Promise<void>)[] = []
  try {
    const databases: (readonly [string, ThrowAwayDatabase])[] = []
    for (const [name, server] of Object.entries<string>(servers)) {
      const { database, close } = await createDatabase(server)
      closing.push(close)
      databases.push([name, database])
    }
    return await work(Object.fromEntries(databases) as Record<Server, ThrowAwayDatabase>)
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

async function createDatabase(server: string) {
  created += 1
  const name = `redress_example_${process.pid}_${created}`
  await onServer(server, `create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: address.href })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    await onServer(server, `drop database ${name} with (force)`)
  }
  try {
    await migrateStore(db, { dialect: 'postgres' })
  } catch (error) {
    await close()
    throw error
  }
  const store = createKyselyStore(db, { dialect: 'postgres' })
  return { database: { address: address.href, pool, store }, close }
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
