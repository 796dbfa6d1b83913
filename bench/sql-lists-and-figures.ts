/**
 * On PostgreSQL, over 1,000,000 rows: a page of the agenda beside as many rows by primary key (at most twice), and the figures of
 * the database beside hand-written SQL for the same breakdowns (at most 1.3 times). Wants a server in `REDRESS_POSTGRES`.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { tenantId } from 'redress'
import { createKyselyFigures, createKyselyStore, migrateStore } from 'redress/kysely'

import { alternate, report } from './side-by-side.ts'
import { figuresByHand, fillBooks, fillStore } from './sql-million.ts'

const address = process.env['REDRESS_POSTGRES']
if (address === undefined) throw new Error('REDRESS_POSTGRES names no PostgreSQL server.')

const admin = new pg.Client({ connectionString: address })
await admin.connect()
await admin.query('drop schema if exists million cascade')
await admin.query('create schema million')
await admin.end()
const pool = new pg.Pool({ connectionString: address, max: 1, options: '-c search_path=million' })
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
await migrateStore(db, { dialect: 'postgres' })
await fillStore(pool, 1_000_000)
await fillBooks(pool, 1_000_000)

const tenant = tenantId('main')
const store = createKyselyStore(db, { dialect: 'postgres' })
const states = ['planned', 'awaiting-confirmation', 'confirmed'] as const
const first = await store.query(tenant, { list: 'actions', states, collector: 'u7' }, { limit: 100 })
const ids = first.documents.map(({ id }) => id)

const page = await alternate(
  60,
  () => store.query(tenant, { list: 'actions', states, collector: 'u7', to: '2027-12-31' }, { limit: 100 }),
  () =>
    pool.query(
      `select kind, id, version, document::text from redress_document where tenant = $1 and kind = 'action' and id = any($2)`,
      ['main', ids],
    ),
)

const figures = createKyselyFigures(db, {
  dialect: 'postgres',
  items: 'ledger_items',
  clearings: 'ledger_clearings',
})
const request = { asOf: '2026-06-30', readOn: '2026-09-30' }
const outstanding = await alternate(
  7,
  () => figures.outstanding(tenant, { ...request, by: ['age', 'customer'] }),
  () => figuresByHand.outstanding(pool, request.asOf),
)
const exposure = await alternate(
  7,
  () => figures.exposure(tenant, { ...request, by: ['age', 'cause', 'resolver'] }),
  () => figuresByHand.exposure(pool, request.asOf),
)
report('PostgreSQL, 1,000,000 open actions and 1,000,000 items', [
  { what: 'a page of 100 of the agenda', ms: page[0], baselineMs: page[1], atMost: 2 },
  { what: 'outstanding by age and customer', ms: outstanding[0], baselineMs: outstanding[1], atMost: 1.3 },
  { what: 'exposure by age, cause and resolver', ms: exposure[0], baselineMs: exposure[1], atMost: 1.3 },
])
await db.destroy()
