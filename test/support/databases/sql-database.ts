import type { Kysely } from 'kysely'
import type { SqlDialect } from 'redress/kysely'

/** A database of its own with the tables of the store, gone when it is closed. */
export type SqlDatabase = {
  readonly db: Kysely<unknown>
  readonly dialect: SqlDialect
  readonly close: () => Promise<void>
}
