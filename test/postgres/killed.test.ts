import { expect, it } from 'vitest'

import { openPostgres, type PostgresDatabase } from '../support/databases/postgres.ts'
import { audit } from './killing/audit.ts'
import { createBooks } from './killing/books.ts'
import { hammer, type Testimony } from './killing/hammer.ts'

it('processes killed at any moment leave what they answered, once, and a state that is its history (I-1, I-2, OB14)', async () => {
  const database = await openPostgres()
  try {
    await createBooks(database.pool)
    const testimony = await hammer({ database, seed: 20_261, isEnough: (kills) => kills >= 10 })
    const { begun, answered, kills } = testimony
    const done = [...answered].filter(([, ending]) => ending === 'done').map(([key]) => key)

    expect(kills).toBeGreaterThanOrEqual(10)
    expect(done.length).toBeGreaterThan(30)
    expect([...begun.keys()].filter((key) => !answered.has(key))).toEqual([])
    expect(await audit(database.pool, testimony)).toEqual([])
    await expectToNotice(database, testimony)
  } finally {
    await database.close()
  }
})

/** The audit finds what it looks for: each damage is done to a transaction, and undone. */
async function expectToNotice({ pool }: PostgresDatabase, testimony: Testimony): Promise<void> {
  const one = (kind: string) =>
    `(kind, id) in (select kind, id from redress_document where kind = '${kind}' limit 1)`
  const damages = [
    [`delete from redress_document where ${one('request')}`, /was answered done, and is there 0 and 1 times/],
    [
      `update redress_document set document = document || '{"text":"x"}' where ${one('note')}`,
      /nobody began it/,
    ],
    [`update redress_document set version = version + 1 where ${one('dispute')}`, /its events say/],
    [`delete from redress_document where ${one('spell')}`, /^spell .* is not what its history says/m],
    [
      `update redress_document set document = document || '{"dispute":"nowhere"}' where ${one('standing')}`,
      /is in the disputes .*, its standing says nowhere$/m,
    ],
  ] as const
  for (const [damage, said] of damages) {
    const client = await pool.connect()
    await client.query('begin')
    expect((await client.query(damage)).rowCount).toBe(1)
    expect((await audit(client, testimony)).join('\n')).toMatch(said)
    await client.query('rollback')
    client.release()
  }
}
