/**
 * Gestures on PostgreSQL beside hand-written SQL that writes the same rows in one transaction: at least 0.7 of its rate, one
 * after the other and eight at a time. Wants a server in `REDRESS_POSTGRES`, as `scripts/postgres.sh` starts one.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createDesk, standardCatalog, type Commit, type Store } from 'redress'
import { createKyselyStore, migrateStore } from 'redress/kysely'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createMemoryStore,
  createSequentialIds,
} from 'redress/memory'

import { invoice } from './books.ts'
import { alternate, report } from './side-by-side.ts'
import { writeByHand } from './sql-by-hand.ts'

const address = process.env['REDRESS_POSTGRES']
if (address === undefined) throw new Error('REDRESS_POSTGRES names no PostgreSQL server.')

const rounds = 30
const perRound = 40
const gestures = perRound * (rounds + 1) * 2
const customerOf = (gesture: number) => `C-${gesture % 200}`
const itemsOf = (gesture: number) => [0, 1, 2].map((n) => `F-${3 * gesture + n}`)
const commandOf = (gesture: number) => ({
  items: itemsOf(gesture),
  status: 'dispute-price',
  comment: 'Invoiced at list price; the contract says 8 % less.',
})

const ledger = createMemoryLedger(
  Array.from({ length: gestures }, (_, at) => itemsOf(at).map((id) => invoice(id, customerOf(at)))).flat(),
)
const directory = createMemoryDirectory({
  customers: Array.from({ length: 200 }, (_, at) => ({
    id: customerOf(at),
    name: 'Brasserie du Port',
    language: 'fr',
    collector: 'lea',
  })),
})
const deskOn = (store: Store) =>
  createDesk({
    tenant: 'main',
    ledger,
    store,
    directory,
    clock: createManualClock('2026-06-01T10:00:00.000Z'),
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })

/** A schema of its own on the server, with the tables of the store. */
async function openSchema(name: string): Promise<{ readonly pool: pg.Pool; readonly db: Kysely<unknown> }> {
  const admin = new pg.Client({ connectionString: address })
  await admin.connect()
  await admin.query(`drop schema if exists ${name} cascade`)
  await admin.query(`create schema ${name}`)
  await admin.end()
  const pool = new pg.Pool({ connectionString: address, max: 8, options: `-c search_path=${name}` })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  await migrateStore(db, { dialect: 'postgres' })
  return { pool, db }
}

/** What the same gestures write, recorded in memory. */
async function recordCommits(): Promise<readonly Commit[]> {
  const memory = createMemoryStore()
  const commits: Commit[] = []
  const desk = deskOn({
    ...memory,
    commit: (tenant, commit) => {
      commits.push(commit)
      return memory.commit(tenant, commit)
    },
  })
  for (let at = 0; at < gestures; at += 1) await desk.openDispute(commandOf(at), { by: 'lea' })
  return commits
}

const commits = await recordCommits()
const byLibrary = await openSchema('by_library')
const byHand = await openSchema('by_hand')
const desk = deskOn(createKyselyStore(byLibrary.db, { dialect: 'postgres' }))
const next = { mine: 0, theirs: 0 }

/** Does the gestures of a round, so many at a time. */
async function round(atATime: number, one: () => Promise<unknown>): Promise<void> {
  const worker = async (count: number) => {
    for (let done = 0; done < count; done += 1) await one()
  }
  await Promise.all(Array.from({ length: atATime }, () => worker(perRound / atATime)))
}

const rows = []
for (const atATime of [1, 8]) {
  const [ms, baselineMs] = await alternate(
    rounds,
    () => round(atATime, () => desk.openDispute(commandOf(next.mine++), { by: 'lea' })),
    () => round(atATime, () => writeByHand(byHand.pool, commits[next.theirs++] as Commit)),
  )
  rows.push({ what: `${perRound} disputes opened, ${atATime} at a time`, ms, baselineMs, atMost: 1 / 0.7 })
}
report('PostgreSQL: openDispute on 3 items, the desk beside hand-written SQL of the same rows', rows)
await Promise.all([byLibrary.db.destroy(), byHand.db.destroy()])
