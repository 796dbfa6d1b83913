/**
 * The amounts of the dispute report over a million items, in memory beside SQLite and PGlite that hold the same books in
 * tables of their own and answer in SQL: the report is faster than both. All answers are compared to the cent.
 */
import assert from 'node:assert'

import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { standardCatalog } from 'redress'

import { minorUnits } from '../src/kernel/money/minor-units.ts'
import { createReportFold } from '../src/reports/report-fold.ts'
import { asOf, makeBooks, type Books } from './report-facts.ts'
import { medianMs, report } from './side-by-side.ts'

type Row = {
  readonly band: string
  readonly currency: string
  readonly cents: number
  readonly items: number
}

const dimensions = ['age', 'customer', 'cause', 'resolver'] as const

function ours({ items, standings, disputes }: Books): readonly Row[] {
  const fold = createReportFold(
    { asOf, figures: ['outstanding', 'exposure'], by: dimensions },
    standardCatalog,
  )
  fold.addStandings(standings)
  fold.addDisputes(disputes)
  for (let at = 0; at < items.length; at += 1_000) fold.addItems(items.slice(at, at + 1_000))
  const { outstanding, exposure } = fold.result()
  const open = dimensions.flatMap((dimension) =>
    (outstanding.by[dimension] ?? []).map(({ band, currency, amount, items: count }) => {
      return { band: `open ${dimension} ${band}`, currency, cents: Number(minorUnits(amount)), items: count }
    }),
  )
  const disputed = dimensions.flatMap((dimension) =>
    (exposure.by[dimension] ?? []).map(({ band, currency, net, items: count }) => {
      return { band: `disputed ${dimension} ${band}`, currency, cents: Number(minorUnits(net)), items: count }
    }),
  )
  return sorted([...open, ...disputed])
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (`${a.band} ${a.currency}` < `${b.band} ${b.currency}` ? -1 : 1))
}

const schema = `
  create table item (id text primary key, customer text not null, due date not null, currency text not null, open bigint not null);
  create table disputed (item text primary key, cause text not null, resolver text not null, cents bigint not null);`

/** One pass over the items for each breakdown, which is what both have in common. */
const queries = (age: string): readonly string[] => {
  const open = (dimension: string, band: string): string =>
    `select 'open ${dimension} ' || ${band} as band, currency, sum(open) as cents, count(*) as items from item group by 1, 2`
  const disputed = (dimension: string, band: string): string =>
    `select 'disputed ${dimension} ' || ${band} as band, currency, sum(min_of) as cents, count(*) as items
     from (select i.*, d.cause, d.resolver, case when d.cents < i.open then d.cents else i.open end as min_of
           from disputed d join item i on i.id = d.item) x group by 1, 2`
  return [
    open('age', age),
    open('customer', 'customer'),
    disputed('age', age),
    disputed('customer', 'customer'),
    disputed('cause', 'cause'),
    disputed('resolver', 'resolver'),
  ]
}

const bandOf = (days: string): string =>
  `case when ${days} <= 0 then 'not-due' when ${days} <= 30 then '1-30' when ${days} <= 60 then '31-60'
   when ${days} <= 90 then '61-90' else '91+' end`

const inSqlite = queries(bandOf(`(julianday('${asOf}') - julianday(due))`))
const inPostgres = queries(bandOf(`(date '${asOf}' - due)`))

const books = makeBooks(1_000_000)
const disputedRows = books.standings
  .filter(({ since }) => since <= asOf)
  .map((standing) => ({
    item: standing.item,
    cause: standing.status?.id ?? 'none',
    resolver: standing.resolver ?? 'none',
    cents: Number(minorUnits(standing.disputed ?? '0')),
  }))

const sqlite = new Database(':memory:')
sqlite.exec(schema)
const putItem = sqlite.prepare('insert into item values (?, ?, ?, ?, ?)')
const putDisputed = sqlite.prepare('insert into disputed values (?, ?, ?, ?)')
sqlite.transaction(() => {
  for (const { id, customer, dueDate, currency, openAmount } of books.items) {
    putItem.run(id, customer, dueDate, currency, Number(minorUnits(openAmount)))
  }
  for (const { item, cause, resolver, cents } of disputedRows) putDisputed.run(item, cause, resolver, cents)
})()
sqlite.exec('analyze')

const pglite = new PGlite()
await pglite.exec(schema)
for (let at = 0; at < books.items.length; at += 50_000) {
  const chunk = books.items.slice(at, at + 50_000)
  await pglite.query(
    'insert into item select * from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::bigint[])',
    [
      chunk.map(({ id }) => id),
      chunk.map(({ customer }) => customer),
      chunk.map(({ dueDate }) => dueDate),
      chunk.map(({ currency }) => currency),
      chunk.map(({ openAmount }) => minorUnits(openAmount)),
    ],
  )
}
await pglite.query(
  'insert into disputed select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[])',
  [
    disputedRows.map(({ item }) => item),
    disputedRows.map(({ cause }) => cause),
    disputedRows.map(({ resolver }) => resolver),
    disputedRows.map(({ cents }) => cents),
  ],
)
await pglite.exec('analyze')

const askSqlite = (): readonly Row[] => inSqlite.flatMap((query) => sqlite.prepare<[], Row>(query).all())
const askPglite = async (): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const query of inPostgres) {
    const { rows: found } = await pglite.query<Row>(query)
    rows.push(...found.map((row) => ({ ...row, cents: Number(row.cents), items: Number(row.items) })))
  }
  return rows
}

const mine = ours(books)
assert.deepStrictEqual(sorted(askSqlite()), mine)
assert.deepStrictEqual(sorted(await askPglite()), mine)

const ms = await medianMs(3, () => ours(books))
report('The amounts of the dispute report over 1,000,000 items, beside databases that hold the same books', [
  { what: 'beside SQLite, in memory', ms, baselineMs: await medianMs(3, askSqlite), atMost: 1 },
  { what: 'beside PGlite, in memory', ms, baselineMs: await medianMs(3, askPglite), atMost: 1 },
])
sqlite.close()
await pglite.close()
