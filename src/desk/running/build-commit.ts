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
import type { Loaded, ReadKind } from '../loading/loaded.ts'
import { eventKeys, keysOf } from './keys.ts'
import { statusIds } from './status-ids.ts'
import { textWrites } from './text-writes.ts'

const foldedKinds: readonly FoldedKind[] = [
  'standing',
  'spell',
  'dispute',
  'lines',
  'action',
  'members',
  'promise',
  'account',
  'outbox',
]

/** What a gesture decided, with what it read: enough to store it all at once. */
export type Decided = {
  readonly tenant: TenantId
  readonly gesture: string
  readonly command: unknown
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
  const expect: Expectation[] = []
  for (const [kind, versions] of decided.loaded.versions()) {
    const written = writtenOf(decided, kind)
    for (const [id, version] of versions) if (!written.has(id)) expect.push({ kind, id, version })
  }
  return { events, commit: { id: decided.gestureId, fingerprint: fingerprintOf(decided), expect, writes } }
}

/** What the commit writes of a kind; what was only read is guarded. An event never changes once it is written. */
function writtenOf({ draft, request }: Decided, kind: ReadKind): Pick<ReadonlySet<string>, 'has'> {
  if (kind === 'event') return new Set()
  if (kind === 'request') return new Set(request === null ? [] : [request.key])
  if (kind !== 'note' && kind !== 'message') return draft.written(kind)
  return new Set(draft.rewritten.filter((text) => text.kind === kind).map(({ document }) => document.id))
}

/**
 * Stands for the content of the commit. A decision is a pure function: what was asked, by whom, when, and the versions
 * of all that was read say which content it is, at a fraction of its length.
 */
function fingerprintOf({ gesture, command, facts, loaded, request }: Decided): string {
  const { by, now, disputeNumber, catalog } = facts
  const versions = Array.from(loaded.versions(), ([kind, ids]) => [kind, ...ids])
  return textFingerprint(
    JSON.stringify([gesture, command, by, now, disputeNumber, catalog.version, request?.key, versions]),
  )
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

function addNew(
  { tenant, draft, loaded, request }: Decided,
  events: readonly HistoryEvent[],
  writes: Write[],
): void {
  for (const event of events) {
    writes.push({
      kind: 'event',
      id: event.id,
      from: 0,
      document: storedForm(tenant, event),
      keys: eventKeys(event),
    })
  }
  for (const write of textWrites(tenant, draft, loaded)) writes.push(write)
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
