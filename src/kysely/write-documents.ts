import { sql, type QueryExecutorProvider } from 'kysely'

import type { TenantId } from '../kernel/ids.ts'
import { columns } from './columns.ts'
import type { Dialect } from './dialect.ts'
import { documentFields, subjectFields } from './rows.ts'

/** The rows that one statement writes, each list a JSON text: documents that are there, new ones, and subjects. */
export type Rows = {
  readonly updates: string
  readonly inserts: string
  readonly subjects: string
}

const keyColumns = columns.map(({ name }) => sql.ref(name))
const assignments = sql.join(columns.map(({ name }) => sql`${sql.ref(name)} = r.${sql.ref(name)}`))
const keysOfRow = sql.join(columns.map(({ name }) => sql`r.${sql.ref(name)}`))
const insertedColumns = sql`tenant, kind, id, version, document, ${sql.join(keyColumns)}`

/**
 * Writes it all in one statement, each document from the version it was locked at, and answers how many it wrote. New
 * ones are inserted in the one order of all commits; one that somebody else has inserted meanwhile is not counted.
 */
export async function writeBesideOthers(
  db: QueryExecutorProvider,
  { rows }: Dialect,
  tenant: TenantId,
  { updates, inserts, subjects }: Rows,
): Promise<number> {
  const { rows: counts } = await sql<{ written: number | string }>`
    with updated as (
      update redress_document d
      set version = r.version, document = r.document, ${assignments}
      from ${rows(updates, documentFields)}
      where d.tenant = ${tenant} and d.kind = r.kind and d.id = r.id and d.version = r.version - 1
      returning 1
    ), inserted as (
      insert into redress_document (${insertedColumns})
      select ${tenant}, r.kind, r.id, r.version, r.document, ${keysOfRow}
      from ${rows(inserts, documentFields)}
      order by r.kind collate "C", r.id collate "C"
      on conflict do nothing
      returning 1
    ), named as (
      insert into redress_subject (tenant, subject, version, event)
      select ${tenant}, r.subject, r.version, r.event from ${rows(subjects, subjectFields)}
    )
    select (select count(*) from updated) + (select count(*) from inserted) as written`.execute(db)
  return Number(counts[0]?.written)
}

/** Writes it all as the one writer: what was read a moment ago still holds. */
export async function writeAlone(
  db: QueryExecutorProvider,
  { rows }: Dialect,
  tenant: TenantId,
  written: string,
  subjects: string,
): Promise<void> {
  const replaced = columns.map(({ name }) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
  await sql`
    insert into redress_document (${insertedColumns})
    select ${tenant}, r.kind, r.id, r.version, r.document, ${keysOfRow}
    from ${rows(written, documentFields)}
    where true
    on conflict (tenant, kind, id) do update
    set version = excluded.version, document = excluded.document, ${sql.join(replaced)}`.execute(db)
  if (subjects === '[]') return
  await sql`
    insert into redress_subject (tenant, subject, version, event)
    select ${tenant}, r.subject, r.version, r.event from ${rows(subjects, subjectFields)}`.execute(db)
}

/** Takes events that are written again out of the histories they stood in. */
export async function forgetSubjects(
  db: QueryExecutorProvider,
  { rows }: Dialect,
  tenant: TenantId,
  events: string,
): Promise<void> {
  await sql`
    delete from redress_subject
    where tenant = ${tenant}
      and event in (select r.id from ${rows(events, [{ name: 'id', type: 'text' }])})`.execute(db)
}
