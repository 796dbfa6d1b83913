import { createReadStream, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { createMemoryStore } from 'redress/memory'
import { describe, it } from 'vitest'

import { liveThrough } from '../../examples/replay/live-through.ts'
import { parseMapping } from '../../examples/replay/mapping.ts'
import { readReceivables } from '../../examples/replay/read-receivables.ts'
import { openItem, settledItem } from '../../examples/replay/receivable.ts'
import { findSampleLedger } from '../examples/sample-ledger.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import { noPast, recordedStore } from '../support/recorded-store.ts'
import { expectSameFigures, openFigures } from './support/figures-agree.ts'

const map = fileURLToPath(
  new URL('../../examples/replay/mappings/ibm-accounts-receivable.json', import.meta.url),
)
const asOf = '2014-01-09'
const days = ['2012-01-03', '2012-01-13', '2012-02-29', '2012-09-30', '2013-06-30', '2013-12-02', asOf]

describe('the real ledger, replayed', () => {
  it(
    'gives in SQL the figures of the desk, as of any day (R-1, R-3, R-8)',
    { timeout: 300_000 },
    async () => {
      const mapping = parseMapping(readFileSync(map, 'utf8'))
      const { receivables } = await readReceivables(createReadStream(findSampleLedger()), mapping)
      const store = recordedStore(createMemoryStore(), noPast)
      const desk = await liveThrough(receivables, { asOf, store, progress: { show: () => undefined } })
      const database = await openFigures(openSqlite)
      const items = receivables.map((one) =>
        one.settledOn === null || one.settledOn > asOf ? openItem(one) : settledItem(one, one.settledOn),
      )
      await database.fill(store.applied, items)
      for (const day of days) await expectSameFigures(database, desk, day, asOf)
      await database.close()
    },
  )
})
