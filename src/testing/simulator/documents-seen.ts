import type { Action } from '../../actions/action.ts'
import type { ActionMembers } from '../../actions/members.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Message } from '../../messages/message.ts'
import type { Outbox } from '../../messages/outbox.ts'
import type { DocumentKind } from '../../ports/documents.ts'
import type { Commit } from '../../ports/store.ts'
import type { Standing } from '../../standings/standing.ts'

/** What the library keeps under the kinds that the laws look at. */
type SeenDocuments = {
  action: Action
  dispute: Dispute
  members: ActionMembers
  message: Message
  outbox: Outbox
  standing: Standing
  event: HistoryEvent
}

/** The kinds of document that the laws look at. */
export type SeenKind = keyof SeenDocuments

/** The documents of all tenants as the applied commits left them, without asking the store. */
export interface DocumentsSeen {
  readonly read: <Kind extends SeenKind>(
    tenant: TenantId,
    kind: Kind,
    id: string,
  ) => SeenDocuments[Kind] | undefined
  readonly all: <Kind extends SeenKind>(tenant: TenantId, kind: Kind) => readonly SeenDocuments[Kind][]
  readonly apply: (tenant: TenantId, commit: Commit) => void
}

/** The documents of a kind that a commit writes. */
export function writtenIn<Kind extends SeenKind>(
  { writes }: Commit,
  wanted: Kind,
): readonly { readonly from: number; readonly document: SeenDocuments[Kind] }[] {
  return writes.flatMap(({ kind, from, document }) =>
    // What is stored is what the library's own types say, next to its version and tenant.
    kind === wanted ? [{ from, document: document as unknown as SeenDocuments[Kind] }] : [],
  )
}

export function createDocumentsSeen(): DocumentsSeen {
  const shelves = new Map<string, Map<string, unknown>>()
  const shelf = (tenant: TenantId, kind: DocumentKind): Map<string, unknown> => {
    const key = `${tenant}/${kind}`
    let found = shelves.get(key)
    if (found === undefined) shelves.set(key, (found = new Map<string, unknown>()))
    return found
  }
  return {
    read: (tenant, kind, id) => shelf(tenant, kind).get(id) as ReturnType<DocumentsSeen['read']> as never,
    all: (tenant, kind) => [...shelf(tenant, kind).values()] as never,
    apply: (tenant, { writes }) => {
      for (const { kind, id, document } of writes) shelf(tenant, kind).set(id, document)
    },
  }
}
