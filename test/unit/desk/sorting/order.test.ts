import { describe, expect, it } from 'vitest'

import { orderOf } from '../../../../src/desk/sorting/order.ts'
import { readPlace, writePlace } from '../../../../src/desk/sorting/place-cursor.ts'
import { codeOf, refusalOf } from '../../../support/refusal.ts'
import { aRow, order, rows, type Row } from './some-rows.ts'

const sorted = (given: readonly Row[], ...asked: Parameters<typeof order>) => {
  const { placeOf, compare } = order(...asked)
  return given.toSorted((a, b) => compare(placeOf(a), placeOf(b))).map(({ id }) => id)
}

describe('the order of a list', () => {
  it('puts amounts by their value, with their sign, and not by their digits', () => {
    const given = ['90.00', '-5.00', '1000.00', '0.00', '-20.00'].map((amount) => aRow(amount, { amount }))
    expect(sorted(given, 'amount')).toEqual(['-20.00', '-5.00', '0.00', '90.00', '1000.00'])
    expect(sorted(given, 'amount', 'descending')).toEqual(['1000.00', '90.00', '0.00', '-5.00', '-20.00'])
  })

  it('puts numbers by their value', () => {
    const given = [10, 9, 100].map((days) => aRow(`${days}`, { days }))
    expect(sorted(given, 'days')).toEqual(['9', '10', '100'])
  })

  it('puts the youngest first by age, and the earliest first by day', () => {
    const given = ['2026-05-01', '2026-06-01', '2026-04-01'].map((on) => aRow(on, { on }))
    expect(sorted(given, 'age')).toEqual(['2026-06-01', '2026-05-01', '2026-04-01'])
    expect(sorted(given, 'age', 'descending')).toEqual(['2026-04-01', '2026-05-01', '2026-06-01'])
    expect(sorted(given, 'on')).toEqual(['2026-04-01', '2026-05-01', '2026-06-01'])
  })

  it('puts ids by their bytes, as stores do', () => {
    const given = ['\u{1f600}', '\ufffd', 'b', 'B'].map((id) => aRow(id))
    expect(sorted(given, 'id')).toEqual(['B', 'b', '\ufffd', '\u{1f600}'])
  })

  it('breaks ties by id, whichever way the list goes', () => {
    const given = ['b', 'c', 'a'].map((id) => aRow(id, { days: 3 }))
    expect(sorted(given, 'days')).toEqual(['a', 'b', 'c'])
    expect(sorted(given, 'days', 'descending')).toEqual(['a', 'b', 'c'])
  })

  it('has none for amounts without a currency', () => {
    const { code, details } = refusalOf(() => orderOf(rows, { by: 'amount', direction: 'ascending' }))
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ what: 'filter of rows', issues: [{ path: 'currency' }] })
  })
})

describe('the cursor of a place', () => {
  const place = { value: '2026-06-01', id: 'D-1\0é€\u{1f600}/"' }

  it('is read as it was written, and fits into an address', () => {
    const cursor = writePlace(order('on'), place)
    expect(readPlace(order('on'), cursor)).toEqual(place)
    expect(cursor).toMatch(/^[\w%.!~*'()-]+$/)
    expect(readPlace(order('days'), writePlace(order('days'), { value: 41, id: 'a' }))).toEqual({
      value: 41,
      id: 'a',
    })
  })

  const other = orderOf({ ...rows, list: 'others' }, { by: 'on', direction: 'ascending' })
  const inDollars = orderOf(rows, { by: 'amount', direction: 'ascending' }, 'USD')
  const written = (parts: unknown) => encodeURIComponent(JSON.stringify(parts))

  it.each([
    ['another sort', order('age'), writePlace(order('on'), place)],
    ['the other direction', order('on', 'descending'), writePlace(order('on'), place)],
    ['another list', other, writePlace(order('on'), place)],
    ['another currency', order('amount'), writePlace(inDollars, { value: '1.00', id: 'a' })],
    ['no list', order('on'), 'no cursor'],
    ['nothing', order('on'), ''],
    ['half an escape', order('on'), '%E0%A4%A'],
    ['what is no text', order('on'), 5 as unknown as string],
    ['what is no list', order('on'), written({ name: 'rows on ascending' })],
    ['a value of another type', order('days'), written(['rows days ascending', '41', 'a'])],
    ['no value', order('on'), written(['rows on ascending', null, 'a'])],
    ['no id', order('on'), written(['rows on ascending', '2026-06-01'])],
    ['more than a place', order('on'), written(['rows on ascending', '2026-06-01', 'a', 'b'])],
  ])('of %s is refused', (_, asked, cursor) => {
    expect(codeOf(() => readPlace(asked, cursor))).toBe('cursor-invalid')
  })
})
