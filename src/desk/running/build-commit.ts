import type { FoldedKind } from '../../history/documents.ts'
import { statusOf } from '../../catalogs/statuses.ts'
import type { Labels } from '../../catalogs/labels.ts'
import type { Draft, DraftedEvent } from '../../history/draft.ts'
import type { HistoryEvent } from '../../history/event.ts'
import { textFingerprint } from '../../kernel/fingerprint.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Commit, Expectation, Write } from '../../ports/store.ts'
import { storedForm, type Request } from '../documents.ts'
import type { Facts } from '../facts.ts'
import type { Loaded } from '../loading/loaded.ts'
import { eventKeys, keysOf, messageKeys } from './keys.ts'
import { statusIds } from './status-ids.ts'

const foldedKinds: readonly FoldedKind[] = ['standing', 'spell', 'dispute', 'lines', 'action', 'account']

/** What a gesture decided, with what it read: enough to store it all at once. */
export type Decided = {
  readonly tenant: TenantId
  readonly gesture: string
  readonly gestureId: string
  readonly facts: Facts
  readonly loaded: Loaded
  readonly draft: Draft
  /** The idempotency key with what it stands for; `null` without a key. */
  readonly request: { readonly key: string; readonly content: Request } | null
}

/** A commit, and the events in it. */
export type BuiltCommit = {
  readonly commit: Commit
  readonly events: readonly HistoryEvent[]
}

/**
 * The one commit of a gesture (I-1): the documents it changed, its events, notes and messages, each guarded by the
 * version it was decided on; documents that were only read are guarded as well.
 */
export function buildCommit(decided: Decided): BuiltCommit {
  const writes: Write[] = []
  const events = decided.draft.events.map((event) => eventOf(decided, event))
  for (const kind of foldedKinds) addFolded(decided, kind, writes)
  addNew(decided, events, writes)
  const written = new Set(writes.map(({ kind, id }) => `${kind}/${id}`))
  const expect: Expectation[] = []
  for (const [{ kind, id }, version] of decided.loaded.refs()) {
    if (!written.has(`${kind}/${id}`)) expect.push({ kind, id, version })
  }
  // The events determine every folded document, so that they stand for the content of the commit; its key order is
  // ours alone, which saves sorting it.
  const { notes, messages } = decided.draft
  const content = JSON.stringify([events, expect, notes, messages, decided.request])
  return { events, commit: { id: decided.gestureId, fingerprint: textFingerprint(content), expect, writes } }
}

function addFolded({ tenant, draft, loaded, facts }: Decided, kind: FoldedKind, writes: Write[]): void {
  for (const [id, document] of draft.written(kind)) {
    const customer = 'customer' in document ? document.customer : null
    const collector = customer === null ? null : (facts.customers.get(customer)?.collector ?? null)
    writes.push({
      kind,
      id,
      from: loaded.versionOf(kind, id),
      document: storedForm(tenant, document),
      keys: keysOf(kind, document, collector),
    })
  }
}

function addNew({ tenant, draft, request }: Decided, events: readonly HistoryEvent[], writes: Write[]): void {
  for (const event of events) {
    writes.push({
      kind: 'event',
      id: event.id,
      from: 0,
      document: storedForm(tenant, event),
      keys: eventKeys(event),
    })
  }
  for (const note of draft.notes) {
    writes.push({ kind: 'note', id: note.id, from: 0, document: storedForm(tenant, note), keys: {} })
  }
  for (const message of draft.messages) {
    const document = storedForm(tenant, message)
    writes.push({ kind: 'message', id: message.id, from: 0, document, keys: messageKeys(message) })
  }
  if (request !== null) {
    writes.push({
      kind: 'request',
      id: request.key,
      from: 0,
      document: storedForm(tenant, request.content),
      keys: {},
    })
  }
}

function eventOf({ gesture, facts, draft, loaded }: Decided, event: DraftedEvent): HistoryEvent {
  const isFirst = draft.events.find(({ by }) => by === facts.by) === event
  return {
    id: event.id,
    gesture,
    at: facts.now,
    on: facts.today,
    by: event.by,
    catalogVersion: facts.catalog.version,
    labels: labelsOf(facts, event),
    notes: isFirst ? draft.notes.map(({ id }) => id) : [],
    messages: isFirst ? draft.messages.map(({ id }) => id) : [],
    changes: event.changes,
    subjects: Array.from(event.touched.values(), ({ kind, id }) => ({
      kind,
      id,
      version: loaded.versionOf(kind, id) + 1,
    })),
  }
}

function labelsOf(facts: Facts, event: DraftedEvent): Readonly<Record<string, Labels>> {
  return Object.fromEntries(
    [...statusIds(event.changes)].map((id) => [id, statusOf(facts.catalog, id).labels]),
  )
}
