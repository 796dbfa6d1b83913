import type { Kysely } from 'kysely'
import type { SqlDialect } from 'redress/kysely'

/** A database that a run may write to. */
export type OpenedDatabase = {
  readonly db: Kysely<unknown>
  readonly dialect: SqlDialect
  /** What to do when another run has written to it. */
  readonly remedy: string
}
