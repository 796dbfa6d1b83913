import type { Action } from '../../actions/action.ts'
import { isAttached, membersPerChunk } from '../../actions/members.ts'
import { membersId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { DetachReason, ItemOwner } from '../../standings/item-changes.ts'
import type { Facts } from '../facts.ts'
import { revokeConfirmation } from './edit-action.ts'
import { endIfWithoutItems } from './end-action.ts'
import { grouped } from './grouping.ts'

/** What the standing of an item starts from: its customer, its currency, and who collects it now. */
export function ownerOf(facts: Facts, { id, customer, currency }: Item): ItemOwner {
  return { item: id, customer, currency, collector: facts.customers.get(customer)?.collector ?? null }
}

/** The items that are attached to an action of its own items, read off all its members. */
export function attachedItems(draft: Draft, { id, items }: Action): readonly string[] {
  const attached: string[] = []
  for (let chunk = 0; chunk * membersPerChunk < items.total; chunk += 1) {
    for (const member of draft.read('members', membersId(id, chunk))?.members ?? []) {
      if (isAttached(member)) attached.push(member.item)
    }
  }
  return attached
}

/** Records that free items join an action that tracks no dispute. */
export function joinAction(facts: Facts, draft: Draft, action: Action, items: readonly Item[]): void {
  let room = action.items.total
  const chunks = keptChunks(draft, action)
  const joining = items.map((item) => {
    const kept = chunks.get(item.id)
    if (kept !== undefined) return { item, chunk: kept }
    room += 1
    return { item, chunk: Math.floor((room - 1) / membersPerChunk) }
  })
  for (const group of grouped(joining, ({ chunk }) => String(chunk))) {
    draft.record({
      type: 'items-attached',
      action: action.id,
      chunk: group[0].chunk,
      on: facts.today,
      items: group.map(({ item }) => ownerOf(facts, item)),
    })
  }
  revokeConfirmation(draft, action.id)
}

/** Records that items leave the actions they are in, none of which tracks a dispute, and ends those left empty. */
export function leaveActions(facts: Facts, draft: Draft, items: readonly string[], why: DetachReason): void {
  for (const action of detach(facts, draft, items, why)) {
    endIfWithoutItems(facts, draft, action, why)
    revokeConfirmation(draft, action)
  }
}

/** Records that items leave the actions they are in, and answers with these actions. */
export function detach(
  facts: Facts,
  draft: Draft,
  items: readonly string[],
  why: DetachReason,
): ReadonlySet<string> {
  const members = items.flatMap((item) => {
    const { action = null, chunk = null } = draft.read('standing', item) ?? {}
    return action === null || chunk === null ? [] : [{ item, action, chunk }]
  })
  for (const group of grouped(members, ({ action, chunk }) => membersId(action, chunk))) {
    const [{ action, chunk }] = group
    draft.record({
      type: 'items-detached',
      action,
      chunk,
      why,
      on: facts.today,
      items: group.map(({ item }) => ({ item })),
    })
  }
  return new Set(members.map(({ action }) => action))
}

/**
 * Takes items out of the specific actions they are in, so that they can join another one or a dispute.
 *
 * @throws {RedressError} `item-in-action` unless the caller says to move them; also for an item that is in the very
 * action it is to join.
 */
export function takeOut(
  facts: Facts,
  draft: Draft,
  items: readonly string[],
  move: boolean,
  to: string | null = null,
): void {
  const actionOf = (item: string) => draft.read('standing', item)?.action ?? null
  const taken = items.filter((item) => actionOf(item) !== null)
  const held = taken.find((item) => !move || actionOf(item) === to)
  if (held !== undefined) {
    throw new RedressError(
      'item-in-action',
      'The item is in an open action; say to move it, or detach it first.',
      {
        item: held,
        action: actionOf(held) ?? '',
      },
    )
  }
  leaveActions(facts, draft, taken, 'moved')
}

/** The chunk that holds each item which ever was in the action. */
function keptChunks(draft: Draft, { id, items }: Action): ReadonlyMap<string, number> {
  const chunks = new Map<string, number>()
  for (let chunk = 0; chunk * membersPerChunk < items.total; chunk += 1) {
    for (const { item } of draft.read('members', membersId(id, chunk))?.members ?? []) chunks.set(item, chunk)
  }
  return chunks
}
