import type { Order, Place } from './order.ts'

/** The first rows after a place, in order, of all that stream by: never more of them are kept than a page holds. */
export type Selection<Row> = {
  readonly add: (row: Row) => void
  readonly rows: () => readonly Row[]
  /** The place of the last row when others follow it; `null` when none do. */
  readonly last: () => Place | null
}

/**
 * Selects the page of an order that begins after a place, or at the start. A row that is read twice, because it moved
 * while the list was read, comes once. What stays where it is comes on exactly one page, whatever else moves: a page
 * holds every such row between its places.
 */
export function startSelection<Row>(order: Order<Row>, limit: number, after: Place | null): Selection<Row> {
  const kept: (readonly [place: Place, row: Row])[] = []
  const ids = new Set<string>()
  let isCut = false

  const add = (row: Row): void => {
    const place = order.placeOf(row)
    if (ids.has(place.id) || (after !== null && order.compare(place, after) <= 0)) return
    const at = placeIn(kept, place, order)
    if (at === limit) {
      isCut = true
      return
    }
    kept.splice(at, 0, [place, row])
    ids.add(place.id)
    if (kept.length > limit) cut()
  }
  const cut = (): void => {
    for (const [place] of kept.splice(limit)) ids.delete(place.id)
    isCut = true
  }
  return {
    add,
    rows: () => kept.map(([, row]) => row),
    last: () => (isCut ? (kept.at(-1)?.[0] ?? null) : null),
  }
}

/** Where a place belongs among those kept. Most rows of a long list come after all of them: that is asked first. */
function placeIn<Row>(
  kept: readonly (readonly [Place, Row])[],
  place: Place,
  { compare }: Order<Row>,
): number {
  const isAfter = (at: number): boolean => {
    const other = kept[at]
    return other !== undefined && compare(place, other[0]) > 0
  }
  if (isAfter(kept.length - 1)) return kept.length
  let from = 0
  let until = kept.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (isAfter(middle)) from = middle + 1
    else until = middle
  }
  return from
}
