import type { Commit } from 'redress'
import { createKyselyStore } from 'redress/kysely'
import { describe, expect, it } from 'vitest'

import { tenant } from '../gestures/support/world.ts'
import { openPostgres, type PostgresDatabase } from '../support/databases/postgres.ts'

const long = 'x'.repeat(9_000_000)
const writeOf = (id: string, text: string) =>
  ({ kind: 'note', id, from: 0, document: { text }, keys: {} }) as const
const small: Commit = { id: 'c1', fingerprint: 'c1', expect: [], writes: [writeOf('n2', 'x')] }
const large: Commit = {
  id: 'c2',
  fingerprint: 'c2',
  expect: [],
  writes: [writeOf('n1', long), writeOf('n2', long)],
}

describe('a commit of several statements', () => {
  it('that is overtaken in the last of them is in conflict, and nothing of the others stays (I-1, I-4)', async () => {
    const database = await openPostgres()
    const store = createKyselyStore(database.db, { dialect: 'postgres' })
    const late = await database.db.transaction().execute(async (transaction) => {
      await store.within(transaction).commit(tenant, small)
      const answer = store.commit(tenant, large)
      await untilSomebodyWaits(database)
      return { answer }
    })

    expect(await late.answer).toEqual({
      status: 'conflict',
      conflicts: [expect.objectContaining({ kind: 'note', id: 'n2', actual: 1 })],
    })
    const kept = await store.get(tenant, [
      { kind: 'note', id: 'n1' },
      { kind: 'note', id: 'n2' },
    ])
    expect(kept).toMatchObject([{ id: 'n2', version: 1, document: { text: 'x' } }])
    const again = { ...large, writes: [writeOf('n1', long)] }
    expect(await store.commit(tenant, again)).toEqual({ status: 'applied' })
    await database.close()
  })
})

/** The large commit has written its first statement by the time that it waits for the small one. */
async function untilSomebodyWaits({ pool }: PostgresDatabase): Promise<void> {
  for (let asked = 0; asked < 100_000; asked += 1) {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
  throw new Error('Nobody waits.')
}
