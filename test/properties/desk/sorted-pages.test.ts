import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Order, Place } from '../../../src/desk/sorting/order.ts'
import { startSelection, type Selection } from '../../../src/desk/sorting/selection.ts'
import { aRow, order, type Row } from '../../unit/desk/sorting/some-rows.ts'
import { holds } from '../../support/law.ts'

const values = {
  days: fc.integer({ min: 0, max: 4 }),
  on: fc.integer({ min: 1, max: 5 }).map((day) => `2026-06-0${day}`),
  amount: fc.integer({ min: -12, max: 12 }).map((cents) => `${cents}.00`),
}
const someRows = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.record(values))
    .map(([id, more]) => aRow(`R${String(id)}`, more)),
  { selector: ({ id }) => id, maxLength: 40 },
)
const orders = fc
  .tuple(fc.constantFrom('id', 'days', 'on', 'age', 'amount'), fc.constantFrom('ascending', 'descending'))
  .map(([by, direction]) => order(by, direction))
const limits = fc.integer({ min: 1, max: 9 })

/** The law itself: sort everything, then cut. */
const sortAll = (rows: readonly Row[], { placeOf, compare }: Order<Row>) =>
  rows.toSorted((a, b) => compare(placeOf(a), placeOf(b)))

/** Every page, one after the other; `between` says what the list is for the next one. */
function pagesOf(
  asked: Order<Row>,
  limit: number,
  rowsOfPage: (page: number) => readonly Row[],
): readonly (readonly Row[])[] {
  const pages: (readonly Row[])[] = []
  let after: Place | null = null
  do {
    const selection: Selection<Row> = startSelection(asked, limit, after)
    for (const row of rowsOfPage(pages.length)) selection.add(row)
    pages.push(selection.rows())
    after = selection.last()
  } while (after !== null)
  return pages
}

describe('the pages of a sorted list', () => {
  it('are what sorting everything and cutting gives', () => {
    holds(
      fc.property(someRows, orders, limits, (rows, asked, limit) => {
        const pages = pagesOf(asked, limit, () => rows)
        expect(pages.flat()).toEqual(sortAll(rows, asked))
        expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => limit))
        if (rows.length > 0) expect(pages.at(-1)).not.toEqual([])
      }),
    )
  })

  it('do not depend on the order in which the rows are read', () => {
    holds(
      fc.property(someRows, orders, limits, fc.infiniteStream(fc.nat()), (rows, asked, limit, draws) => {
        const shuffled = rows
          .map((row) => [draws.next().value as number, row] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, row]) => row)
        expect(pagesOf(asked, limit, () => shuffled)).toEqual(pagesOf(asked, limit, () => rows))
      }),
    )
  })

  it('give each row that stays where it is exactly once, while others come, change and leave', () => {
    const moving = fc.array(someRows, { minLength: 1, maxLength: 6 })
    holds(
      fc.property(someRows, moving, orders, limits, (staying, versions, asked, limit) => {
        const ids = new Set(staying.map(({ id }) => id))
        const others = versions.map((rows) => rows.filter(({ id }) => !ids.has(id)))
        // In the last version everything stands still, so that the walk has an end.
        const pages = pagesOf(asked, limit, (page) => [
          ...(others[Math.min(page, others.length - 1)] ?? []),
          ...staying,
        ])
        const seen = pages.flat().filter(({ id }) => ids.has(id))
        expect(seen).toEqual(sortAll(staying, asked))
      }),
    )
  })

  it('hold no row twice, however often it moves while the list is read', () => {
    holds(
      fc.property(someRows, someRows, someRows, orders, limits, (once, again, thrice, asked, limit) => {
        const read = [...once, ...again, ...thrice]
        const counts = new Map<string, number>()
        for (const { id } of read) counts.set(id, (counts.get(id) ?? 0) + 1)
        const pages = pagesOf(asked, limit, () => read)
        for (const page of pages) {
          expect(new Set(page.map(({ id }) => id)).size).toBe(page.length)
          expect(page.length).toBeLessThanOrEqual(limit)
        }
        const still = read.filter(({ id }) => counts.get(id) === 1)
        const seen = pages.flat().filter(({ id }) => counts.get(id) === 1)
        expect(seen).toEqual(sortAll(still, asked))
      }),
    )
  })
})

describe('the work of a page', () => {
  it('grows with the rows that are read, and not with their square', () => {
    const limit = 100
    const { placeOf, ...rest } = order('days', 'descending')
    const compared = (rows: number): number => {
      let count = 0
      const compare = (a: Place, b: Place): number => {
        count += 1
        return rest.compare(a, b)
      }
      const selection = startSelection({ ...rest, placeOf, compare }, limit, null)
      // Each row is better than all before it: the worst that can happen.
      for (let days = 0; days < rows; days += 1) selection.add(aRow(`R${String(days)}`, { days }))
      return count
    }
    const perRow = 2 + Math.ceil(Math.log2(limit))
    expect(compared(2_000)).toBeLessThanOrEqual(2_000 * perRow)
    expect(compared(20_000)).toBeLessThanOrEqual(20_000 * perRow)
  })
})
