import { describe, it } from 'vitest'

import { expectConstantTrips } from '../kysely/support/constant-trips.ts'
import { openPostgres } from '../support/databases/postgres.ts'

describe('the statements of a gesture on PostgreSQL', () => {
  it(
    'are as many for 1,000 items as for 3: at most three reads, four from a message, and four to seven for the commit',
    () => expectConstantTrips(openPostgres),
    300_000,
  )
})
