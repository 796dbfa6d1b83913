import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely'

import type { TenantId } from '../../kernel/ids.ts'
import type { Commit } from '../../ports/store.ts'
import { columns } from '../dialects/columns.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { batchesOf, type Rows } from './batches.ts'

const names = columns.map(({ name }) => name)
const insertedColumns = sql.raw(`tenant, kind, id, version, document, ${names.join(', ')}`)
const insertedValues = sql.raw(
  `r.kind, r.id, r.version, r.document, ${names.map((name) => `r.${name}`).join(', ')}`,
)
const assigned = sql.raw(names.map((name) => `${name} = excluded.${name}`).join(', '))

const jsonArray = (rows: readonly string[]): string => `[${rows.join()}]`

/** Whether the commit's id was free, and whether everything was written: what somebody else has inserted is left alone. */
type Written = { readonly isIdFree: boolean; readonly isWhole: boolean }

/**
 * Writes it all, in one statement unless it is too much for one: the commit's id, each document from the version it was locked
 * at, and new ones, which come in the one order of all commits.
 */
export async function writeBesideOthers(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  commit: Commit,
  rows: Rows,
): Promise<Written> {
  // The id comes first, so that whoever is taking it is waited for before anything else is.
  let id = sql`taken as (${insertCommit(tenant, commit)} returning 1)`
  for (const batch of batchesOf(rows)) {
    const written = await writeBatch(db, dialect, tenant, id, batch)
    if (!written.isIdFree || !written.isWhole) return written
    id = sql`taken as (select 1)`
  }
  return { isIdFree: true, isWhole: true }
}

async function writeBatch(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  id: RawBuilder<unknown>,
  rows: Rows,
): Promise<Written> {
  const parts = [id]
  const counts: RawBuilder<unknown>[] = [sql`0`]
  if (rows.updates.length > 0) {
    counts.push(sql`(select count(*) from updated)`)
    parts.push(sql`updated as (${upsertDocuments(dialect, tenant, rows.updates)}
      where redress_document.version = excluded.version - 1
      returning 1)`)
  }
  if (rows.inserts.length > 0) {
    counts.push(sql`(select count(*) from inserted)`)
    parts.push(sql`inserted as (
      insert into redress_document (${insertedColumns})
      select ${tenant}, ${insertedValues} from ${dialect.documents(jsonArray(rows.inserts))}
      order by r.kind collate "C", r.id collate "C"
      on conflict do nothing
      returning 1)`)
  }
  if (rows.subjects.length > 0) {
    parts.push(sql`named as (${insertSubjects(dialect, tenant, rows.subjects)})`)
  }
  const { rows: answer } = await sql<{ taken: number | string; written: number | string }>`
    with ${sql.join(parts)}
    select (select count(*) from taken) as taken, ${sql.join(counts, sql` + `)} as written`.execute(db)
  return {
    isIdFree: Number(answer[0]?.taken) === 1,
    isWhole: Number(answer[0]?.written) === rows.updates.length + rows.inserts.length,
  }
}

/** Writes it all as the one writer: what was read a moment ago still holds. */
export async function writeAlone(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  rows: Rows,
): Promise<void> {
  for (const { updates, inserts, subjects } of batchesOf(rows)) {
    const documents = [...updates, ...inserts]
    if (documents.length > 0) await upsertDocuments(dialect, tenant, documents).execute(db)
    if (subjects.length > 0) await insertSubjects(dialect, tenant, subjects).execute(db)
  }
}

/** Remembers that a commit is applied, unless its id is known. */
export function insertCommit(tenant: TenantId, { id, fingerprint }: Commit): RawBuilder<unknown> {
  return sql`
    insert into redress_commit (tenant, id, fingerprint) values (${tenant}, ${id}, ${fingerprint})
    on conflict do nothing`
}

/** Takes events that are written again out of the histories they stood in; `events` is their names. */
export async function forgetSubjects(
  db: QueryExecutorProvider,
  { refs }: Dialect,
  tenant: TenantId,
  events: string,
): Promise<void> {
  await sql`
    delete from redress_subject
    where tenant = ${tenant} and event in (select r.id from ${refs(events)})`.execute(db)
}

/** Each row finds the document it replaces by its key, with no join that a planner could take for something else. */
function upsertDocuments(dialect: Dialect, tenant: TenantId, rows: readonly string[]): RawBuilder<unknown> {
  return sql`
    insert into redress_document (${insertedColumns})
    select ${tenant}, ${insertedValues} from ${dialect.documents(jsonArray(rows))}
    where true
    on conflict (tenant, kind, id) do update
    set version = excluded.version, document = excluded.document, ${assigned}`
}

function insertSubjects(
  dialect: Dialect,
  tenant: TenantId,
  subjects: readonly string[],
): RawBuilder<unknown> {
  return sql`
    insert into redress_subject (tenant, subject, version, event)
    select ${tenant}, r.subject, r.version, r.event from ${dialect.subjects(jsonArray(subjects))}`
}
