import type { Day } from '../kernel/calendar/day.ts'
import type { Message } from '../messages/message.ts'
import { itemCount, type Change } from './change.ts'
import type { FoldedDocuments, FoldedKind } from './documents.ts'
import { itemsPerEvent, type Note, type Subject } from './event.ts'
import { applyChange, type FoldState } from './fold.ts'
import { emptyShelves } from './shelves.ts'

/** One event in the making: its author, its changes, and the documents they wrote. */
export type DraftedEvent = {
  readonly id: string
  readonly by: string
  readonly changes: Change[]
  /** The documents its changes wrote, by `kind/id`. */
  readonly touched: Map<string, Pick<Subject, 'kind' | 'id'>>
}

/** A text of people, by the kind of document that holds it. */
export type PersonalText =
  | { readonly kind: 'note'; readonly document: Note }
  | { readonly kind: 'message'; readonly document: Message }

/**
 * A commit in the making: what a gesture decided so far, and the documents as they would be after it.
 * Decisions read through it, so that each sees what the one before it did. Ids count up from the id of the gesture,
 * which makes the same decision on the same facts yield the same draft (I-3).
 */
export interface Draft extends Pick<FoldState, 'read'> {
  /** Adds one change to the history and applies it. */
  readonly record: (change: Change) => void
  /** From here on, changes are another author's. */
  readonly sign: (by: string) => void
  /** A new id for a dispute, an action, a promise, a message or a note of this gesture. */
  readonly newId: (mark: 'd' | 'a' | 'p' | 'm' | 'n') => string
  readonly addNote: (note: Note) => void
  readonly queue: (message: Message) => void
  /** Replaces a text that was written before, as a subject of the latest event. */
  readonly rewrite: (text: PersonalText) => void
  readonly events: readonly DraftedEvent[]
  readonly notes: readonly Note[]
  readonly messages: readonly Message[]
  readonly rewritten: readonly PersonalText[]
  /** The documents that differ from what was loaded, by kind. */
  readonly written: (kind: FoldedKind) => ReadonlyMap<string, FoldedDocuments[FoldedKind]>
}

/** Starts a draft over the documents that were loaded. `recordedOn` is the entity's day. */
export function startDraft(loaded: FoldState['read'], gestureId: string, recordedOn: Day, by: string): Draft {
  const shelves = emptyShelves()
  const events: DraftedEvent[] = []
  const notes: Note[] = []
  const messages: Message[] = []
  const rewritten: PersonalText[] = []
  const counters = { d: 0, a: 0, p: 0, m: 0, n: 0 }
  let author = by
  let room = 0

  const startEvent = (): DraftedEvent => {
    const id = `${gestureId}-e${String(events.length + 1).padStart(4, '0')}`
    const event: DraftedEvent = { id, by: author, changes: [], touched: new Map() }
    events.push(event)
    room = itemsPerEvent
    return event
  }
  const read: FoldState['read'] = (kind, id) => shelves[kind].get(id) ?? loaded(kind, id)
  const currentEvent = (items: number): DraftedEvent => {
    const last = events.at(-1)
    return last?.by !== author || items > room ? startEvent() : last
  }

  return {
    read,
    record: (change) => {
      const items = itemCount(change)
      const event = currentEvent(items)
      room -= items
      event.changes.push(change)
      const write: FoldState['write'] = (kind, id, document) => {
        shelves[kind].set(id, document)
        event.touched.set(`${kind}/${id}`, { kind, id })
      }
      applyChange({ read, write }, change, { event: event.id, on: recordedOn, by: event.by })
    },
    sign: (next) => {
      author = next
    },
    newId: (mark) => {
      counters[mark] += 1
      return `${gestureId}-${mark}${counters[mark]}`
    },
    addNote: (note) => notes.push(note),
    queue: (message) => messages.push(message),
    rewrite: (text) => {
      const { kind, document } = text
      rewritten.push(text)
      events.at(-1)?.touched.set(`${kind}/${document.id}`, { kind, id: document.id })
    },
    events,
    notes,
    messages,
    rewritten,
    written: (kind) => shelves[kind],
  }
}
