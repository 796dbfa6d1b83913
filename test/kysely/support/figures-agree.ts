import { sql } from 'kysely'
import type { Commit, Day, Desk, Item } from 'redress'
import { createKyselyFigures, createKyselyStore, type KyselyFigures } from 'redress/kysely'
import { expect } from 'vitest'

import { tenant } from '../../gestures/support/world.ts'
import { bookViews, createBookTables, fillBooks } from '../../support/databases/book-tables.ts'
import type { SqlDatabase } from '../../support/databases/sql-database.ts'

/** A database that adds up figures over what a desk has written elsewhere. */
export type FigureDatabase = {
  readonly figures: KyselyFigures
  /** Puts another desk's commits and books in the place of the last one's. */
  readonly fill: (commits: readonly Commit[], items: readonly Item[]) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openFigures(open: () => Promise<SqlDatabase>): Promise<FigureDatabase> {
  const { db, dialect, close } = await open()
  await createBookTables(db, dialect)
  const store = createKyselyStore(db, { dialect })
  const tables = ['redress_document', 'redress_subject', 'redress_commit', 'book_item', 'book_clearing']
  return {
    figures: createKyselyFigures(db, { dialect, ...bookViews }),
    close,
    fill: async (commits, items) => {
      for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(db)
      for (const commit of commits) await store.commit(tenant, commit)
      await fillBooks(db, tenant, items)
    },
  }
}

const ofItems = ['customer', 'age', 'field:region'] as const
const ofDisputes = [...ofItems, 'cause', 'resolver', 'collector'] as const

/** Expects of the database what the desk reports for a day: outstanding, what of it is disputed, and their bands. */
export async function expectSameFigures(
  { figures }: FigureDatabase,
  desk: Desk,
  asOf: Day,
  readOn: Day,
): Promise<void> {
  const report = await desk.report({ asOf, figures: ['outstanding', 'exposure'], by: ofDisputes })
  const { customer, age, 'field:region': region } = report.outstanding.by
  expect(await figures.outstanding(tenant, { asOf, readOn, by: ofItems })).toEqual({
    totals: report.outstanding.totals,
    by: { customer, age, 'field:region': region },
  })
  expect(await figures.exposure(tenant, { asOf, readOn, by: ofDisputes })).toEqual(report.exposure)
}
