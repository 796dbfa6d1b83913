/** Gestures on PostgreSQL beside hand-written SQL that writes the same rows in one transaction (at least 0.7 of its rate). */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createDesk, standardCatalog, type Store } from 'redress'
import { createKyselyStore, migrateStore } from 'redress/kysely'
import { createManualClock, createMemoryLedger, createMemoryStore, createSequentialIds } from 'redress/memory'

import { directory, invoices } from './books.ts'
import { alternate, report } from './side-by-side.ts'
import { writeByHand } from './sql-by-hand.ts'

const address = process.env['REDRESS_POSTGRES']
if (address === undefined) throw new Error('REDRESS_POSTGRES names no PostgreSQL server.')

const rounds = 40
const perRound = 25
const ledger = createMemoryLedger(invoices(3 * perRound * (rounds + 1)))
const clock = createManualClock('2026-06-01T10:00:00.000Z')

const deskOn = (store: Store) =>
  createDesk({
    tenant: 'main',
    ledger,
    store,
    directory,
    clock,
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })

type Commit = Parameters<Store['commit']>[1]

const pool = new pg.Pool({ connectionString: address, max: 4 })
const admin = await pool.connect()
await admin.query('drop schema if exists by_library cascade; drop schema if exists by_hand cascade')
await admin.query('create schema by_library; create schema by_hand')
const inSchema = (name: string) =>
  new pg.Pool({ connectionString: address, max: 1, options: `-c search_path=${name}` })
const [library, hand] = [inSchema('by_library'), inSchema('by_hand')]
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: library }) })
await migrateStore(db, { dialect: 'postgres' })
const byHand = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: hand }) })
await migrateStore(byHand, { dialect: 'postgres' })

const desk = deskOn(createKyselyStore(db, { dialect: 'postgres' }))

// The rows to write by hand: those that the same gestures write in memory.
const memory = createMemoryStore()
const commits: Commit[] = []
const twin = deskOn({
  ...memory,
  commit: (tenant, commit) => {
    commits.push(commit)
    return memory.commit(tenant, commit)
  },
})
const commandAt = (at: number) => ({
  items: [3 * at, 3 * at + 1, 3 * at + 2].map((n) => `F-${n}`),
  status: 'dispute-price',
  comment: 'Invoiced at list price.',
})
for (let at = 0; at < perRound * (rounds + 1); at += 1) await twin.openDispute(commandAt(at), { by: 'lea' })

let mine = 0
let theirs = 0
const client = await hand.connect()
const [ms, baselineMs] = await alternate(
  rounds,
  async () => {
    for (let n = 0; n < perRound; n += 1, mine += 1) await desk.openDispute(commandAt(mine), { by: 'lea' })
  },
  async () => {
    for (let n = 0; n < perRound; n += 1, theirs += 1) await writeByHand(client, commits[theirs] as Commit)
  },
)
report('PostgreSQL: openDispute on 3 items, the desk beside hand-written SQL of the same rows', [
  { what: `${perRound} gestures`, ms, baselineMs, atMost: 1 / 0.7 },
])
client.release()
admin.release()
await Promise.all([db.destroy(), hand.end(), pool.end()])
