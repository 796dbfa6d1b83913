import { sql, type Kysely, type Transaction } from 'kysely'

import { isRedressError } from '../../kernel/errors/redress-error.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Commit, CommitResult } from '../../ports/store.ts'
import { applyCommit, type Applied } from './apply-commit.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { outcomeUnknown, unavailable } from '../refusals.ts'

/** How often a commit is tried when others insert what it found absent, or the database asks to try again. */
const mostAttempts = 20

/** Applies a commit in a transaction of its own. */
export async function commitAlone<Tables>(
  db: Kysely<Tables>,
  dialect: Dialect,
  tenant: TenantId,
  commit: Commit,
  texts: readonly string[],
): Promise<CommitResult> {
  return untilSettled(() => attempt(db, dialect, tenant, commit, texts))
}

/**
 * Applies a commit inside the host's transaction, under a savepoint of its own: the host decides what stays.
 *
 * @throws {RedressError} `store-unavailable` with what went wrong first, whatever became of the savepoint then.
 */
export async function commitWithin<Tables>(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  tenant: TenantId,
  commit: Commit,
  texts: readonly string[],
): Promise<CommitResult> {
  return untilSettled(async () => {
    try {
      await sql`savepoint redress_commit`.execute(transaction)
      const applied = await applyCommit(transaction, dialect, tenant, commit, texts)
      if (applied.status !== 'applied') await sql`rollback to savepoint redress_commit`.execute(transaction)
      await sql`release savepoint redress_commit`.execute(transaction)
      return applied
    } catch (error) {
      // A database that gave up the whole transaction has no savepoint to go back to, and nothing to undo.
      await undoWithin(transaction).catch(() => undefined)
      throw isRedressError(error) ? error : unavailable('commit', error)
    }
  })
}

async function undoWithin<Tables>(transaction: Transaction<Tables>): Promise<void> {
  await sql`rollback to savepoint redress_commit`.execute(transaction)
  await sql`release savepoint redress_commit`.execute(transaction)
}

async function untilSettled(attemptOnce: () => Promise<Applied>): Promise<CommitResult> {
  for (let attempts = 1; attempts <= mostAttempts; attempts += 1) {
    const applied = await attemptOnce()
    if (applied.status !== 'overtaken') return applied
  }
  throw unavailable('commit', null)
}

/** Carries what a commit came to out of a transaction that must be undone. */
class Undone extends Error {
  readonly applied: Applied

  constructor(applied: Applied) {
    super('undone')
    this.applied = applied
  }
}

async function attempt<Tables>(
  db: Kysely<Tables>,
  dialect: Dialect,
  tenant: TenantId,
  commit: Commit,
  texts: readonly string[],
): Promise<Applied> {
  const progress = { isWritten: false }
  const { isolation } = dialect
  const transaction = isolation === null ? db.transaction() : db.transaction().setIsolationLevel(isolation)
  try {
    return await transaction.execute(async (within) => {
      const applied = await applyCommit(within, dialect, tenant, commit, texts)
      if (applied.status !== 'applied') throw new Undone(applied)
      progress.isWritten = true
      return applied
    })
  } catch (error) {
    if (error instanceof Undone) return error.applied
    if (isRedressError(error)) throw error
    const failure = dialect.failureOf(error)
    if (failure === 'overtaken') return { status: 'overtaken' }
    throw progress.isWritten && failure === 'unanswered'
      ? outcomeUnknown(commit.id, error)
      : unavailable('commit', error)
  }
}
