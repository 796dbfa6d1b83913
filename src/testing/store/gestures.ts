import { tenantId, type TenantId } from '../../kernel/ids.ts'
import type { DocumentKeys, DocumentKind, Json, Stored } from '../../ports/documents.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import type { Commit, Expectation, Store, Write } from '../../ports/store.ts'
import { checkEqual } from '../conformance/failure.ts'
import type { StoreUnderTest } from './store-case.ts'

/** The tenant of cases that need only one. */
export const tenant: TenantId = tenantId('main')

/** A document of a kind that no list names, so that what it holds is all there is to it. */
export const note = (id: string, from = 0, document: Json = { text: `${id} ${from}` }): Write =>
  write('note', id, {}, from, document)

export const write = (
  kind: DocumentKind,
  id: string,
  keys: DocumentKeys = {},
  from = 0,
  document: Json = { is: id },
): Write => ({ kind, id, from, document, keys })

export const commitOf = (
  id: string,
  writes: readonly Write[],
  expect: readonly Expectation[] = [],
  fingerprint = `of ${id}`,
): Commit => ({ id, fingerprint, expect, writes })

/** Commits what must be applied, and waits until queries show it. */
export async function apply(subject: StoreUnderTest, commit: Commit, of = tenant): Promise<void> {
  checkEqual(await subject.store.commit(of, commit), { status: 'applied' }, `commit ${commit.id}`)
  await subject.settle?.()
}

/** Stores many documents, in as many commits as the limits of the store ask for. */
export async function applyAll(
  subject: StoreUnderTest,
  writes: readonly Write[],
  of = tenant,
  name = 'load',
): Promise<void> {
  const most = Math.min(subject.store.limits.maxWrites, 1_000)
  for (let at = 0; at < writes.length; at += most) {
    await apply(subject, commitOf(`${name}-${at}`, writes.slice(at, at + most)), of)
  }
}

/** The version of a document; 0 when it is absent. */
export async function versionOf(store: Store, kind: DocumentKind, id: string, of = tenant): Promise<number> {
  const [stored] = await store.get(of, [{ kind, id }])
  return stored?.version ?? 0
}

/** The notes with these ids, by id. */
export async function notesOf(
  store: Store,
  ids: readonly string[],
  of = tenant,
): Promise<ReadonlyMap<string, Stored>> {
  const stored = await store.get(
    of,
    ids.map((id) => ({ kind: 'note', id })),
  )
  return new Map(stored.map((each) => [each.id, each]))
}

/** The ids of a whole list, page by page. */
export async function walk(
  store: Store,
  query: StoreQuery,
  limit = 100,
  of = tenant,
): Promise<readonly string[]> {
  const ids: string[] = []
  let after: string | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await store.query(of, query, after === null ? { limit } : { limit, after })
    for (const { id } of page.documents) ids.push(id)
    after = page.next
    if (after === null) break
  }
  return ids
}

// A cursor that does not move on would be walked for ever.
const mostPages = 2_000
