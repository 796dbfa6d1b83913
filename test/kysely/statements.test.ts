import { describe, it } from 'vitest'

import { openSqlite } from '../support/databases/sqlite.ts'
import { expectConstantTrips } from './support/constant-trips.ts'

describe('the statements of a gesture on SQLite', () => {
  it(
    'are as many for 1,000 items as for 3: at most three reads, four from a message, and four to seven for the commit',
    () => expectConstantTrips(openSqlite),
    300_000,
  )
})
