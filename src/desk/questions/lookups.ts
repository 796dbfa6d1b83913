import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { DisputeLine } from '../../disputes/line.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import type { Message } from '../../messages/message.ts'
import type { Standing } from '../../standings/standing.ts'
import { readForm } from '../documents.ts'
import { gather } from '../loading/gather.ts'
import type { DeskSetup } from '../setup.ts'
import { askedIdsSchema } from './question-schema.ts'

/** An item as the ledger shows it, with what the desk knows of it; `null` when the desk never dealt with it. */
export type ItemView = {
  readonly item: Item
  readonly standing: Standing | null
}

/** The items of these ids, in the order asked; unknown ones are refused with `item-unknown`. */
export async function itemViews(setup: DeskSetup, ids: readonly string[]): Promise<readonly ItemView[]> {
  parse(askedIdsSchema, ids, 'items')
  const { loaded, items } = await gather(setup, { items: ids }, null)
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

/** The messages of these ids that exist, in the order asked: what was queued, to whom, and where it stands. */
export async function messageViews(setup: DeskSetup, ids: readonly string[]): Promise<readonly Message[]> {
  const { ports } = setup
  parse(askedIdsSchema, ids, 'messages')
  const stored = await ports.get(ids.map((id) => ({ kind: 'message', id }) as const))
  const found = new Map(stored.map((one) => [one.id, readForm(ports.tenant, 'message', one)]))
  return deepFreeze(ids.flatMap((id) => found.get(id) ?? []))
}
