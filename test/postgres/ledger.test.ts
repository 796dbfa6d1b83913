import { ledgerSuite, registerSuite } from 'redress/testing'
import { describe, it } from 'vitest'

import { ledgersOn } from '../support/databases/book-tables.ts'
import { openPostgres } from '../support/databases/postgres.ts'

describe('the ledger over views on a PostgreSQL server', () =>
  registerSuite({ describe, it }, ledgerSuite, ledgersOn(openPostgres)))
