import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk, type DisputeLines } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { FoldState } from '../../history/fold.ts'
import type { Item } from '../../items/item.ts'
import type { Standing } from '../../standings/standing.ts'
import type { Needs } from '../needs.ts'
import type { ReadRef } from './loaded.ts'
import type { Wanted } from './wanted.ts'

/** Adds what the documents of a trip refer to. */
export function follow(
  wanted: Wanted,
  refs: readonly ReadRef[],
  facts: readonly Item[],
  read: FoldState['read'],
  needs: Needs,
): Wanted {
  for (const item of facts) wanted.customer(item.customer)
  for (const { kind, id } of refs) {
    switch (kind) {
      case 'standing':
        followStanding(wanted, read('standing', id))
        break
      case 'action':
        followAction(wanted, read('action', id), needs)
        break
      case 'dispute':
        followDispute(wanted, read('dispute', id), needs)
        if (needs.room === true) followRoom(wanted, read('dispute', id), read, needs)
        break
      case 'lines':
        if (needs.wholeDisputes === true) followLines(wanted, read('lines', id))
        break
      default:
    }
  }
  return wanted
}

function followStanding(wanted: Wanted, standing: Standing | undefined): void {
  if (standing === undefined) return
  const { dispute, chunk, watch, creditAwaited, left } = standing
  if (dispute !== null && chunk !== null) wantLines(wanted, { dispute, chunk })
  for (const place of [watch, creditAwaited, left]) if (place !== null) wantLines(wanted, place)
}

function wantLines(wanted: Wanted, place: { readonly dispute: string; readonly chunk: number }): void {
  wanted.document('dispute', place.dispute)
  wanted.document('lines', linesId(place.dispute, place.chunk))
}

function followAction(wanted: Wanted, action: Action | undefined, needs: Needs): void {
  if (action === undefined) return
  const { tracks, customer } = action
  wanted.customer(customer)
  wanted.document('dispute', tracks.id)
  if (needs.wholeDisputes === true) wantAllLines(wanted, tracks.id, tracks.chunks)
}

function followDispute(wanted: Wanted, dispute: Dispute | undefined, needs: Needs): void {
  if (dispute === undefined) return
  wanted.customer(dispute.customer)
  wanted.document('action', dispute.trackingAction)
  if (dispute.resolver !== null) wanted.users.add(dispute.resolver)
  if (needs.wholeDisputes === true)
    wantAllLines(wanted, dispute.id, Math.ceil(dispute.items.total / linesPerChunk))
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

function followLines(wanted: Wanted, lines: DisputeLines | undefined): void {
  for (const { item } of lines?.lines ?? []) wanted.item(item)
}
