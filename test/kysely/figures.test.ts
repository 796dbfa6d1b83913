import fc from 'fast-check'
import type { Item } from 'redress'
import { describe, expect, it } from 'vitest'

import { addDays } from '../../src/kernel/calendar/day.ts'
import { anInvoice } from '../gestures/support/books.ts'
import { openWorld, tenant } from '../gestures/support/world.ts'
import { beginning } from '../properties/desk/support/beginning.ts'
import { happen } from '../properties/desk/support/life.ts'
import { scaledRuns } from '../support/async-law.ts'
import { openPglite } from '../support/databases/pglite.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import type { SqlDatabase } from '../support/databases/sql-database.ts'
import { rejectionOf } from '../support/refusal.ts'
import { expectSameFigures, openFigures } from './support/figures-agree.ts'

const regions = ['north', "o'south", undefined] as const
const books = {
  ...beginning,
  items: [
    ...beginning.items.map((item, at): Item => {
      const region = regions[at % regions.length]
      return region === undefined ? item : { ...item, fields: { region } }
    }),
    { ...anInvoice('A4', '70.00'), kind: 'down-payment-request' as const },
    { ...anInvoice('A5', '9999999999999999.99'), dueDate: '2026-03-01' },
    { ...anInvoice('A6', '9999999999999999.99'), dueDate: '2026-04-02' },
  ],
}

const databases: readonly (readonly [string, number, () => Promise<SqlDatabase>])[] = [
  ['SQLite', 60, openSqlite],
  ['PGlite', 12, openPglite],
]

describe.each(databases)('figures in %s', (_, runs, open) => {
  it(
    'are those of the desk to the cent, on every tenth day of random lives (R-1, R-3, R-8)',
    { timeout: 300_000 },
    async () => {
      const database = await openFigures(open)
      const property = fc.asyncProperty(fc.integer({ min: 5, max: 20 }), fc.gen(), async (steps, draw) => {
        const world = await openWorld(books)
        for (let step = 0; step < steps; step += 1) await happen(world, draw, step)
        await database.fill(world.store.applied, world.items())
        const desk = world.desk('r')
        const [first, today] = [addDays(books.today, -40), world.today()]
        for (let day = first; day <= today; day = addDays(day, 10)) {
          await expectSameFigures(database, desk, day, today)
        }
        await expectSameFigures(database, desk, today, today)
      })
      await fc.assert(property, { numRuns: scaledRuns(runs) })
      await database.close()
    },
  )

  it('refuse a dimension that the database does not know, and a day without clearings', async () => {
    const { figures, close } = await openFigures(open)
    const request = { asOf: '2026-06-01', readOn: '2026-06-01' }
    for (const by of ['family', 'month-opened', 'cause', 'field:']) {
      const refusal = await rejectionOf(figures.outstanding(tenant, { ...request, by: [by as 'customer'] }))
      expect([by, refusal.code]).toEqual([by, 'input-invalid'])
    }
    expect((await rejectionOf(figures.exposure(tenant, { ...request, asOf: '2026-02-30' }))).code).toBe(
      'input-invalid',
    )
    await close()
  })
})
