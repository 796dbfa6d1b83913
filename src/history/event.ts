import type { Labels } from '../catalogs/labels.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Instant } from '../kernel/calendar/instant.ts'
import type { Erasure } from '../messages/erasure.ts'
import type { Change } from './change.ts'
import type { FoldedKind } from './documents.ts'

/** At most this many items are named by one event; a gesture on more writes several. */
export const itemsPerEvent = 500

/** The author of what the ledger brought about, not a person. */
export const systemAuthor = 'system'

/** The kinds of document that hold texts of people, and are no fold of the history. */
export type TextKind = 'note' | 'message'

/** A document that an event gave a version to. */
export type Subject = {
  readonly kind: FoldedKind | TextKind
  readonly id: string
  readonly version: number
}

/** One entry of the history: who did what and when, in ids and codes only; texts are in notes (I-2). Append-only. */
export type HistoryEvent = {
  readonly id: string
  readonly gesture: string
  readonly at: Instant
  /** The entity's day of the instant. */
  readonly on: Day
  /** A person of the host, or `system` for what the ledger brought about. */
  readonly by: string
  readonly catalogVersion: number
  /** The labels, as they were, of the statuses that the changes name. */
  readonly labels: Readonly<Record<string, Labels>>
  /** The notes written with it. */
  readonly notes: readonly string[]
  /** The messages queued with it. */
  readonly messages: readonly string[]
  readonly changes: readonly Change[]
  readonly subjects: readonly Subject[]
}

/** A free text of the history, kept apart so that it can be erased and the history stays. */
export type Note = {
  readonly id: string
  readonly by: string
  readonly at: Instant
  /** Empty when it was erased. */
  readonly text: string
  readonly erased: Erasure | null
}
