import type { Action } from '../../actions/action.ts'
import { isAttached, membersPerChunk } from '../../actions/members.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId, membersId } from '../../history/documents.ts'
import type { FoldState } from '../../history/fold.ts'
import type { Item } from '../../items/item.ts'
import type { Message } from '../../messages/message.ts'
import type { Standing } from '../../standings/standing.ts'
import type { Needs } from '../needs.ts'
import { statusChanges } from '../../history/status-changes.ts'
import type { Loaded, ReadRef } from './loaded.ts'
import type { Wanted } from './wanted.ts'

/** Adds what the documents of a trip refer to. */
export function follow(
  wanted: Wanted,
  refs: readonly ReadRef[],
  facts: readonly Item[],
  { read, events, messages }: Pick<Loaded, 'read' | 'events' | 'messages'>,
  needs: Needs,
): Wanted {
  for (const item of facts) wanted.customer(item.customer)
  for (const { kind, id } of refs) {
    switch (kind) {
      case 'standing':
        followStanding(wanted, read('standing', id))
        if (needs.entries === true) followEntry(wanted, read('standing', id))
        break
      case 'action':
        followAction(wanted, read('action', id), needs)
        break
      case 'dispute':
        followDispute(wanted, read('dispute', id), needs)
        if (needs.room === true) followRoom(wanted, read('dispute', id), read, needs)
        break
      case 'lines':
        if (needs.whole === true) wantItems(wanted, read('lines', id)?.lines)
        break
      case 'members':
        if (needs.whole === true) wantItems(wanted, read('members', id)?.members.filter(isAttached))
        break
      case 'message':
        followMessage(wanted, messages.get(id))
        break
      case 'event':
        for (const { items } of statusChanges(events.get(id))) wantItems(wanted, items)
        break
      default:
    }
  }
  return wanted
}

function followStanding(wanted: Wanted, standing: Standing | undefined): void {
  if (standing === undefined) return
  const { dispute, action, chunk, watch, creditAwaited, left } = standing
  if (dispute !== null && chunk !== null) wantLines(wanted, { dispute, chunk })
  else if (action !== null && chunk !== null) {
    wanted.document('action', action)
    wanted.document('members', membersId(action, chunk))
  }
  for (const place of [watch, creditAwaited, left]) if (place !== null) wantLines(wanted, place)
  for (const { id } of standing.promises) wanted.document('promise', id)
}

/** The entry that gave an item its status. */
function followEntry(wanted: Wanted, standing: Standing | undefined): void {
  const entry = standing?.status?.entry ?? null
  if (entry !== null) wanted.document('event', entry)
}

/** What becomes of a message is told to its action, unless that is known already. */
function followMessage(wanted: Wanted, message: Message | undefined): void {
  if (message === undefined || message.state === 'sent' || message.state === 'cancelled') return
  if (message.action !== null) wanted.document('action', message.action)
}

function wantLines(wanted: Wanted, place: { readonly dispute: string; readonly chunk: number }): void {
  wanted.document('dispute', place.dispute)
  wanted.document('lines', linesId(place.dispute, place.chunk))
}

function followAction(wanted: Wanted, action: Action | undefined, needs: Needs): void {
  if (action === undefined) return
  wanted.customer(action.customer)
  if (action.resolver !== null) wanted.users.add(action.resolver)
  if (isWriting(needs) && action.comment !== null) wanted.document('note', action.comment)
  const dispute = trackedDispute(action)
  if (dispute === null) {
    wantMembers(wanted, action, needs)
    return
  }
  wanted.document('dispute', dispute.id)
  if (needs.whole === true) wantAllLines(wanted, dispute.id, dispute.chunks)
}

/** Whether a message is written, which may say what was commented. */
function isWriting({ content, templates = [] }: Needs): boolean {
  return content === true || templates.length > 0
}

/** All its items for a gesture on the whole action, and for one that must know which of them ever were in it. */
function wantMembers(wanted: Wanted, { id, items }: Action, needs: Needs): void {
  const { actions = [], messages = [], whole, room } = needs
  const isAsked = actions.includes(id) || messages.length > 0
  if (!isAsked || (whole !== true && room !== true)) return
  for (let chunk = 0; chunk * membersPerChunk < items.total; chunk += 1) {
    wanted.document('members', membersId(id, chunk))
  }
}

function followDispute(wanted: Wanted, dispute: Dispute | undefined, needs: Needs): void {
  if (dispute === undefined) return
  wanted.customer(dispute.customer)
  wanted.document('action', dispute.trackingAction)
  if (isWriting(needs)) wanted.document('note', dispute.brief)
  if (dispute.resolver !== null) wanted.users.add(dispute.resolver)
  const { whole, lines, disputes } = needs
  const isAsked = disputes?.includes(dispute.id) ?? true
  if (whole === true || (lines === true && isAsked)) {
    wantAllLines(wanted, dispute.id, Math.ceil(dispute.items.total / linesPerChunk))
  }
}

/** The last chunk; all of them for an item that left for another dispute and no longer says where its line is kept. */
function followRoom(
  wanted: Wanted,
  dispute: Dispute | undefined,
  read: FoldState['read'],
  { items = [], actions = [] }: Needs,
): void {
  if (dispute === undefined) return
  const { id, trackingAction } = dispute
  const last = Math.floor(dispute.items.total / linesPerChunk)
  wanted.document('lines', linesId(id, last))
  const hasWandered = (item: string) => (read('standing', item)?.left?.dispute ?? id) !== id
  if (actions.includes(trackingAction) && items.some(hasWandered)) wantAllLines(wanted, id, last)
}

function wantAllLines(wanted: Wanted, dispute: string, chunks: number): void {
  for (let chunk = 0; chunk < chunks; chunk += 1) wanted.document('lines', linesId(dispute, chunk))
}

function wantItems(wanted: Wanted, parts: readonly { readonly item: string }[] = []): void {
  for (const { item } of parts) wanted.item(item)
}
