import type { HistoryEvent } from '../../history/event.ts'
import type { FoldState } from '../../history/fold.ts'
import type { FoldedKind } from '../../history/documents.ts'
import type { Note, TextKind } from '../../history/event.ts'
import { emptyShelves } from '../../history/shelves.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Message } from '../../messages/message.ts'
import type { DocumentRef, Stored } from '../../ports/documents.ts'
import { readForm, type Request } from '../documents.ts'

/** The kinds of document that a gesture reads. */
export type ReadKind = FoldedKind | TextKind | 'request' | 'event'

/** Versions by kind and id; 0 is absence. */
export type Versions = ReadonlyMap<ReadKind, ReadonlyMap<string, number>>

/** Names a document that a gesture reads. */
export interface ReadRef extends DocumentRef {
  readonly kind: ReadKind
}

/** The documents a gesture read, with the versions it must still find when it commits. */
export interface Loaded {
  readonly read: FoldState['read']
  readonly request: () => Request | undefined
  readonly events: ReadonlyMap<string, HistoryEvent>
  readonly notes: ReadonlyMap<string, Note>
  readonly messages: ReadonlyMap<string, Message>
  readonly versions: () => Versions
  readonly versionOf: (kind: ReadKind, id: string) => number
  readonly has: (kind: ReadKind, id: string) => boolean
  readonly add: (asked: readonly ReadRef[], found: readonly Stored[]) => void
}

/** An empty set of documents of a tenant, to be filled trip by trip. */
export function startLoading(tenant: TenantId): Loaded {
  const shelves = emptyShelves()
  const versions = new Map<ReadKind, Map<string, number>>()
  const events = new Map<string, HistoryEvent>()
  const notes = new Map<string, Note>()
  const messages = new Map<string, Message>()
  let request: Request | undefined

  const note = (kind: ReadKind, id: string, version: number): void => {
    const known = versions.get(kind)
    if (known === undefined) versions.set(kind, new Map([[id, version]]))
    else known.set(id, version)
  }
  const put = (kind: FoldedKind, stored: Stored): void => {
    const shelf: Map<string, unknown> = shelves[kind]
    shelf.set(stored.id, readForm(tenant, kind, stored))
  }

  return {
    read: (kind, id) => shelves[kind].get(id),
    request: () => request,
    events,
    notes,
    messages,
    versions: () => versions,
    versionOf: (kind, id) => versions.get(kind)?.get(id) ?? 0,
    has: (kind, id) => versions.get(kind)?.has(id) ?? false,
    add: (asked, found) => {
      for (const { kind, id } of asked) note(kind, id, 0)
      for (const stored of found) {
        const { kind, id, version } = stored
        if (kind === 'request') request = readForm(tenant, kind, stored)
        else if (kind === 'event') events.set(id, readForm(tenant, kind, stored))
        else if (kind === 'note') notes.set(id, readForm(tenant, kind, stored))
        else if (kind === 'message') messages.set(id, readForm(tenant, kind, stored))
        else if (isFolded(kind)) put(kind, stored)
        else continue
        note(kind, id, version)
      }
    },
  }
}

function isFolded(kind: string): kind is FoldedKind {
  return foldedKinds.has(kind)
}

const foldedKinds: ReadonlySet<string> = new Set(Object.keys(emptyShelves()))
