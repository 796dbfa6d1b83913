import { sql, type Kysely } from 'kysely'
import type { Item, TenantId } from 'redress'
import { createKyselyLedger, type SqlDialect } from 'redress/kysely'
import type { LedgerFactory } from 'redress/testing'
import { afterAll } from 'vitest'

import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import type { SqlDatabase } from './sql-database.ts'

type BookTables = {
  readonly book_item: {
    readonly company: string
    readonly id: string
    readonly customer: string
    readonly kind: string
    readonly number: string
    readonly document_date: string
    readonly due_date: string | null
    readonly currency: string
    readonly amount_minor: string
    readonly open_minor: string
    readonly settled_on: string | null
    readonly payment_mode: string | null
    readonly fields: string | null
  }
  readonly book_clearing: {
    readonly company: string
    readonly item: string
    readonly on_day: string
    readonly nature: string | null
    readonly amount_minor: string
    readonly reference: string | null
  }
}

const types = {
  postgres: { day: 'date', units: 'bigint', json: 'jsonb' },
  sqlite: { day: 'text', units: 'integer', json: 'text' },
} as const

/** Tables of a host that can be written, and the two views that a ledger reads. */
export async function createBookTables(db: Kysely<unknown>, dialect: SqlDialect): Promise<void> {
  const { day, units, json } = types[dialect]
  const statements = [
    `create table book_item (
      company text, id text, customer text, kind text, number text, document_date ${day}, due_date ${day}, currency text,
      amount_minor ${units}, open_minor ${units}, settled_on ${day}, payment_mode text, fields ${json},
      primary key (company, id))`,
    'create index book_item_by_customer on book_item (company, customer)',
    `create table book_clearing (
      company text, item text, on_day ${day}, nature text, amount_minor ${units}, reference text)`,
    'create index book_clearing_by_item on book_clearing (company, item)',
    `create view ledger_items as
      select company as tenant, id, customer, kind, number, document_date, due_date, currency, amount_minor, open_minor,
        settled_on, payment_mode, fields
      from book_item`,
    `create view ledger_clearings as
      select company as tenant, item, on_day, nature, amount_minor, reference from book_clearing`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const rowsOfAnInsert = 1_000

/** Writes items into the tables behind the views. */
export async function fillBooks(
  db: Kysely<unknown>,
  tenant: TenantId,
  items: readonly Item[],
): Promise<void> {
  const tables = db as Kysely<BookTables>
  for (let at = 0; at < items.length; at += rowsOfAnInsert) {
    const part = items.slice(at, at + rowsOfAnInsert)
    await tables
      .insertInto('book_item')
      .values(
        part.map((item) => ({
          company: tenant,
          id: item.id,
          customer: item.customer,
          kind: item.kind,
          number: item.number,
          document_date: item.documentDate,
          due_date: item.dueDate,
          currency: item.currency,
          amount_minor: String(minorUnits(item.amount)),
          open_minor: String(minorUnits(item.openAmount)),
          settled_on: item.settledOn,
          payment_mode: item.paymentMode ?? null,
          fields: item.fields === undefined ? null : JSON.stringify(item.fields),
        })),
      )
      .execute()
    const clearings = part.flatMap(({ id, clearings: own = [] }) =>
      own.map(({ on, nature, amount, reference }) => ({
        company: tenant,
        item: id,
        on_day: on,
        nature: nature ?? null,
        amount_minor: String(minorUnits(amount)),
        reference: reference ?? null,
      })),
    )
    if (clearings.length > 0) await tables.insertInto('book_clearing').values(clearings).execute()
  }
}

export const bookViews = { items: 'ledger_items', clearings: 'ledger_clearings' } as const

/** Ledgers on databases that are opened once, filled for a case and emptied after it; closed after all tests of the file. */
export function ledgersOn(open: () => Promise<SqlDatabase>): LedgerFactory {
  const idle: SqlDatabase[] = []
  afterAll(async () => {
    for (const { close } of idle) await close()
  })
  const openBooks = async (): Promise<SqlDatabase> => {
    const database = await open()
    await createBookTables(database.db, database.dialect)
    return database
  }
  return {
    create: async ({ books = [] }) => {
      const database = idle.pop() ?? (await openBooks())
      const { db, dialect } = database
      for (const { tenant, items } of books) await fillBooks(db, tenant, items)
      return {
        ledger: createKyselyLedger(db, { dialect, ...bookViews }),
        dispose: async () => {
          for (const table of ['book_item', 'book_clearing'])
            await sql`delete from ${sql.table(table)}`.execute(db)
          idle.push(database)
        },
      }
    },
  }
}
