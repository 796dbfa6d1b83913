import type { Kysely, Transaction } from 'kysely'

import { checkCommit } from '../adapters/check-commit.ts'
import type { TenantId } from '../kernel/ids.ts'
import type { Commit, CommitResult, Store, StoreLimits } from '../ports/store.ts'
import { commitAlone, commitWithin } from './documents/commit.ts'
import type { Dialect } from './dialects/dialect.ts'
import { dialects, type SqlDialect } from './dialects/dialects.ts'
import { countDocuments, listDocuments } from './documents/list-documents.ts'
import { readDocuments } from './documents/read-documents.ts'
import { asking } from './refusals.ts'

/** How to open a store on a database of the host. `limits` are those of a gesture on 100,000 items unless given. */
export type KyselyStoreOptions = {
  readonly dialect: SqlDialect
  readonly limits?: StoreLimits
}

/** A store on a SQL database. */
export interface KyselyStore extends Store {
  /**
   * The same store inside a transaction of the host, so that what the host writes and what the desk writes stand or fall
   * together: a commit is kept when the host commits, and gone when it rolls back. Each commit has a savepoint of its own;
   * one in conflict, or refused, leaves the host's transaction as it was, unless the database gave that up itself.
   *
   * Where it is unsafe: whoever asks the desk sees a success that the host can still undo, so say nothing and send nothing
   * before the host's commit; when that commit's reply is lost, only the host can find out. Rows stay locked until the host
   * is done: two of its transactions that take several gestures in different orders can block each other, and one of them
   * is told `store-unavailable`. Under `repeatable read` or above, a commit that others overtook cannot be decided again.
   * On SQLite the transaction must begin with a write (`begin immediate`).
   *
   * @example
   * ```ts
   * import { Kysely, PostgresDialect } from 'kysely'
   * import { PGlite } from '@electric-sql/pglite'
   *
   * const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pglitePool(new PGlite()) }) })
   * await migrateStore(db, { dialect: 'postgres' })
   * const store = createKyselyStore(db, { dialect: 'postgres' })
   * await db.transaction().execute(async (transaction) => {
   *   const inside = store.within(transaction)
   *   await inside.count(tenantId('main'), { list: 'disputes', state: 'open' }) // 0
   * })
   * await db.destroy()
   * ```
   */
  readonly within: <Tables>(transaction: Transaction<Tables>) => Store
}

/** A gesture of 100,000 items, several documents each, as in memory. */
const standardLimits: StoreLimits = { maxWrites: 1_000_000, maxDocumentBytes: 16_777_216 }

/**
 * A store on the host's SQL database: PostgreSQL, PGlite, SQLite, and what speaks as PostgreSQL does. It keeps every promise
 * of the port: a gesture is one transaction of four to seven statements up to thousands of items, documents are
 * locked in one order so that commits never wait for each other in a circle, and a reply that was lost is told from a refusal
 * (`commit-outcome-unknown`). The tables are those of `migrateStore`. The host keeps its Kysely, its pool and its plugins.
 *
 * Calls reject with the codes that the port names, and with `store-unavailable` when the database refuses or cannot be
 * reached; nothing is written then.
 *
 * @example
 * ```ts
 * import { Kysely, PostgresDialect } from 'kysely'
 * import { PGlite } from '@electric-sql/pglite'
 *
 * const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pglitePool(new PGlite()) }) })
 * await migrateStore(db, { dialect: 'postgres' })
 * const store = createKyselyStore(db, { dialect: 'postgres' })
 * await store.count(tenantId('main'), { list: 'disputes', state: 'open' }) // 0
 * await db.destroy()
 * ```
 */
export function createKyselyStore<Tables>(
  db: Kysely<Tables>,
  { dialect: name, limits: given }: KyselyStoreOptions,
): KyselyStore {
  const dialect = dialects[name]
  const limits = { ...(given ?? standardLimits) }
  const plain = db.withoutPlugins()
  return {
    ...storeOn(plain, dialect, limits, (tenant, commit, texts) =>
      commitAlone(plain, dialect, tenant, commit, texts),
    ),
    within: (transaction) => {
      const inside = transaction.withoutPlugins()
      return storeOn(inside, dialect, limits, (tenant, commit, texts) =>
        commitWithin(inside, dialect, tenant, commit, texts),
      )
    },
  }
}

function storeOn<Tables>(
  db: Kysely<Tables>,
  dialect: Dialect,
  limits: StoreLimits,
  commit: (tenant: TenantId, commit: Commit, texts: readonly string[]) => Promise<CommitResult>,
): Store {
  return {
    limits,
    get: (tenant, refs) => asking('get', readDocuments(db, dialect, tenant, refs)),
    query: (tenant, query, page) => asking('query', listDocuments(db, dialect, tenant, query, page)),
    count: (tenant, query) => asking('count', countDocuments(db, dialect, tenant, query)),
    commit: async (tenant, given) => commit(tenant, given, checkCommit(given, limits)),
  }
}
