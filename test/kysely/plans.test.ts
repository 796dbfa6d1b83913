import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openSqlite } from '../support/databases/sqlite.ts'
import { indexedQueries } from './support/indexed-queries.ts'
import { openExplained, type Explain } from './support/plans.ts'

let explain: Explain
let close: () => Promise<void>

beforeAll(async () => {
  ;({ explain, close } = await openExplained(openSqlite, 10_000))
}, 120_000)
afterAll(() => close())

describe('SQLite reads the second page of', () => {
  it.each(indexedQueries)(
    '%j along %s, without scanning and without sorting the list',
    async (query, index) => {
      const plan = await explain(query)
      const text = plan.join('\n')
      expect(text).toMatch(
        index === 'primary' || index === 'redress_subject'
          ? /USING (?:INDEX sqlite_autoindex_redress_document_1|PRIMARY KEY)/
          : new RegExp(`USING (?:COVERING )?INDEX ${index} `),
      )
      expect(plan.filter((line) => /^SCAN (?:d|s|redress)/.test(line))).toEqual([])
      const isMerged = text.includes('UNION ALL') || text.includes('MERGE')
      if (!isMerged) expect(text).not.toContain('TEMP B-TREE')
    },
  )
})
