import { sql, type RawBuilder } from 'kysely'

import { isId, type TenantId } from '../../kernel/ids.ts'
import type { LedgerFilter } from '../../ports/ledger.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { LedgerRow } from './ledger-rows.ts'

/** The views that a ledger is read from, each by its name, with its schema or without. */
export type LedgerViews = {
  readonly items: string
  readonly clearings?: string
}

/** So many items make a chunk, and then those that are left of the last customer. */
export const itemsOfAChunk = 1_000

/** Reads the items with these ids. */
export function namedItems(
  dialect: Dialect,
  views: LedgerViews,
  tenant: TenantId,
  ids: readonly string[],
): RawBuilder<LedgerRow> {
  const picked = sql`
    select i.* from ${sql.table(views.items)} i where i.tenant = ${tenant} and i.id in (${idsIn(dialect, ids)})`
  return itemsStatement(dialect, views, tenant, picked)
}

/**
 * Reads the next chunk of a scan: whole customers, beginning after one, in the order the database has them in. It follows
 * the collation of the view, so that an index of the host's serves; each customer is on one side of its end all the same.
 */
export function chunkOfItems(
  dialect: Dialect,
  views: LedgerViews,
  tenant: TenantId,
  filter: LedgerFilter,
  after: string | null,
): RawBuilder<LedgerRow> {
  const from = sql`${sql.table(views.items)} i where ${sql.join(conditionsOf(dialect, tenant, filter, after), sql` and `)}`
  const picked = sql`
    select i.* from ${from} and i.customer <= (
      select max(p.customer) from (
        select i.customer from ${from} order by i.customer limit ${itemsOfAChunk}
      ) as p
    )`
  return itemsStatement(dialect, views, tenant, picked)
}

function conditionsOf(
  dialect: Dialect,
  tenant: TenantId,
  { customers, openOn }: LedgerFilter,
  after: string | null,
): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`i.tenant = ${tenant}`]
  if (after !== null) conditions.push(sql`i.customer > ${after}`)
  if (customers !== undefined) conditions.push(sql`i.customer in (${idsIn(dialect, customers)})`)
  if (openOn === undefined) return conditions
  const day = dialect.value(openOn, 'day')
  conditions.push(sql`i.document_date <= ${day}`, sql`(i.settled_on is null or i.settled_on > ${day})`)
  return conditions
}

/** What is no id can be none of the books either, and some databases refuse to look for it. */
function idsIn(dialect: Dialect, ids: readonly string[]): RawBuilder<unknown> {
  const json = JSON.stringify(ids.filter(isId).map((id) => ({ id })))
  return sql`select r.id from ${dialect.ids(json)}`
}

/**
 * Each item as one JSON text, with its clearings as another: no driver then touches a day, an amount or a text, and databases write days in JSON as
 * ISO 8601 whatever style the session prints them in. The clearings are looked up item by item, along an index: joined, they would all be read again for each chunk of a scan.
 */
function itemsStatement(
  dialect: Dialect,
  { clearings }: LedgerViews,
  tenant: TenantId,
  picked: RawBuilder<unknown>,
): RawBuilder<LedgerRow> {
  const cleared =
    clearings === undefined
      ? sql`null`
      : sql`coalesce((
          select cast(${sql.raw(dialect.jsonArray)}(${clearingObject(dialect)}) as text)
          from ${sql.table(clearings)} c
          where c.tenant = ${tenant} and c.item = i.id
        ), '[]')`
  return sql<LedgerRow>`
    select cast(${itemObject(dialect)} as text) as item, ${cleared} as clearings
    from (${picked}) as i
    order by i.customer`
}

const itemObject = (dialect: Dialect): RawBuilder<unknown> =>
  jsonObject(dialect, {
    id: sql`i.id`,
    customer: sql`i.customer`,
    kind: sql`i.kind`,
    number: sql`i.number`,
    documentDate: sql`i.document_date`,
    dueDate: sql`i.due_date`,
    currency: sql`i.currency`,
    amount: sql`cast(i.amount_minor as text)`,
    open: sql`cast(i.open_minor as text)`,
    settledOn: sql`i.settled_on`,
    paymentMode: sql`i.payment_mode`,
    fields: sql`cast(i.fields as text)`,
  })

const clearingObject = (dialect: Dialect): RawBuilder<unknown> =>
  jsonObject(dialect, {
    on: sql`c.on_day`,
    nature: sql`c.nature`,
    amount: sql`cast(c.amount_minor as text)`,
    reference: sql`c.reference`,
  })

function jsonObject(
  { jsonObject: build }: Dialect,
  values: Readonly<Record<string, RawBuilder<unknown>>>,
): RawBuilder<unknown> {
  const entries = Object.entries(values).map(([name, value]) => sql`${sql.lit(name)}, ${value}`)
  return sql`${sql.raw(build)}(${sql.join(entries)})`
}
