import { sql } from 'kysely'
import type { Store, TenantId } from 'redress'
import { createKyselyStore, migrateStore } from 'redress/kysely'
import { createMemoryStore } from 'redress/memory'

import { Refused } from '../command-line/refusal.ts'
import { openDatabase } from './open-database.ts'
import type { OpenedDatabase } from './opened-database.ts'
import { nameOf, type StoreChoice } from './store-choice.ts'

/**
 * Works with a store that holds nothing of the tenant yet: the ids of a run count from 1, and would meet those of the run
 * before. The database is let go of whatever becomes of the work.
 */
export async function withStore<Answer>(
  choice: StoreChoice,
  tenant: TenantId,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  if (choice.database === 'memory') return work(createMemoryStore())
  const name = nameOf(choice)
  const opened = await opening(name, () => openDatabase(choice))
  const { db, dialect, remedy } = opened
  try {
    await opening(name, () => migrateStore(db, { dialect }))
    if (await holdsAnything(opened, tenant))
      throw new Refused('usage', [`${name} holds what an earlier run wrote as the tenant ${tenant}.`, remedy])
    return await work(createKyselyStore(db, { dialect }))
  } finally {
    await db.destroy()
  }
}

async function opening<Answer>(name: string, open: () => Promise<Answer>): Promise<Answer> {
  try {
    return await open()
  } catch (error) {
    throw new Refused('usage', [`${name} cannot be opened: ${reasonOf(error)}`])
  }
}

/** What the driver said: the store wraps it, and Node gives a refused connection a code and no words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if (error.cause !== undefined) return reasonOf(error.cause)
  return error.message || ('code' in error ? String(error.code) : error.name)
}

async function holdsAnything({ db }: OpenedDatabase, tenant: TenantId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from redress_document where tenant = ${tenant}
    union all select 1 from redress_commit where tenant = ${tenant}
    limit 1`.execute(db)
  return rows.length > 0
}
