import { describe, expect, it } from 'vitest'

import type { Place } from '../../../../src/desk/sorting/order.ts'
import { startSelection } from '../../../../src/desk/sorting/selection.ts'
import { aRow, order } from './some-rows.ts'

/** The page of rows by days, read in this order: ids with their days. */
const pageOf = (limit: number, after: Place | null, ...read: readonly (readonly [string, number])[]) => {
  const selection = startSelection(order('days'), limit, after)
  for (const [id, days] of read) selection.add(aRow(id, { days }))
  return { rows: selection.rows().map(({ id, days }) => `${id} ${String(days)}`), last: selection.last() }
}

describe('the rows selected for a page', () => {
  it('are the first ones, and the last of them is a cursor only while others follow', () => {
    expect(pageOf(2, null, ['c', 3], ['a', 1])).toEqual({ rows: ['a 1', 'c 3'], last: null })
    const cut = { rows: ['a 1', 'b 2'], last: { value: 2, id: 'b' } }
    expect(pageOf(2, null, ['c', 3], ['a', 1], ['b', 2])).toEqual(cut)
    expect(pageOf(2, null, ['a', 1], ['b', 2], ['c', 3])).toEqual(cut)
  })

  it('are those after the place, which itself is none of them', () => {
    const after = { value: 2, id: 'b' }
    expect(pageOf(9, after, ['a', 2], ['b', 2], ['c', 2], ['d', 1], ['e', 3]).rows).toEqual(['c 2', 'e 3'])
  })

  it('are none of an empty list', () => {
    expect(pageOf(1, null)).toEqual({ rows: [], last: null })
  })

  it('hold a row where it was read first, though it moved meanwhile', () => {
    expect(pageOf(2, null, ['a', 4], ['b', 2], ['a', 1])).toEqual({ rows: ['b 2', 'a 4'], last: null })
    expect(pageOf(2, null, ['a', 1], ['b', 2], ['a', 9])).toEqual({ rows: ['a 1', 'b 2'], last: null })
  })

  it('forget a row that was pushed off the page, and take it again where it moved to', () => {
    const { rows, last } = pageOf(1, null, ['a', 5], ['b', 3], ['a', 1])
    expect([rows, last]).toEqual([['a 1'], { value: 1, id: 'a' }])
  })
})
