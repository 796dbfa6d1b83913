import type { DocumentRef, Json, Stored } from '../../src/ports/documents.ts'
import type { Commit, Store } from '../../src/ports/store.ts'
import { tenantId } from '../../src/kernel/ids.ts'

/** A store that remembers what was written into it, in the order in which it was. */
export interface RecordedStore extends Store {
  /** The commits that were applied, in order. */
  readonly applied: readonly Commit[]
  /** The documents as the commits left them, by `kind/id`: what `dump` shows, without asking the store. */
  readonly written: ReadonlyMap<string, Json>
  /** The same, by kind and id. */
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string, Json>>
  /** Every document there is, read back from the store, by `kind/id`. */
  readonly dump: () => Promise<Dump>
}

/** The documents of a store by `kind/id`, with their versions, in the order of their names. */
export type Dump = Readonly<Record<string, { readonly version: number; readonly document: Json }>>

/** Records the commits of the tenant `main`. */
export function recordedStore(store: Store): RecordedStore {
  const applied: Commit[] = []
  const written = new Map<string, Json>()
  const byKind = new Map<string, Map<string, Json>>()
  // Also of commits that were refused: should one have left something behind, the dump shows it.
  const refs = new Map<string, DocumentRef>()
  const main = tenantId('main')
  return {
    ...store,
    applied,
    written,
    byKind,
    commit: async (tenant, commit) => {
      for (const { kind, id } of commit.writes) refs.set(`${kind}/${id}`, { kind, id })
      const result = await store.commit(tenant, commit)
      if (result.status === 'applied') {
        applied.push(commit)
        for (const { kind, id, document } of commit.writes) {
          written.set(`${kind}/${id}`, document)
          const shelf = byKind.get(kind) ?? new Map<string, Json>()
          byKind.set(kind, shelf.set(id, document))
        }
      }
      return result
    },
    dump: async () => {
      const stored = await store.get(main, [...refs.values()])
      const named = stored.map(
        ({ kind, id, version, document }: Stored) => [`${kind}/${id}`, { version, document }] as const,
      )
      return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}
