import type { Kysely, LogConfig } from 'kysely'
import type { CommitResult, Store } from 'redress'
import { createKyselyStore, type KyselyStore } from 'redress/kysely'

import { act } from '../../gestures/support/act.ts'
import { largestCommands, worldOf } from '../../gestures/support/largest-commands.ts'
import { openWorld, prepare, tenant } from '../../gestures/support/world.ts'
import type { SqlDatabase } from '../../support/databases/sql-database.ts'

/** What a gesture asked of a database: how often it read, and the statements of its transaction. */
export type Trips = { readonly gesture: string; readonly reads: number; readonly commit: readonly string[] }

/** The statements of the largest commands of every gesture, on disputes and actions of so many items. */
export async function tripsAt(
  size: number,
  open: (options: { readonly log: LogConfig }) => Promise<SqlDatabase>,
): Promise<readonly Trips[]> {
  const world = await worldOf(size)
  const prepared = await prepare(world)
  let statements: string[] = []
  const { db, dialect, close } = await open({
    log: ({ query }) => {
      statements.push(query.sql.trim())
    },
  })
  const store = createKyselyStore(db, { dialect })
  for (const commit of world.store.applied) await store.commit(tenant, commit)
  const trips: Trips[] = []
  for (const { name, command } of largestCommands(size)) {
    const { deskOn, ports, items, put } = await openWorld(prepared)
    if (name === 'sync') for (const item of items()) put({ ...item, amount: '9.00', openAmount: '9.00' })
    // What goes on cannot be resumed.
    if (name === 'resumeSending') {
      await deskOn({ ...ports('st'), store }).stopSending({ comment: 'x' }, { by: 'lea' })
    }
    statements = []
    await act(deskOn({ ...ports('x'), store: undoing(db, store) }), name, command, { by: 'lea' })
    trips.push(tripsOf(name, statements))
  }
  await close()
  return trips
}

/** A store whose commits are undone once they are answered, so that every gesture finds what the first one found. */
function undoing<Tables>(db: Kysely<Tables>, store: KyselyStore): Store {
  return {
    ...store,
    commit: async (of, commit) => {
      const answered: CommitResult[] = []
      const undone = new Error('undone')
      await db
        .transaction()
        .execute(async (transaction) => {
          answered.push(await store.within(transaction).commit(of, commit))
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
      return answered[0] as CommitResult
    },
  }
}

/** The savepoint and its release stand for the begin and the commit of a transaction of its own. */
function tripsOf(gesture: string, statements: readonly string[]): Trips {
  const begun = statements.findIndex((statement) => /^begin/.test(statement))
  return { gesture, reads: begun, commit: statements.slice(begun + 1, -1) }
}
