import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createDesk, standardCatalog, type Commit, type Store } from 'redress'
import { createKyselyStore } from 'redress/kysely'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createSequentialIds,
} from 'redress/memory'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { AnyRedressError } from '../../src/kernel/errors/redress-error.ts'
import { anInvoice } from '../gestures/support/books.ts'
import { tenant } from '../gestures/support/world.ts'
import { openProxy, type Cut, type CuttingProxy } from '../support/databases/cutting-proxy.ts'
import { emptyTables, openPostgres, type PostgresDatabase } from '../support/databases/postgres.ts'
import { rejectionOf } from '../support/refusal.ts'

let database: PostgresDatabase
let proxy: CuttingProxy
let db: Kysely<unknown>
let store: Store

beforeAll(async () => {
  database = await openPostgres()
  proxy = await openProxy(database.address)
  const pool = new pg.Pool({ connectionString: proxy.address, max: 2 })
  // A connection that ends while it is idle, as when its database is dropped, is nobody's error.
  pool.on('error', () => undefined)
  // A connection that breaks tells its statement, and then everybody: without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined))
  db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  store = createKyselyStore(db, { dialect: 'postgres' })
})
beforeEach(() => emptyTables(database))
afterAll(async () => {
  await db.destroy()
  await proxy.close()
  await database.close()
})

const commit: Commit = {
  id: 'c1',
  fingerprint: 'f1',
  expect: [{ kind: 'account', id: 'C-1', version: 0 }],
  writes: [{ kind: 'note', id: 'n', from: 0, document: { text: 'x' }, keys: {} }],
}
const versions = async () =>
  (await store.get(tenant, [{ kind: 'note', id: 'n' }])).map(({ version }) => version)

describe('a connection that breaks', () => {
  it('after the server has committed leaves an unknown outcome, and the same commit is then replayed (CF8)', async () => {
    proxy.cutNext({ at: 'commit', when: 'answered' })
    const refusal = await rejectionOf(store.commit(tenant, commit))
    expect([refusal.code, refusal.details]).toEqual(['commit-outcome-unknown', { id: 'c1' }])
    expect(await store.commit(tenant, commit)).toEqual({ status: 'replayed' })
    expect(await versions()).toEqual([1])
  })

  it('before the server hears of the commit leaves an unknown outcome, and the same commit is then applied', async () => {
    proxy.cutNext({ at: 'commit', when: 'unheard' })
    expect((await rejectionOf(store.commit(tenant, commit))).code).toBe('commit-outcome-unknown')
    expect(await store.commit(tenant, commit)).toEqual({ status: 'applied' })
    expect(await versions()).toEqual([1])
  })

  const before: readonly Cut[] = [
    { at: 'start transaction', when: 'answered' },
    { at: 'select d.kind', when: 'unheard' },
    { at: 'with taken', when: 'answered' },
    { at: 'with taken', when: 'unheard' },
  ]
  it.each(before)('at %j, before the commit, is a refusal: nothing was written', async (cut) => {
    proxy.cutNext(cut)
    const refusal = await rejectionOf(store.commit(tenant, commit))
    expect([refusal.code, refusal.details]).toEqual(['store-unavailable', { operation: 'commit' }])
    expect(await versions()).toEqual([])
    expect(await store.commit(tenant, commit)).toEqual({ status: 'applied' })
  })

  it('inside a transaction of the host is a refusal with what broke it as the cause: nothing was written', async () => {
    const inside = createKyselyStore(db, { dialect: 'postgres' })
    const told: AnyRedressError[] = []
    await db
      .transaction()
      .execute(async (transaction) => {
        proxy.cutNext({ at: 'with taken', when: 'answered' })
        const refusal = await rejectionOf(inside.within(transaction).commit(tenant, commit))
        told.push(refusal)
        throw refusal
      })
      .catch(() => undefined)
    expect(told.map(({ code, details }) => [code, details])).toEqual([
      ['store-unavailable', { operation: 'commit' }],
    ])
    expect(String(told[0]?.cause)).toContain('Connection terminated unexpectedly')
    expect(await versions()).toEqual([])
    expect(await store.commit(tenant, commit)).toEqual({ status: 'applied' })
  })
})

describe('a gesture whose reply is lost', () => {
  it('is done once, and answered as if nothing had happened (I-1)', async () => {
    const desk = createDesk({
      tenant,
      store,
      ledger: createMemoryLedger([anInvoice('F-1', '100.00')]),
      directory: createMemoryDirectory(),
      clock: createManualClock('2026-06-01T08:00:00.000Z'),
      ids: createSequentialIds(),
      catalog: standardCatalog,
      settings: { zone: 'Europe/Paris' },
    })
    const by = { by: 'lea' }
    proxy.cutNext({ at: 'commit', when: 'answered' })
    const { dispute } = await desk.openDispute({ items: ['F-1'], status: 'dispute-price', comment: 'x' }, by)
    proxy.cutNext({ at: 'commit', when: 'unheard' })
    await desk.annotate(dispute.id, { comment: 'y' }, by)
    const disputes = await desk.disputes({ state: 'open' })
    expect(disputes.documents.map(({ id }) => id)).toEqual([dispute.id])
    const events = await desk.history({ dispute: dispute.id })
    expect(events.documents.map(({ event }) => event.gesture)).toEqual(['openDispute', 'annotate'])
  })
})
