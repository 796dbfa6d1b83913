import { registerSuite, storeSuite } from 'redress/testing'
import { describe, it } from 'vitest'

import { storesOn } from '../support/databases/idle-databases.ts'
import { openPostgres } from '../support/databases/postgres.ts'

describe('the store on a PostgreSQL server', () =>
  registerSuite({ describe, it }, storeSuite, storesOn(openPostgres)))
