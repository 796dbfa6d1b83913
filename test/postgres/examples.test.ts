import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runDemo } from '../../examples/demo/run.ts'
import { replaySmall } from '../examples/replay-in-process.ts'
import { runInProcess } from '../examples/run-in-process.ts'
import { smallLedger } from '../examples/small-ledger.ts'
import { emptyTables, openPostgres, type PostgresDatabase } from '../support/databases/postgres.ts'

let database: PostgresDatabase
beforeAll(async () => {
  database = await openPostgres()
})
afterAll(() => database.close())

describe('on a PostgreSQL server', () => {
  it('the demo tells the same story, is not told twice, and lets go of its connections', async () => {
    const store = ['--store', database.address]
    await emptyTables(database)
    const [inMemory, told, again] = [
      await runInProcess(runDemo, []),
      await runInProcess(runDemo, store),
      await runInProcess(runDemo, store),
    ]

    expect(told).toEqual(inMemory)
    expect([again.code, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toContain('holds what an earlier run wrote as the tenant main.\nName a new database')
    expect(await isLeftAlone()).toBe(true)
  })

  it('the replay answers the same bytes', async () => {
    await emptyTables(database)
    const inMemory = await replaySmall({ ...smallLedger, options: ['--json'] })
    const stored = await replaySmall({ ...smallLedger, options: ['--json', '--store', database.address] })

    expect(inMemory.code).toBe(0)
    expect(stored).toEqual(inMemory)
  })
})

/** Whether no example is connected any more; the server notices a moment after its client has left. */
async function isLeftAlone(): Promise<boolean> {
  for (let asked = 0; asked < 1_000; asked += 1) {
    const { rows } = await database.pool.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and application_name = 'redress example'`,
    )
    if (rows.length === 0) return true
  }
  return false
}
