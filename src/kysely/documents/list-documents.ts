import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely'

import { readCursor, writeCursor } from '../../adapters/cursor.ts'
import type { KeyValue } from '../../adapters/key-value.ts'
import { checkPageLimit } from '../../adapters/page-limit.ts'
import type { Place } from '../../adapters/places.ts'
import { readQuery, type ReadQuery } from '../../adapters/read-query.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Page, PageRequest } from '../../ports/page.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { sourcesOf, type ListSource } from './list-sources.ts'
import { storedOf, type DocumentRow } from './read-documents.ts'

type ListedRow = DocumentRow & { readonly sort_text: KeyValue }

/** Reads one page of a list in one statement. */
export async function listDocuments(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  query: StoreQuery,
  { limit, after }: PageRequest,
): Promise<Page> {
  checkPageLimit(limit)
  const asked = readQuery(query)
  const start = after === undefined ? null : readCursor(asked, after)
  const sources = sourcesOf(dialect, tenant, asked)
  if (sources.length === 0) return { documents: [], next: null }
  const { rows } = await pageStatement(dialect, asked, sources, start, limit + 1).execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    documents: shown.map(storedOf),
    next: last === undefined ? null : writeCursor(asked, placeOf(asked, last)),
  }
}

/** The statement of a page: of each source its own page, merged. */
function pageStatement(
  dialect: Dialect,
  asked: ReadQuery,
  sources: readonly ListSource[],
  start: Place | null,
  limit: number,
): RawBuilder<ListedRow> {
  const pages = sources.map((source) => sourcePage(dialect, asked, source, start, limit))
  const [only] = pages
  if (pages.length === 1 && only !== undefined) return only
  const all = sql.join(
    pages.map((page) => sql`select * from (${page}) as p`),
    sql` union all `,
  )
  return sql<ListedRow>`select kind, id, version, document, sort_text from (${all}) as pages
    order by ${sql.join([...asked.plan.sort.map((_, at) => sql.ref(`sort_${at}`)), sql.ref('sort_id')])}
    limit ${limit}`
}

function sourcePage(
  { quotedId, documentText }: Dialect,
  asked: ReadQuery,
  source: ListSource,
  start: Place | null,
  limit: number,
): RawBuilder<ListedRow> {
  const { from, where, sort, id } = source
  const conditions = start === null ? where : [...where, isAfter(asked, source, start)]
  const places = sort.map(({ ref }, at) => sql`${ref} as ${sql.ref(`sort_${at}`)},`)
  const text = sort[0]?.asText ?? sql`null`
  return sql<ListedRow>`
    select d.kind, ${sql.raw(quotedId)} as id, d.version, ${id} as sort_id, ${sql.join(places, sql` `)} ${text} as sort_text,
      ${sql.raw(documentText)} as document
    from ${from}
    where ${sql.join(conditions, sql` and `)}
    order by ${sql.join([...sort.map(({ ref }) => ref), id])}
    limit ${limit}`
}

function isAfter({ plan }: ReadQuery, { sort, id }: ListSource, start: Place): RawBuilder<unknown> {
  const values = sort.map(({ compare }, at) => compare(start.values[at] as KeyValue))
  if (!values.every((value) => value !== null)) {
    throw new RedressError('cursor-invalid', `The cursor is none of the list ${plan.name}.`, {
      list: plan.name,
    })
  }
  if (sort.length === 0) return sql`${id} > ${start.id}`
  const columns = [...sort.map(({ ref }) => ref), id]
  return sql`(${sql.join(columns)}) > (${sql.join([...values, sql`${start.id}`])})`
}

function placeOf({ plan }: ReadQuery, { sort_text: text, id: quotedId }: ListedRow): Place {
  const id = JSON.parse(quotedId) as string
  if (plan.sort.length === 0) return { values: [], id }
  return { values: [plan.subjects === null ? text : Number(text)], id }
}

/** Counts a list in one statement. */
export async function countDocuments(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  query: StoreQuery,
): Promise<number> {
  const sources = sourcesOf(dialect, tenant, readQuery(query))
  if (sources.length === 0) return 0
  const counts = sources.map(
    ({ from, where }) => sql`(select count(*) from ${from} where ${sql.join(where, sql` and `)})`,
  )
  const { rows } = await sql<{ count: number | string }>`
    select ${sql.join(counts, sql` + `)} as count`.execute(db)
  return Number(rows[0]?.count)
}
