import { storeOver } from '../../src/memory/store.ts'
import { createTenantDocuments, findRow, writeDocument } from '../../src/memory/tenant-documents.ts'
import type { TenantId } from '../../src/kernel/ids.ts'
import type { Commit, Store, Write } from '../../src/ports/store.ts'

/** A document as it stands in a store, ready to be put into another. */
export type Kept = { readonly latest: Write; readonly version: number; readonly json: string }

/** The documents to which commits lead. */
export function keptAfter(commits: readonly Commit[]): readonly Kept[] {
  const kept = new Map<string, Kept>()
  for (const latest of commits.flatMap(({ writes }) => writes)) {
    const { kind, id, from, document } = latest
    kept.set(`${kind}/${id}`, { latest, version: from + 1, json: JSON.stringify(document) })
  }
  return [...kept.values()]
}

/** A store in memory that holds documents from the start: what led to them is neither checked nor written again. */
export function openedStore(tenant: TenantId, kept: readonly Kept[]): Store {
  const documents = createTenantDocuments()
  for (const { latest, version, json } of kept) {
    writeDocument(documents, latest, json)
    const row = findRow(documents, latest)
    if (row !== undefined) row.version = version
  }
  return storeOver(new Map([[tenant, documents]]))
}
