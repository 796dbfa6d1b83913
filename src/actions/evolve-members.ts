import { laterDay } from '../kernel/calendar/day.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { ItemsAttached, ItemsDetached } from '../standings/item-changes.ts'
import type { Action } from './action.ts'
import type { ActionMembers, Member } from './members.ts'

/** The changes that touch the items of an action that tracks no dispute. */
export type MemberChange = ItemsAttached | ItemsDetached

/** A chunk of items after a change, and how many of them were never in the action before. */
export type MembersStep = {
  readonly members: ActionMembers
  readonly added: number
}

/** What a change makes of the chunk of items it names. */
export function evolveMembers(chunk: ActionMembers, change: MemberChange): MembersStep {
  const coming = new Set(change.items.map(({ item }) => item))
  const members = chunk.members.map((member) => {
    if (!coming.delete(member.item)) return member
    return change.type === 'items-attached' ? comeBack(member, change) : leave(member, change)
  })
  if (coming.size > 0 && change.type !== 'items-attached') {
    throw inconsistentHistory('An item is detached from an action that never held it.', chunk.action)
  }
  const added = Array.from(coming, (item): Member => comeBack({ item, stays: [] }, change))
  return { members: { ...chunk, members: [...members, ...added] }, added: added.length }
}

/** What a change of its items makes of an action: how many it holds, and ever held. */
export function evolveItemCounts(action: Action, change: MemberChange, step: MembersStep): Action {
  const { total, attached } = action.items
  const moved = change.type === 'items-attached' ? change.items.length : -change.items.length
  return { ...action, items: { total: total + step.added, attached: attached + moved } }
}

function comeBack(member: Member, { on }: MemberChange): Member {
  return { ...member, stays: [...member.stays, { from: on, until: null, why: null }] }
}

function leave(member: Member, { on, why }: ItemsDetached): Member {
  const stays = member.stays.map((stay) =>
    stay.until === null ? { ...stay, until: laterDay(on, stay.from), why } : stay,
  )
  return { ...member, stays }
}
