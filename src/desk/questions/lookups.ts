import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { DisputeLine } from '../../disputes/line.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { HistoryEvent, Note } from '../../history/event.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import type { Standing } from '../../standings/standing.ts'
import { readForm } from '../documents.ts'
import { gather } from '../loading/gather.ts'
import type { DeskSetup } from '../setup.ts'
import { readPage, type Listed, type ListPage } from './pages.ts'

/** An item as the ledger shows it, with what the desk knows of it; `null` when the desk never dealt with it. */
export type ItemView = {
  readonly item: Item
  readonly standing: Standing | null
}

/** An event of the history with the texts that belong to it. */
export type HistoryEntry = {
  readonly event: HistoryEvent
  readonly notes: readonly Note[]
}

/** What the history of something is asked by. */
export type HistorySubject =
  { readonly item: string } | { readonly dispute: string } | { readonly action: string }

/** The items of these ids, in the order asked; unknown ones are refused with `item-unknown`. */
export async function itemViews(setup: DeskSetup, ids: readonly string[]): Promise<readonly ItemView[]> {
  const { loaded, items } = await gather(setup.ports, { items: ids }, null)
  const views = ids.map((id) => {
    const item = items.get(id)
    if (item !== undefined) return { item, standing: loaded.read('standing', id) ?? null }
    throw new RedressError('item-unknown', 'The ledger does not know the item.', { items: [id] })
  })
  return deepFreeze(views)
}

/** The dispute of this id. Throws `dispute-unknown`. */
export async function disputeView(setup: DeskSetup, id: string): Promise<Dispute> {
  const [stored] = await setup.ports.get([{ kind: 'dispute', id }])
  if (stored !== undefined) return deepFreeze(readForm(setup.ports.tenant, 'dispute', stored))
  throw new RedressError('dispute-unknown', 'There is no such dispute.', { dispute: id })
}

/** The lines of a dispute: every item that ever was in it. Throws `dispute-unknown`. */
export async function disputeLines(setup: DeskSetup, id: string): Promise<readonly DisputeLine[]> {
  const { items } = await disputeView(setup, id)
  const chunks = Math.ceil(items.total / linesPerChunk)
  const refs = Array.from(
    { length: chunks },
    (_, chunk) => ({ kind: 'lines', id: linesId(id, chunk) }) as const,
  )
  const stored = await setup.ports.get(refs)
  const found = stored.map((one) => readForm(setup.ports.tenant, 'lines', one))
  return deepFreeze(found.sort((a, b) => a.chunk - b.chunk).flatMap(({ lines }) => lines))
}

/** The action of this id. Throws `action-unknown`. */
export async function actionView(setup: DeskSetup, id: string): Promise<Action> {
  const [stored] = await setup.ports.get([{ kind: 'action', id }])
  if (stored !== undefined) return deepFreeze(readForm(setup.ports.tenant, 'action', stored))
  throw new RedressError('action-unknown', 'There is no such action.', { action: id })
}

/** The history of an item, a dispute or an action, oldest first, with its texts. */
export async function history(
  { ports }: DeskSetup,
  subject: HistorySubject,
  page: ListPage,
): Promise<Listed<HistoryEntry>> {
  const { documents: events, next } = await readPage(
    ports,
    'event',
    { list: 'events', subject: subjectOf(subject) },
    page,
  )
  const refs = events.flatMap(({ notes }) => notes.map((id) => ({ kind: 'note', id }) as const))
  const stored = refs.length === 0 ? [] : await ports.get(refs)
  const notes = new Map(stored.map((one) => [one.id, readForm(ports.tenant, 'note', one)]))
  const documents = events.map((event) => ({
    event,
    notes: event.notes.flatMap((id) => notes.get(id) ?? []),
  }))
  return deepFreeze({ documents, next })
}

function subjectOf(subject: HistorySubject): string {
  if ('item' in subject) return `standing/${subject.item}`
  return 'dispute' in subject ? `dispute/${subject.dispute}` : `action/${subject.action}`
}
