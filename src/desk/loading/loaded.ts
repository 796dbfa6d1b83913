import type { FoldState } from '../../history/fold.ts'
import type { FoldedKind } from '../../history/documents.ts'
import { emptyShelves } from '../../history/shelves.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { DocumentRef, Stored } from '../../ports/documents.ts'
import { readForm, type DeskKind, type Request } from '../documents.ts'

/** The documents a gesture read, with the versions it must still find when it commits; 0 is absence. */
export interface Loaded {
  readonly read: FoldState['read']
  readonly request: () => Request | undefined
  readonly versionOf: (kind: DeskKind, id: string) => number
  readonly has: (ref: DocumentRef) => boolean
  readonly refs: () => IterableIterator<readonly [DocumentRef, number]>
  readonly add: (asked: readonly DocumentRef[], found: readonly Stored[]) => void
}

/** An empty set of documents of a tenant, to be filled trip by trip. */
export function startLoading(tenant: TenantId): Loaded {
  const shelves = emptyShelves()
  const refs = new Map<string, readonly [DocumentRef, number]>()
  let request: Request | undefined

  const shelve = (stored: Stored): void => {
    if (stored.kind === 'request') request = readForm(tenant, 'request', stored)
    else if (isFolded(stored.kind)) put(stored.kind, stored)
  }
  const put = (kind: FoldedKind, stored: Stored): void => {
    const shelf: Map<string, unknown> = shelves[kind]
    shelf.set(stored.id, readForm(tenant, kind, stored))
  }
  const isFolded = (kind: string): kind is FoldedKind => kind in shelves

  return {
    read: (kind, id) => shelves[kind].get(id),
    request: () => request,
    versionOf: (kind, id) => refs.get(keyOf(kind, id))?.[1] ?? 0,
    has: ({ kind, id }) => refs.has(keyOf(kind, id)),
    refs: () => refs.values(),
    add: (asked, found) => {
      for (const { kind, id } of asked) refs.set(keyOf(kind, id), [{ kind, id }, 0])
      for (const stored of found) {
        refs.set(keyOf(stored.kind, stored.id), [{ kind: stored.kind, id: stored.id }, stored.version])
        shelve(stored)
      }
    },
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`
}
