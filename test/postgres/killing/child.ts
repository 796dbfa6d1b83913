import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createDesk, isRedressError, standardCatalog, type Desk } from 'redress'
import { createKyselyStore } from 'redress/kysely'
import { createManualClock, createMemoryDirectory } from 'redress/memory'

import { createDice } from '../../../src/testing/conformance/random.ts'
import { act } from '../../gestures/support/act.ts'
import { ledgerOf } from './books.ts'
import { drawGesture, type Office } from './draw-gesture.ts'
import type { Attempt, Ending, Order, Told, WorkOrder } from './protocol.ts'

/** How many gestures a process has under way at once. */
const lanes = 3

let isStopped = false

process.on('message', (order: Order) => {
  if (order.order === 'stop') isStopped = true
  else void work(order)
})

// Without a parent there is nobody left to tell.
process.on('disconnect', () => {
  process.exit()
})

async function work({ address, life, seed, today, unanswered }: WorkOrder): Promise<void> {
  const pool = new pg.Pool({ connectionString: address, max: lanes + 2, application_name: life })
  // A connection that ends while it is idle, as when its database is dropped, is nobody's error.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  let drawn = 0
  const draw = () => `${life}-${String((drawn += 1))}`
  const desk = createDesk({
    tenant: 'main',
    ledger: ledgerOf(pool),
    store: createKyselyStore(db, { dialect: 'postgres' }),
    directory: createMemoryDirectory(),
    clock: createManualClock(`${today}T09:00:00.000Z`),
    ids: { next: draw, disputeNumber: async () => draw() },
    catalog: standardCatalog,
    settings: { zone: 'UTC' },
  })
  for (const attempt of unanswered) await tell({ told: 'answered', ...(await answer(desk, attempt)) })
  const office = { desk, pool, dice: createDice(seed), today }
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => hammer(office, `${life}-lane-${String(lane)}`)),
  )
  await db.destroy()
  process.disconnect()
}

async function hammer(office: Office, name: string): Promise<void> {
  for (let turn = 1; !isStopped; turn += 1) {
    const key = `${name}-${String(turn)}`
    const attempt = { ...(await drawGesture(office, key)), key }
    await tell({ told: 'begins', attempt })
    await tell({ told: 'answered', ...(await answer(office.desk, attempt)) })
  }
}

async function answer(
  desk: Desk,
  { name, command, key }: Attempt,
): Promise<{ readonly key: string; readonly ending: Ending }> {
  try {
    await act(desk, name, command, { by: 'lea', key })
    return { key, ending: 'done' }
  } catch (error) {
    if (isRedressError(error)) return { key, ending: error.code }
    throw error
  }
}

/** Answers when the message has left the process: what was told is known even if it dies now. */
async function tell(told: Told): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.send?.(told, (error: Error | null) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
}
