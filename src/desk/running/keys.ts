import type { FoldedDocuments, FoldedKind } from '../../history/documents.ts'
import type { HistoryEvent, Note } from '../../history/event.ts'
import type { Message } from '../../messages/message.ts'
import type { DocumentKeys } from '../../ports/documents.ts'
import type { Standing } from '../../standings/standing.ts'

/** The index keys of each kind of folded document: what lists and figures read of it without opening it. */
const foldedKeys: {
  readonly [Kind in FoldedKind]: (document: FoldedDocuments[Kind], collector: string | null) => DocumentKeys
} = {
  standing: (standing) => ({
    ledger: standing.ledger,
    customer: standing.customer,
    collector: standing.collector,
    resolver: standing.resolver,
    status: standing.status?.id ?? null,
    dispute: standing.dispute,
    watched: isWatched(standing),
    creditAwaited: standing.creditAwaited !== null,
    from: standing.since,
    currency: standing.currency,
    disputed: standing.disputed,
  }),
  spell: (spell) => ({
    item: spell.item,
    customer: spell.customer,
    collector: spell.collector,
    resolver: spell.resolver,
    status: spell.status?.id ?? null,
    dispute: spell.dispute,
    from: spell.from,
    until: spell.until,
    currency: spell.currency,
    disputed: spell.disputed,
  }),
  dispute: ({ state, customer, resolver, cause, openedOn }, collector) => ({
    state,
    customer,
    collector,
    resolver,
    cause,
    openedOn,
  }),
  action: ({ state, customer, collector, resolver, channel, mode, status, on }) => ({
    state,
    customer,
    collector,
    resolver,
    channel,
    mode,
    status,
    on,
  }),
  lines: () => ({}),
  members: () => ({}),
  promise: ({ state, customer, on }) => ({ state, customer, on }),
  account: ({ dispute, hold }, collector) => ({
    collector,
    inDispute: dispute !== null,
    reason: dispute?.reason ?? null,
    held: hold !== null,
  }),
  outbox: () => ({}),
}

/**
 * A settled item is looked at again while a reversal would reopen its dispute (D-7), and once more when the gesture that
 * saw it settled could not read its promises in three trips (T-2).
 */
function isWatched({ ledger, watch, promises }: Standing): boolean {
  return watch !== null || (ledger === 'settled' && promises.some(({ state }) => state === 'pending'))
}

/** What a store indexes a folded document by; `collector` is the customer's, where the document does not keep it. */
export function keysOf<Kind extends FoldedKind>(
  kind: Kind,
  document: FoldedDocuments[Kind],
  collector: string | null,
): DocumentKeys {
  return foldedKeys[kind](document, collector)
}

/** An event is found by each document it gave a version to. */
export function eventKeys({ subjects }: HistoryEvent): DocumentKeys {
  return { subjects: subjects.map(({ kind, id, version }) => [`${kind}/${id}`, version] as const) }
}

/**
 * A text may go from the instant it was written: how much longer it is kept is policy, asked about when texts are purged,
 * so that a new policy holds for old texts too. One that was erased is found no more.
 */
export function noteKeys({ at, erased }: Note, customer: string | null): DocumentKeys {
  return erased === null ? { customer, expiresAt: at } : {}
}

/**
 * A message of the outbox is found by its state and the instant from which it may be sent, and as the text it is. One that
 * a person gave up is no problem any more.
 */
export function messageKeys({
  state,
  readyAt,
  isGivenUp,
  customer,
  queuedAt,
  erased,
}: Message): DocumentKeys {
  return {
    state: isGivenUp ? null : state,
    readyAt,
    ...(erased === null && { customer, expiresAt: queuedAt }),
  }
}
