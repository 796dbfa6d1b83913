import { balanceOf, classifyShift, isSameBalance } from '../../disputes/classify-shift.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import { systemAuthor } from '../../history/event.ts'
import type { Item } from '../../items/item.ts'
import type { Facts } from '../facts.ts'
import { grouped } from './grouping.ts'
import { placeKey, type LinePlace, type SeenItem } from './seen-item.ts'

/** Records what was paid, credited or otherwise cleared of items that stay disputed (D-2, D-8). */
export function recordBalances(draft: Draft, seen: readonly SeenItem[]): void {
  const moved = seen.filter(
    ({ item, standing, line }) =>
      standing.dispute !== null &&
      item.settledOn === null &&
      line !== null &&
      !isSameBalance(line, balanceOf(item)),
  )
  for (const group of grouped(moved, placeKey)) {
    const { place } = group[0]
    if (place !== null) recordShifts(draft, place, group)
  }
}

/**
 * Records what the ledger did to the lines of items while they were out of the dispute that takes them back: a payment
 * reversed meanwhile is no longer paid (D-8).
 */
export function recordMissedBalances(
  facts: Facts,
  draft: Draft,
  dispute: string,
  items: readonly { readonly item: Item; readonly chunk: number }[],
): void {
  const missed = items.flatMap(({ item, chunk }): SeenItem[] => {
    const lines = draft.read('lines', linesId(dispute, chunk))
    const line = lines === undefined ? undefined : lineOf(lines, item.id)
    const standing = draft.read('standing', item.id)
    if (line === undefined || standing === undefined || isSameBalance(line, balanceOf(item))) return []
    return [{ item, standing, line, place: { dispute, chunk } }]
  })
  draft.sign(systemAuthor)
  for (const group of grouped(missed, placeKey)) {
    const { place } = group[0]
    if (place !== null) recordShifts(draft, place, group)
  }
  draft.sign(facts.by)
}

/** Records the shift of each item's line, all in one chunk. */
export function recordShifts(draft: Draft, place: LinePlace, group: readonly SeenItem[]): void {
  draft.record({
    type: 'balances-changed',
    dispute: place.dispute,
    chunk: place.chunk,
    items: group.flatMap(({ item, line }) =>
      line === null
        ? []
        : [
            {
              item: item.id,
              currency: item.currency,
              shift: classifyShift(line, item),
              balance: balanceOf(item),
            },
          ],
    ),
  })
}
