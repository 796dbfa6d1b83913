import { sql } from 'kysely'
import { createDesk, standardCatalog } from 'redress'
import { createKyselyStore } from 'redress/kysely'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createSequentialIds,
} from 'redress/memory'
import { describe, expect, it } from 'vitest'

import { anInvoice } from '../gestures/support/books.ts'
import { tenant } from '../gestures/support/world.ts'
import { openSqlite } from '../support/databases/sqlite.ts'

const size = 100_000
const mostCharacters = 17_000_000
const by = { by: 'lea' }

describe('a dispute of 100,000 items in SQL', () => {
  it('is opened and closed, each in one commit whose statements stay small enough for any server (SZ3, D-4)', async () => {
    const parameters: number[] = []
    const { db, dialect, close } = await openSqlite({
      log: ({ query }) => {
        for (const value of query.parameters) if (typeof value === 'string') parameters.push(value.length)
      },
    })
    const ids = Array.from({ length: size }, (_, at) => `F-${at}`)
    const desk = createDesk({
      tenant,
      store: createKyselyStore(db, { dialect }),
      ledger: createMemoryLedger(ids.map((id) => anInvoice(id, '100.00'))),
      directory: createMemoryDirectory(),
      clock: createManualClock('2026-06-01T08:00:00.000Z'),
      ids: createSequentialIds(),
      catalog: standardCatalog,
      settings: { zone: 'Europe/Paris' },
    })
    const standingsAs = async (status: string): Promise<unknown> => {
      const { rows } = await sql`
        select count(*) as standings from redress_document where kind = 'standing' and status = ${status}`.execute(
        db,
      )
      return rows[0]
    }

    const { dispute, action } = await desk.openDispute(
      { items: ids, status: 'dispute-price', comment: 'x' },
      by,
    )
    expect([dispute.state, dispute.amounts.current]).toEqual(['open', { EUR: '10000000.00' }])
    expect(await standingsAs('dispute-price')).toEqual({ standings: size })
    const closed = await desk.complete(action.id, {}, by)
    expect(closed.dispute?.state).toBe('closed')
    expect(await standingsAs('resolved')).toEqual({ standings: size })

    const { rows } = await sql`select count(*) as commits from redress_commit`.execute(db)
    expect(rows).toEqual([{ commits: 2 }])
    expect(parameters.filter((length) => length > mostCharacters)).toEqual([])
    await close()
  }, 120_000)
})
