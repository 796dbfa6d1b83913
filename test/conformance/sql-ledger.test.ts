import { ledgerSuite, registerSuite } from 'redress/testing'
import { describe, it } from 'vitest'

import { ledgersOn } from '../support/databases/book-tables.ts'
import { openPglite } from '../support/databases/pglite.ts'
import { openSqlite } from '../support/databases/sqlite.ts'

describe('the ledger over views on PGlite', () =>
  registerSuite({ describe, it }, ledgerSuite, ledgersOn(openPglite)))

describe('the ledger over views on SQLite', () =>
  registerSuite({ describe, it }, ledgerSuite, ledgersOn(openSqlite)))
