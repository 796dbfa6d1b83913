import { createKyselyStore } from 'redress/kysely'
import type { StoreFactory } from 'redress/testing'
import { afterAll } from 'vitest'

import { emptyTables } from './postgres.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Stores on databases that are opened once, handed out empty and taken back; closed after all tests of the file. */
export function storesOn(open: () => Promise<SqlDatabase>): StoreFactory {
  const idle: SqlDatabase[] = []
  afterAll(async () => {
    for (const { close } of idle) await close()
  })
  return {
    create: async (needs) => {
      const database = idle.pop() ?? (await open())
      return {
        store: createKyselyStore(database.db, { dialect: database.dialect, ...needs }),
        dispose: async () => {
          await emptyTables(database)
          idle.push(database)
        },
      }
    },
  }
}
