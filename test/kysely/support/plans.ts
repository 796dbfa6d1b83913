import { CompiledQuery, type LogConfig } from 'kysely'
import type { StoreQuery } from 'redress'
import { createKyselyStore } from 'redress/kysely'

import { tenant } from '../../gestures/support/world.ts'
import type { SqlDatabase } from '../../support/databases/sql-database.ts'
import { fillTables } from './many-documents.ts'

/** How a database answers a query: the lines of its plan. */
export type Explain = (query: StoreQuery) => Promise<readonly string[]>

/** A database with many documents, and how it would answer the very statements of the store. */
export async function openExplained(
  open: (options: { readonly log: LogConfig }) => Promise<SqlDatabase>,
  count: number,
): Promise<{ readonly explain: Explain; readonly close: () => Promise<void> }> {
  const asked: CompiledQuery[] = []
  const database = await open({ log: ({ query }) => void asked.push(query) })
  await fillTables(database, count)
  const { db, dialect, close } = database
  const store = createKyselyStore(db, { dialect })
  const verb = dialect === 'sqlite' ? 'explain query plan' : 'explain (costs off)'
  const explain: Explain = async (query) => {
    const { next } = await store.query(tenant, query, { limit: 5 })
    if (next === null) throw new Error(`Only one page of ${JSON.stringify(query)}.`)
    await store.query(tenant, query, { limit: 5, after: next })
    const statement = asked.at(-1)
    if (statement === undefined) throw new Error('Nothing was asked.')
    const { rows } = await db.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`${verb} ${statement.sql}`, [...statement.parameters]),
    )
    return rows.map((row) => String(row['QUERY PLAN'] ?? row['detail']))
  }
  return { explain, close }
}
