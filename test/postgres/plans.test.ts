import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { indexedQueries } from '../kysely/support/indexed-queries.ts'
import { openExplained, type Explain } from '../kysely/support/plans.ts'
import { openPostgres } from '../support/databases/postgres.ts'

let explain: Explain
let close: () => Promise<void>

beforeAll(async () => {
  ;({ explain, close } = await openExplained(openPostgres, 20_000))
}, 120_000)
afterAll(() => close())

describe('PostgreSQL reads the second page of', () => {
  it.each(indexedQueries)(
    '%j along %s, without scanning and without sorting the list',
    async (query, index) => {
      const plan = (await explain(query)).join('\n')
      expect(plan).toMatch(index === 'primary' ? /Index Scan using redress_document_pkey/ : new RegExp(index))
      expect(plan).not.toContain('Seq Scan')
      expect(plan).not.toMatch(/\bSort\b(?! Key)/)
    },
  )
})
