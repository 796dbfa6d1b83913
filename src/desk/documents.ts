import type { FoldedDocuments } from '../history/documents.ts'
import type { HistoryEvent, Note } from '../history/event.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { TenantId } from '../kernel/ids.ts'
import type { Message } from '../messages/message.ts'
import type { Json, Stored } from '../ports/documents.ts'
import type { Receipt } from './gesture.ts'

/** The version of the shapes below; older documents are lifted to it when they are read. */
export const documentVersion = 1

/** A gesture done under an idempotency key, so that a repetition answers the same and writes nothing. */
export type Request = {
  readonly gesture: string
  readonly command: string
  readonly receipt: Receipt
}

/** Every kind of document the desk writes. */
export type DeskDocuments = FoldedDocuments & {
  event: HistoryEvent
  note: Note
  message: Message
  request: Request
}

/** The kinds of document the desk writes. */
export type DeskKind = keyof DeskDocuments

/** A document as it is stored: its shape's version and its tenant travel with it. */
export function storedForm(tenant: TenantId, document: DeskDocuments[DeskKind]): Json {
  return { v: documentVersion, tenant, ...document }
}

/**
 * A stored document as the desk reads it.
 *
 * @throws {RedressError} `tenant-mismatch` when the store answers with another tenant's document; `document-unreadable`
 * when it was written by a newer version of the library, or is no document of its.
 */
export function readForm<Kind extends DeskKind>(
  tenant: TenantId,
  kind: Kind,
  stored: Stored,
): DeskDocuments[Kind] {
  const { id, document } = stored
  if (stored.kind !== kind || typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw unreadable(stored, null)
  }
  const { v, tenant: owner, ...content } = document as { readonly [key: string]: Json }
  if (owner !== tenant) {
    throw new RedressError('tenant-mismatch', `The store answered with a ${kind} of another tenant.`, {
      kind,
      id,
    })
  }
  if (v !== documentVersion) throw unreadable(stored, typeof v === 'number' ? v : null)
  // The shape was checked by whoever wrote it: this library, under the version just compared.
  return content as unknown as DeskDocuments[Kind]
}

function unreadable({ kind, id }: Stored, found: number | null): RedressError<'document-unreadable'> {
  return new RedressError(
    'document-unreadable',
    `The ${kind} is of version ${found ?? 'unknown'}; this library reads version ${documentVersion}.`,
    { kind, id, found, readable: documentVersion },
  )
}
