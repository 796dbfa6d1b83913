import { sql, type QueryExecutorProvider } from 'kysely'

import { compareRefs, findConflicts } from '../../adapters/conflicts.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { DocumentRef } from '../../ports/documents.ts'
import type { Commit, CommitResult, Expectation, Write } from '../../ports/store.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Rows } from './batches.ts'
import { absenceRow, documentRow, refRows, subjectRows } from './rows.ts'
import { forgetSubjects, insertCommit, writeAlone, writeBesideOthers } from './write-documents.ts'

/** What a commit came to inside its transaction; `overtaken`: somebody inserted what was absent, so look again. */
export type Applied = CommitResult | { readonly status: 'overtaken' }

/**
 * Applies a commit inside a transaction. Only `applied` may be kept: after anything else the transaction is undone.
 *
 * @throws {RedressError} `commit-id-reused` when the id was applied with another content.
 */
export async function applyCommit(
  db: QueryExecutorProvider,
  dialect: Dialect,
  tenant: TenantId,
  commit: Commit,
  texts: readonly string[],
): Promise<Applied> {
  // A lone writer takes the id first, so that its transaction begins with a write; others take it with all the rest.
  if (!dialect.hasManyWriters && !(await takeId(db, tenant, commit)))
    return knownOr(db, tenant, commit, overtaken)
  const refs = [...commit.expect, ...commit.writes].sort(compareRefs)
  const versions = await lockVersions(db, dialect, tenant, refs)
  const conflicts = findConflicts(commit, (ref) => versionIn(versions, ref) ?? 0)
  if (conflicts.length > 0) {
    const conflict: Applied = { status: 'conflict', conflicts }
    return dialect.hasManyWriters ? knownOr(db, tenant, commit, conflict) : conflict
  }
  const rewritten = commit.writes.filter(({ kind, from }) => kind === 'event' && from > 0)
  if (rewritten.length > 0) await forgetSubjects(db, dialect, tenant, refRows(rewritten))
  const textOf = new Map(commit.writes.map((each, at) => [each, texts[at] as string]))
  const rows = rowsOf(dialect, refs, textOf, versions)
  if (!dialect.hasManyWriters) {
    await writeAlone(db, dialect, tenant, rows)
    return { status: 'applied' }
  }
  const { isIdFree, isWhole } = await writeBesideOthers(db, dialect, tenant, commit, rows)
  // An id that was free is this commit's own by now, and says nothing of others.
  if (!isIdFree) return knownOr(db, tenant, commit, overtaken)
  return isWhole ? { status: 'applied' } : overtaken
}

const overtaken: Applied = { status: 'overtaken' }

async function takeId(db: QueryExecutorProvider, tenant: TenantId, commit: Commit): Promise<boolean> {
  const { rows } = await sql`${insertCommit(tenant, commit)} returning id`.execute(db)
  return rows.length > 0
}

/** What was applied under the id before is `replayed`, or the id is reused; under an id that nobody has used, the answer given. */
async function knownOr(
  db: QueryExecutorProvider,
  tenant: TenantId,
  { id, fingerprint }: Commit,
  otherwise: Applied,
): Promise<Applied> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from redress_commit where tenant = ${tenant} and id = ${id}`.execute(db)
  const [applied] = rows
  if (applied === undefined) return otherwise
  if (applied.fingerprint === fingerprint) return { status: 'replayed' }
  throw new RedressError('commit-id-reused', `The commit id ${id} was used before with another content.`, {
    id,
  })
}

/** The versions of documents by kind and id, locked in the one order of all commits; absent ones are left out. */
async function lockVersions(
  db: QueryExecutorProvider,
  { documentsNamed, quotedId }: Dialect,
  tenant: TenantId,
  refs: readonly DocumentRef[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const versions = new Map<string, Map<string, number>>()
  if (refs.length === 0) return versions
  const { rows: found } = await sql<{ kind: string; id: string; version: number | string }>`
    select d.kind, ${sql.raw(quotedId)} as id, d.version
    from ${documentsNamed(refRows(refs), tenant, true)}`.execute(db)
  for (const { kind, id, version } of found) {
    let ofKind = versions.get(kind)
    if (ofKind === undefined) versions.set(kind, (ofKind = new Map<string, number>()))
    ofKind.set(JSON.parse(id) as string, Number(version))
  }
  return versions
}

type Versions = Awaited<ReturnType<typeof lockVersions>>

const versionIn = (versions: Versions, { kind, id }: DocumentRef): number | undefined =>
  versions.get(kind)?.get(id)

/** The rows of a commit, in the order of what it names. */
function rowsOf(
  { hasManyWriters }: Dialect,
  named: readonly (Expectation | Write)[],
  textOf: ReadonlyMap<Write, string>,
  versions: Versions,
): Rows {
  const rows = { updates: [] as string[], inserts: [] as string[], subjects: [] as string[] }
  for (const each of named) {
    const isAbsent = versionIn(versions, each) === undefined
    if ('document' in each) {
      const list = isAbsent ? rows.inserts : rows.updates
      list.push(documentRow(each, textOf.get(each) as string))
      if (each.kind === 'event') for (const row of subjectRows(each)) rows.subjects.push(row)
    } else if (isAbsent && hasManyWriters) {
      // What others may not insert before this commit is done: a guarded absence is held by a row of version 0.
      rows.inserts.push(absenceRow(each))
    }
  }
  return rows
}
