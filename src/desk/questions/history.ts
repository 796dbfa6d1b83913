import type { HistoryEvent, Note } from '../../history/event.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import { readForm } from '../documents.ts'
import type { DeskSetup } from '../setup.ts'
import type { HistorySubject } from './asked.ts'
import { actionView, disputeView } from './lookups.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'
import { subjectSchema } from './question-schema.ts'

/** An event of the history with the texts that belong to it. */
export type HistoryEntry = {
  readonly event: HistoryEvent
  readonly notes: readonly Note[]
}

/**
 * The history of an item, a dispute, an action, a customer as a whole, or of what became of a text, oldest first, with
 * its texts. An item or a customer that the desk never dealt with has none, and neither has a text that nobody erased.
 */
export async function history(
  setup: DeskSetup,
  subject: HistorySubject,
  page: ListPage,
): Promise<Listed<HistoryEntry>> {
  const { ports } = setup
  parse(subjectSchema, subject, 'history')
  const { documents: events, next } = await readPage(
    ports,
    'event',
    { list: 'events', subject: subjectOf(subject) },
    page,
  )
  if (events.length === 0) await requireSubject(setup, subject)
  const refs = events.flatMap(({ notes }) => notes.map((id) => ({ kind: 'note', id }) as const))
  const stored = refs.length === 0 ? [] : await ports.get(refs)
  const notes = new Map(stored.map((one) => [one.id, readForm(ports.tenant, 'note', one)]))
  const documents = events.map((event) => ({
    event,
    notes: event.notes.flatMap((id) => notes.get(id) ?? []),
  }))
  return deepFreeze({ documents, next })
}

/** The name under which the history of a subject is kept. */
export function subjectOf(subject: HistorySubject): string {
  if ('item' in subject) return `standing/${subject.item}`
  if ('customer' in subject) return `account/${subject.customer}`
  if ('note' in subject) return `note/${subject.note}`
  if ('message' in subject) return `message/${subject.message}`
  return 'dispute' in subject ? `dispute/${subject.dispute}` : `action/${subject.action}`
}

/** Refuses a dispute or an action that there is none of. Throws `dispute-unknown` or `action-unknown`. */
export async function requireSubject(setup: DeskSetup, subject: HistorySubject): Promise<void> {
  if ('dispute' in subject) await disputeView(setup, subject.dispute)
  else if ('action' in subject) await actionView(setup, subject.action)
}
