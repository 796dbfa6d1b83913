import { sql, type Transaction } from 'kysely'
import type { Commit } from 'redress'
import { createKyselyStore, type KyselyStore } from 'redress/kysely'
import { describe, expect, it } from 'vitest'

import { tenantId } from '../../src/kernel/ids.ts'
import { openPglite } from '../support/databases/pglite.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import type { SqlDatabase } from '../support/databases/sql-database.ts'
import { rejectionOf } from '../support/refusal.ts'

const tenant = tenantId('main')
const ref = { kind: 'note', id: 'n' } as const
const commitOf = (id: string, from: number): Commit => ({
  id,
  fingerprint: id,
  expect: [],
  writes: [{ ...ref, from, document: { text: id }, keys: {} }],
})

/** A table of the host beside those of the store. */
async function withHostTable(
  open: () => Promise<SqlDatabase>,
  run: (database: SqlDatabase, store: KyselyStore) => Promise<void>,
): Promise<void> {
  const database = await open()
  const { db, dialect, close } = database
  await sql`create table ticket (id text primary key)`.execute(db)
  await run(database, createKyselyStore(db, { dialect }))
  await close()
}

const writeTicket = (transaction: Transaction<unknown>) =>
  sql`insert into ticket (id) values ('t')`.execute(transaction)

const countTickets = async ({ db }: SqlDatabase): Promise<number> => {
  const { rows } = await sql<{ n: number | string }>`select count(*) as n from ticket`.execute(db)
  return Number(rows[0]?.n)
}

describe.each([
  ['SQLite', openSqlite],
  ['PGlite', openPglite],
])('a store inside a transaction of the host on %s', (_, open: () => Promise<SqlDatabase>) => {
  it('writes what stands or falls with what the host writes', () =>
    withHostTable(open, async (database, store) => {
      const fallen = await rejectionOfAny(
        database.db.transaction().execute(async (transaction) => {
          await writeTicket(transaction)
          expect(await store.within(transaction).commit(tenant, commitOf('c1', 0))).toEqual({
            status: 'applied',
          })
          throw new Error('the host gives up')
        }),
      )
      expect(String(fallen)).toContain('the host gives up')
      expect([await countTickets(database), await store.get(tenant, [ref])]).toEqual([0, []])
      await database.db.transaction().execute(async (transaction) => {
        await writeTicket(transaction)
        await store.within(transaction).commit(tenant, commitOf('c1', 0))
      })
      expect(await countTickets(database)).toBe(1)
      expect(await store.get(tenant, [ref])).toMatchObject([{ version: 1, document: { text: 'c1' } }])
      expect(await store.commit(tenant, commitOf('c1', 0))).toEqual({ status: 'replayed' })
    }))

  it('leaves the transaction usable after a conflict, a replay and a refusal', () =>
    withHostTable(open, async (database, store) => {
      await store.commit(tenant, commitOf('c1', 0))
      await database.db.transaction().execute(async (transaction) => {
        const inside = store.within(transaction)
        expect(await inside.commit(tenant, commitOf('c2', 0))).toMatchObject({ status: 'conflict' })
        expect(await inside.commit(tenant, commitOf('c1', 0))).toEqual({ status: 'replayed' })
        const reused = await rejectionOf(inside.commit(tenant, { ...commitOf('c1', 0), fingerprint: 'x' }))
        expect(reused.code).toBe('commit-id-reused')
        await writeTicket(transaction)
        expect(await inside.commit(tenant, commitOf('c2', 1))).toEqual({ status: 'applied' })
      })
      expect(await countTickets(database)).toBe(1)
      expect(await store.get(tenant, [ref])).toMatchObject([{ version: 2 }])
    }))

  it('is told of a database that refuses, writes nothing, and leaves the transaction usable', () =>
    withHostTable(open, async (database, store) => {
      await database.db.transaction().execute(async (transaction) => {
        const inside = store.within(transaction)
        await writeTicket(transaction)
        await sql`alter table redress_document rename to hidden`.execute(transaction)
        const refusal = await rejectionOf(inside.commit(tenant, commitOf('c1', 0)))
        expect([refusal.code, refusal.details]).toEqual(['store-unavailable', { operation: 'commit' }])
        expect(String(refusal.cause)).toContain('redress_document')
        await sql`alter table hidden rename to redress_document`.execute(transaction)
        expect(await inside.get(tenant, [ref])).toEqual([])
        expect(await inside.commit(tenant, commitOf('c1', 0))).toEqual({ status: 'applied' })
      })
      expect(await countTickets(database)).toBe(1)
      expect(await store.get(tenant, [ref])).toMatchObject([{ version: 1, document: { text: 'c1' } }])
    }))

  it('reads what the transaction has written so far', () =>
    withHostTable(open, async (database, store) => {
      await database.db.transaction().execute(async (transaction) => {
        const inside = store.within(transaction)
        await inside.commit(tenant, commitOf('c1', 0))
        expect(await inside.get(tenant, [ref])).toMatchObject([{ version: 1 }])
      })
    }))
})

describe('a store inside a transaction of the host that the database itself gave up', () => {
  it('tells what went wrong first, not that there is no savepoint to go back to', () =>
    withHostTable(openSqlite, async (database, store) => {
      await sql`create trigger full before insert on redress_document
        begin select raise(rollback, 'the disk is full'); end`.execute(database.db)
      const told: unknown[] = []
      await rejectionOfAny(
        database.db.transaction().execute(async (transaction) => {
          await writeTicket(transaction)
          const refusal = await rejectionOf(store.within(transaction).commit(tenant, commitOf('c1', 0)))
          told.push(refusal.code, (refusal.cause as Error).message)
          throw refusal
        }),
      )
      expect(told).toEqual(['store-unavailable', 'the disk is full'])
      expect([await countTickets(database), await store.get(tenant, [ref])]).toEqual([0, []])
    }))
})

const rejectionOfAny = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )
