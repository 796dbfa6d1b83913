import { checkCommit } from '../adapters/check-commit.ts'
import { findConflicts } from '../adapters/conflicts.ts'
import { onceEach } from '../adapters/once-each.ts'
import { checkPageLimit } from '../adapters/page-limit.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { TenantId } from '../kernel/ids.ts'
import type { DocumentRef, Json, Stored } from '../ports/documents.ts'
import type { StoreQuery } from '../ports/queries.ts'
import type { Commit, CommitResult, Store, StoreLimits } from '../ports/store.ts'
import type { Row } from './entry.ts'
import { answer } from './answer.ts'
import { countEntries, readPage, type FindIndex } from './read.ts'
import {
  createTenantDocuments,
  findIndex,
  findRow,
  writeDocument,
  type TenantDocuments,
} from './tenant-documents.ts'

/** What a store in memory takes when nothing else is said: a gesture of 100,000 items, several documents each. */
const standardLimits: StoreLimits = { maxWrites: 1_000_000, maxDocumentBytes: 16_777_216 }

/**
 * A store in memory: the reference of the port, for tests, tools and single processes. Nothing outlives it.
 * Documents are indexed by what the closed list of queries asks, so that a page costs the same among a million
 * documents as among a thousand.
 *
 * @example
 * ```ts
 * const store = createMemoryStore()
 * const small = createMemoryStore({ limits: { maxWrites: 25, maxDocumentBytes: 400_000 } })
 * ```
 */
export function createMemoryStore(options: { readonly limits?: StoreLimits } = {}): Store {
  return storeOver(new Map(), { ...(options.limits ?? standardLimits) })
}

/** A store over the documents that are there already. */
export function storeOver(
  tenants: Map<TenantId, TenantDocuments>,
  limits: StoreLimits = standardLimits,
): Store {
  const documentsOf = (tenant: TenantId): TenantDocuments => tenants.get(tenant) ?? createTenantDocuments()
  const finderOf = (tenant: TenantId): FindIndex => {
    const documents = documentsOf(tenant)
    return (plan, kind) => findIndex(documents, plan, kind)
  }

  return {
    limits,
    get: (tenant, refs) => answer(() => readDocuments(documentsOf(tenant), refs)),
    query: (tenant, query, { limit, after }) =>
      answer(() => {
        checkPageLimit(limit)
        const { entries, next } = readPage(finderOf(tenant), query, limit, after)
        return { documents: entries.map(({ row }) => readRow(row)), next }
      }),
    count: (tenant, query: StoreQuery) => answer(() => countEntries(finderOf(tenant), query)),
    commit: (tenant, commit) =>
      answer(() => {
        const texts = checkCommit(commit, limits)
        let documents = tenants.get(tenant)
        if (documents === undefined) tenants.set(tenant, (documents = createTenantDocuments()))
        return applyCommit(documents, commit, texts)
      }),
  }
}

function readDocuments(documents: TenantDocuments, refs: readonly DocumentRef[]): readonly Stored[] {
  const rows = onceEach(refs).map((ref) => findRow(documents, ref))
  return rows.filter((row) => row !== undefined).map(readRow)
}

const readRow = ({ kind, id, version, json }: Row): Stored => ({
  kind,
  id,
  version,
  document: JSON.parse(json) as Json,
})

function applyCommit(documents: TenantDocuments, commit: Commit, texts: readonly string[]): CommitResult {
  const applied = documents.commits.get(commit.id)
  if (applied === commit.fingerprint) return { status: 'replayed' }
  if (applied !== undefined) throw reused(commit.id)
  const conflicts = findConflicts(commit, (ref) => findRow(documents, ref)?.version ?? 0)
  if (conflicts.length > 0) return { status: 'conflict', conflicts }
  for (const [at, write] of commit.writes.entries()) writeDocument(documents, write, texts[at] as string)
  documents.commits.set(commit.id, commit.fingerprint)
  return { status: 'applied' }
}

const reused = (id: string): RedressError =>
  new RedressError('commit-id-reused', `The commit id ${id} was used before with another content.`, { id })
