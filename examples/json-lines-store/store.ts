import { checkCommit, checkPageLimit, comparePlaces, onceEach, RedressError } from 'redress'
import { readCursor, readQuery, writeCursor } from 'redress'
import type { Commit, CommitResult, Store, StoreLimits, TenantId } from 'redress'

import { apply, judge, list, nameOf, type Documents } from './documents.ts'
import { openLineLog } from './line-log.ts'

type Line = { readonly tenant: TenantId; readonly commit: Commit }

/** Opens a store in a file of JSON lines, one for each commit; all that it holds is kept in memory as well. */
export async function openJsonLinesStore(
  path: string,
  limits: StoreLimits = { maxWrites: 100_000, maxDocumentBytes: 1_048_576 },
): Promise<Store & { readonly close: () => Promise<void> }> {
  const tenants = new Map<TenantId, Documents>()
  const documentsOf = (tenant: TenantId): Documents => {
    const documents = tenants.get(tenant) ?? { rows: new Map(), commits: new Map() }
    tenants.set(tenant, documents)
    return documents
  }
  const log = await openLineLog(path, (text) => {
    const { tenant, commit } = JSON.parse(text) as Line
    apply(documentsOf(tenant), commit)
  })

  const write = async (text: string): Promise<CommitResult> => {
    const { tenant, commit } = JSON.parse(text) as Line
    const result = judge(documentsOf(tenant), commit)
    if (result.status !== 'applied') return result
    await log.append(text).catch((cause: unknown) => {
      throw new RedressError('commit-outcome-unknown', 'It may be on the disk.', { id: commit.id }, cause)
    })
    apply(documentsOf(tenant), commit)
    return result
  }
  let turn: Promise<unknown> = Promise.resolve()

  return {
    limits,
    get: async (tenant, refs) => {
      const rows = onceEach(refs).map((ref) => documentsOf(tenant).rows.get(nameOf(ref)))
      return rows.filter((row) => row !== undefined).map(({ stored }) => structuredClone(stored))
    },
    query: async (tenant, query, { limit, after }) => {
      checkPageLimit(limit)
      const asked = readQuery(query)
      const start = after === undefined ? null : readCursor(asked, after)
      const listed = list(documentsOf(tenant), asked)
      const rest = start === null ? listed : listed.filter(({ place }) => comparePlaces(place, start) > 0)
      const last = rest.length > limit ? rest[limit - 1] : undefined
      return {
        documents: rest.slice(0, limit).map(({ row }) => structuredClone(row.stored)),
        next: last === undefined ? null : writeCursor(asked, last.place),
      }
    },
    count: async (tenant, query) => list(documentsOf(tenant), readQuery(query)).length,
    commit: async (tenant, commit) => {
      checkCommit(commit, limits)
      const text = JSON.stringify({ tenant, commit } satisfies Line)
      const result = turn.then(() => write(text))
      turn = result.catch(() => null)
      return result
    },
    close: () => turn.then(log.close),
  }
}
