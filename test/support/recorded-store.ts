import type { DocumentRef, Json, Stored } from '../../src/ports/documents.ts'
import type { Commit, Store } from '../../src/ports/store.ts'
import { tenantId } from '../../src/kernel/ids.ts'
import { keptAfter, type Kept } from './opened-store.ts'

/** A store that remembers what was written into it, in the order in which it was. */
export interface RecordedStore extends Store {
  /** The commits that were applied, in order. */
  readonly applied: readonly Commit[]
  /** The documents as the commits left them, by `kind/id`: what `dump` shows, without asking the store. */
  readonly written: ReadonlyMap<string, Json>
  /** The same, by kind and id. */
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string, Json>>
  /** Every document there is, by `kind/id`; those that commits named are read back from the store. */
  readonly dump: () => Promise<Dump>
}

/** The documents of a store by `kind/id`, with their versions, in the order of their names. */
export type Dump = Readonly<Record<string, { readonly version: number; readonly document: Json }>>

/** What a store was told before its recording begins. */
export type Past = {
  readonly commits: readonly Commit[]
  /** The documents that they left. */
  readonly kept: readonly Kept[]
  readonly left: Dump
}

export const noPast: Past = { commits: [], kept: [], left: {} }

/** What was recorded so far as a past for other stores, any number of them. */
export async function pastOf({ applied, dump }: RecordedStore): Promise<Past> {
  return { commits: [...applied], kept: keptAfter(applied), left: await dump() }
}

const main = tenantId('main')

/** Records the commits of the tenant `main`, after a past that left in the store what it holds. */
export function recordedStore(store: Store, past: Past): RecordedStore {
  const applied = [...past.commits]
  const written = new Map<string, Json>()
  const byKind = new Map<string, Map<string, Json>>()
  // Also of commits that were refused: should one have left something behind, the dump shows it.
  const refs = new Map<string, DocumentRef>()
  const keep = ({ writes }: Commit) => {
    for (const { kind, id, document } of writes) {
      written.set(`${kind}/${id}`, document)
      const shelf = byKind.get(kind) ?? new Map<string, Json>()
      byKind.set(kind, shelf.set(id, document))
    }
  }
  past.commits.forEach(keep)
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
        keep(commit)
      }
      return result
    },
    dump: async () => {
      // What no commit named since is as it was: a store changes by commits alone.
      const stored = await store.get(main, [...refs.values()])
      const named = stored.map(
        ({ kind, id, version, document }: Stored) => [`${kind}/${id}`, { version, document }] as const,
      )
      const all = Object.entries({ ...past.left, ...Object.fromEntries(named) })
      return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}
