import { balanceOf, classifyShift, isSameBalance } from '../../disputes/classify-shift.ts'
import type { Draft } from '../../history/draft.ts'
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
