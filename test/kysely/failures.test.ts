import { sql } from 'kysely'
import type { Commit } from 'redress'
import { createKyselyStore, migrateStore } from 'redress/kysely'
import { describe, expect, it } from 'vitest'

import { tenantId } from '../../src/kernel/ids.ts'
import { openPglite } from '../support/databases/pglite.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import type { SqlDatabase } from '../support/databases/sql-database.ts'
import { rejectionOf } from '../support/refusal.ts'

const tenant = tenantId('main')
const note: Commit = {
  id: 'c',
  fingerprint: 'c',
  expect: [],
  writes: [{ kind: 'note', id: 'n', from: 0, document: { text: 'x' }, keys: {} }],
}

describe.each([
  ['SQLite', openSqlite],
  ['PGlite', openPglite],
])('a database that does not do what is asked, on %s', (_, open: () => Promise<SqlDatabase>) => {
  it('is told with the call and its own error as the cause, and nothing is written', async () => {
    const { db, dialect, close } = await open()
    const store = createKyselyStore(db, { dialect })
    await sql`alter table redress_document rename to hidden`.execute(db)
    const calls = {
      get: () => store.get(tenant, [{ kind: 'note', id: 'n' }]),
      query: () => store.query(tenant, { list: 'accounts' }, { limit: 1 }),
      count: () => store.count(tenant, { list: 'accounts' }),
      commit: () => store.commit(tenant, note),
    }
    for (const [operation, call] of Object.entries(calls)) {
      const refusal = await rejectionOf(call())
      expect([refusal.code, refusal.details]).toEqual(['store-unavailable', { operation }])
      expect(String((refusal.cause as Error).message)).toContain('redress_document')
    }
    await sql`alter table hidden rename to redress_document`.execute(db)
    expect(await store.get(tenant, [{ kind: 'note', id: 'n' }])).toEqual([])
    expect(await store.commit(tenant, note)).toEqual({ status: 'applied' })
    await close()
  })

  it('that is closed refuses every call, the migration too (CF21)', async () => {
    const { db, dialect, close } = await open()
    const store = createKyselyStore(db, { dialect })
    await store.get(tenant, [{ kind: 'note', id: 'n' }])
    await close()
    expect((await rejectionOf(store.commit(tenant, note))).code).toBe('store-unavailable')
    expect((await rejectionOf(store.count(tenant, { list: 'accounts' }))).code).toBe('store-unavailable')
    expect((await rejectionOf(migrateStore(db, { dialect }))).code).toBe('store-unavailable')
  })

  it('never sees a key of another type than its column', async () => {
    const { db, dialect, close } = await open()
    const store = createKyselyStore(db, { dialect })
    const wrong = { customer: 1, watched: 'true', on: '2026-02-30', readyAt: '2026-02-03', disputed: '1e3' }
    for (const [key, value] of Object.entries(wrong)) {
      const [write] = note.writes
      if (write === undefined) throw new Error('no write')
      const refusal = await rejectionOf(
        store.commit(tenant, { ...note, writes: [{ ...write, keys: { [key]: value } }] }),
      )
      expect([key, refusal.code, refusal.details]).toEqual([
        key,
        'document-invalid',
        { kind: 'note', id: 'n', reason: 'key-type' },
      ])
    }
    expect(await store.get(tenant, [{ kind: 'note', id: 'n' }])).toEqual([])
    await close()
  })
})
