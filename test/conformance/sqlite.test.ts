import { createKyselyStore } from 'redress/kysely'
import { registerSuite, storeSuite, type StoreFactory } from 'redress/testing'
import { describe, it } from 'vitest'

import { openSqlite } from '../support/databases/sqlite.ts'

const factory: StoreFactory = {
  create: async (needs) => {
    const { db, dialect, close } = await openSqlite()
    return { store: createKyselyStore(db, { dialect, ...needs }), dispose: close }
  },
}

describe('the store on SQLite', () => registerSuite({ describe, it }, storeSuite, factory))
