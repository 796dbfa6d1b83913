import type { FoldedDocuments, FoldedKind } from './documents.ts'
import type { HistoryEvent } from './event.ts'
import { applyChange, type FoldState } from './fold.ts'
import { emptyShelves } from './shelves.ts'

/** The documents of a history, by kind and id. */
export type FoldedHistory = { readonly [Kind in FoldedKind]: ReadonlyMap<string, FoldedDocuments[Kind]> }

/**
 * The documents that a history leads to, from its events alone (I-2). The events come in the order in which they were
 * written.
 *
 * @throws {RedressError} `history-inconsistent` when an event is missing or comes before one it builds on.
 * @example
 * ```ts
 * foldHistory([]).standing.size // 0
 * ```
 */
export function foldHistory(events: Iterable<HistoryEvent>): FoldedHistory {
  const shelves = emptyShelves()
  const state: FoldState = {
    read: (kind, id) => shelves[kind].get(id),
    write: (kind, id, document) => {
      shelves[kind].set(id, document)
    },
  }
  for (const event of events) {
    for (const change of event.changes) {
      applyChange(state, change, { event: event.id, on: event.on, by: event.by })
    }
  }
  return shelves
}
