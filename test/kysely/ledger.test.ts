import { CamelCasePlugin, sql, type Kysely, type LogEvent } from 'kysely'
import { tenantId, type Item, type Ledger, type LedgerFilter } from 'redress'
import { createKyselyLedger } from 'redress/kysely'
import { sampleItems } from 'redress/testing'
import { afterEach, describe, expect, it } from 'vitest'

import { bookViews, createBookTables, fillBooks } from '../support/databases/book-tables.ts'
import { openPglite } from '../support/databases/pglite.ts'
import type { SqlDatabase } from '../support/databases/sql-database.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import { rejectionOf } from '../support/refusal.ts'

const main = tenantId('main')
const [sample] = sampleItems as [Item]
const opened: SqlDatabase[] = []
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close()
})

/** `count` items of a customer, numbered from `first`. */
const itemsOf = (customer: string, count: number, first = 0): readonly Item[] =>
  Array.from({ length: count }, (_, at) => ({ ...sample, customer, id: `F-${first + at}`, clearings: [] }))

async function scanAll(ledger: Ledger, filter: LedgerFilter = {}): Promise<(readonly Item[])[]> {
  const chunks: (readonly Item[])[] = []
  for await (const chunk of ledger.scan(main, filter)) chunks.push(chunk)
  return chunks
}

describe.each([
  ['PGlite', openPglite],
  ['SQLite', openSqlite],
] as const)('a ledger over two views on %s', (_name, open) => {
  const statements: string[] = []
  async function openBooks(items: readonly Item[] = []): Promise<SqlDatabase & { readonly ledger: Ledger }> {
    const log = ({ query }: LogEvent) => void statements.push(query.sql)
    const database = await open({ log })
    opened.push(database)
    const { db, dialect } = database
    await createBookTables(db, dialect)
    await fillBooks(db, main, items)
    statements.length = 0
    return { ...database, ledger: createKyselyLedger(db, { dialect, ...bookViews }) }
  }
  const run = (db: Kysely<unknown>, statement: string) => sql.raw(statement).execute(db)

  it('keeps amounts of 18 digits, which no floating point number holds', async () => {
    const amount = '-9999999999999999.97'
    const clearings = [{ on: '2026-11-20', nature: 'paid', amount: '-0.01' }] as const
    const large: Item = { ...sample, amount, openAmount: '-9999999999999999.96', clearings }
    const { ledger } = await openBooks([large])
    expect(await ledger.items(main, [sample.id])).toEqual([large])
    expect(await scanAll(ledger)).toEqual([[large]])
  })

  it('asks one statement for items, whatever their number', async () => {
    const items = itemsOf('C-1', 1_200)
    const { ledger } = await openBooks(items)
    const ids = items.map(({ id }) => id)
    expect(await ledger.items(main, [...ids, 'unknown', '\ud83d', 'F-\0'])).toHaveLength(1_200)
    expect(statements).toHaveLength(1)
  })

  it('scans a thousand items a statement and more only to end with a whole customer', async () => {
    const { ledger } = await openBooks([
      ...itemsOf('A', 600),
      ...itemsOf('B', 1_500, 600),
      ...itemsOf('C', 999, 2_100),
      ...itemsOf('D', 2, 3_099),
      ...itemsOf('E', 5, 3_101),
    ])
    const chunks = await scanAll(ledger)
    const customers = chunks.map((chunk) => [...new Set(chunk.map(({ customer }) => customer))])
    expect(customers).toEqual([['A', 'B'], ['C', 'D'], ['E']])
    expect(chunks.map(({ length }) => length)).toEqual([2_100, 1_001, 5])
    expect(statements).toHaveLength(3)
  })

  it('asks nothing for a scan of no customers, and ends after a chunk that is not full', async () => {
    const { ledger } = await openBooks(itemsOf('A', 999))
    expect(await scanAll(ledger, { customers: [] })).toEqual([])
    expect(statements).toEqual([])
    expect((await scanAll(ledger)).map(({ length }) => length)).toEqual([999])
    expect(statements).toHaveLength(1)
  })

  it('knows no clearings of any item without a view of them, and none of an item that has none (F-1)', async () => {
    const { ledger, db, dialect } = await openBooks([{ ...sample, clearings: [] }])
    const { clearings: _, ...without } = sample
    const unclear = createKyselyLedger(db, { dialect, items: bookViews.items })
    expect(await unclear.items(main, [sample.id])).toEqual([without])
    expect(await ledger.items(main, [sample.id])).toEqual([{ ...sample, clearings: [] }])
    expect(await scanAll(unclear)).toEqual([[without]])
  })

  it('gives clearings by day, in the same order every time', async () => {
    const clearings = [
      { on: '2026-11-20', nature: 'paid', amount: '2.00', reference: 'VIR 1' },
      { on: '2026-11-20', nature: 'paid', amount: '-2.00', reference: 'VIR 2' },
      { on: '2026-11-21', amount: '1.00' },
    ] as const
    const { ledger } = await openBooks([{ ...sample, clearings: clearings.toReversed() }])
    const [item] = await ledger.items(main, [sample.id])
    expect(item?.clearings).toEqual(clearings)
  })

  it('refuses amounts that are no whole minor units, of a view that forgot a cast', async () => {
    const { ledger, db } = await openBooks([sample])
    await run(db, 'drop view ledger_items')
    await run(
      db,
      `create view ledger_items as
        select company as tenant, id, customer, kind, number, document_date, due_date, currency,
          amount_minor * 1.0 as amount_minor, open_minor, settled_on, payment_mode, fields
        from book_item`,
    )
    const error = await rejectionOf(ledger.items(main, [sample.id]))
    expect(error).toMatchObject({ code: 'amount-invalid', details: { reason: 'not-minor-units' } })
    expect(await rejectionOf(scanAll(ledger))).toMatchObject({ code: 'amount-invalid' })
  })

  it('says what it could not read when the fields of an item are no JSON', async () => {
    const { ledger, db } = await openBooks([sample])
    await run(db, 'drop view ledger_items')
    await run(
      db,
      `create view ledger_items as
        select company as tenant, id, customer, kind, number, document_date, due_date, currency, amount_minor,
          open_minor, settled_on, payment_mode, '{broken' as fields
        from book_item`,
    )
    const error = await rejectionOf(ledger.items(main, [sample.id]))
    expect(error).toMatchObject({ code: 'store-unavailable', details: { operation: 'get' } })
    expect(error.cause).toBeInstanceOf(SyntaxError)
  })

  it('says that the database refused when a view is not there', async () => {
    const { db, dialect } = await openBooks()
    const ledger = createKyselyLedger(db, { dialect, items: 'no_such_view' })
    expect(await rejectionOf(ledger.items(main, ['F-1']))).toMatchObject({ code: 'store-unavailable' })
    expect(await rejectionOf(scanAll(ledger))).toMatchObject({ code: 'store-unavailable' })
  })

  it('reads the same whatever plugins the host has given its Kysely', async () => {
    const { db, dialect } = await openBooks([sample])
    const ledger = createKyselyLedger(db.withPlugin(new CamelCasePlugin()), { dialect, ...bookViews })
    expect(await ledger.items(main, [sample.id])).toEqual([{ ...sample, clearings: sample.clearings ?? [] }])
  })
})

describe('a ledger on PostgreSQL', () => {
  it('reads views of another schema, and days as days whatever style the session prints them in', async () => {
    const database = await openPglite()
    opened.push(database)
    const { db, dialect } = database
    await createBookTables(db, dialect)
    await fillBooks(db, main, [sample])
    await sql`set datestyle to 'SQL, DMY'`.execute(db)
    await sql`create schema erp`.execute(db)
    await sql`create view erp.items as select * from ledger_items`.execute(db)
    const ledger = createKyselyLedger(db, { dialect, items: 'erp.items' })
    const [item] = await ledger.items(main, [sample.id])
    expect([item?.documentDate, item?.dueDate]).toEqual([sample.documentDate, sample.dueDate])
    expect(await scanAll(ledger, { openOn: '2026-12-31' })).toHaveLength(1)
  })
})

describe('a ledger on SQLite', () => {
  it('splits no customer and loses none when the column takes two spellings for one', async () => {
    const database = await openSqlite()
    opened.push(database)
    const { db, dialect } = database
    await createBookTables(db, dialect)
    const customers = ['a', 'B', 'A', 'b', 'c'].flatMap((customer, at) => itemsOf(customer, 700, at * 700))
    await fillBooks(db, main, customers)
    await sql`create view folded as select tenant, id, customer collate nocase as customer, kind, number, document_date,
      due_date, currency, amount_minor, open_minor, settled_on, payment_mode, fields from ledger_items`.execute(
      db,
    )
    const chunks = await scanAll(createKyselyLedger(db, { dialect, items: 'folded' }))
    expect(new Set(chunks.flat().map(({ id }) => id)).size).toBe(3_500)
    expect(chunks.flat()).toHaveLength(3_500)
    for (const customer of ['a', 'B', 'A', 'b', 'c'])
      expect(chunks.filter((chunk) => chunk.some((item) => item.customer === customer))).toHaveLength(1)
  })
})
