import type { DisputeLine } from '../../disputes/line.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesId, membersId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Standing } from '../../standings/standing.ts'

/** Where a line is kept. */
export type LinePlace = { readonly dispute: string; readonly chunk: number }

/** An item as the ledger shows it now, beside what the desk last saw of it. */
export type SeenItem = {
  readonly item: Item
  readonly standing: Standing
  /** Its line in the dispute it is in, else in the one that still watches or awaits something of it. */
  readonly line: DisputeLine | null
  readonly place: LinePlace | null
}

/**
 * Sets the ledger's item beside its standing; `null` for an item the desk has never dealt with, and for one whose place
 * was not read: a gesture on a whole dispute or action meets items that are in another one by now, which the next look
 * will see.
 */
export function seenItem(draft: Draft, item: Item): SeenItem | null {
  const standing = draft.read('standing', item.id)
  if (standing === undefined || !isActionRead(draft, standing) || !isTrackingRead(draft, standing))
    return null
  const place = placeOf(standing)
  if (place === null) return { item, standing, line: null, place }
  const lines = draft.read('lines', linesId(place.dispute, place.chunk))
  const line = lines === undefined ? undefined : lineOf(lines, item.id)
  return line === undefined ? null : { item, standing, line, place }
}

/** Tells apart items of different lines documents, to record them in separate changes. */
export function placeKey({ place }: SeenItem): string {
  return place === null ? '' : linesId(place.dispute, place.chunk)
}

/** Whether the chunk of items that holds it was read, where the item is in an action that tracks no dispute. */
function isActionRead(draft: Draft, { dispute, action, chunk }: Standing): boolean {
  if (dispute !== null || action === null || chunk === null) return true
  return draft.read('members', membersId(action, chunk)) !== undefined
}

/** Whether the action that ends with its dispute was read, which is one trip further away than the dispute. */
function isTrackingRead(draft: Draft, { dispute }: Standing): boolean {
  if (dispute === null) return true
  const trackingAction = draft.read('dispute', dispute)?.trackingAction ?? ''
  return draft.read('action', trackingAction) !== undefined
}

function placeOf({ dispute, chunk, watch, creditAwaited }: Standing): LinePlace | null {
  if (dispute !== null && chunk !== null) return { dispute, chunk }
  const place = watch ?? creditAwaited
  return place === null ? null : { dispute: place.dispute, chunk: place.chunk }
}
