import { describe, expect, it } from 'vitest'

import { ageBandOf, ageBandOn, ageDaysOn, dueOn } from '../../../src/items/ageing.ts'
import { anItem } from './an-item.ts'

describe('the age of an item (R-8)', () => {
  it('is the as-of day less the due day', () => {
    expect(ageDaysOn(anItem(), '2026-05-30')).toBe(-1)
    expect(ageDaysOn(anItem(), '2026-05-31')).toBe(0)
    expect(ageDaysOn(anItem(), '2026-06-30')).toBe(30)
  })

  it('counts from the document date where there is no due date', () => {
    expect(dueOn(anItem())).toBe('2026-05-31')
    expect(dueOn(anItem({ dueDate: null }))).toBe('2026-05-01')
    expect(ageDaysOn(anItem({ dueDate: null }), '2026-05-31')).toBe(30)
  })

  it.each([
    [-400, 'not-due'],
    [0, 'not-due'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91+'],
    [4_000, '91+'],
  ])('of %d days is in the band %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band)
  })

  it('puts debits in the band of their age, on the due day not due', () => {
    expect(ageBandOn(anItem(), '2026-05-31')).toBe('not-due')
    expect(ageBandOn(anItem(), '2026-06-01')).toBe('1-30')
    expect(ageBandOn(anItem(), '2026-08-29')).toBe('61-90')
  })

  it('puts credits in a band of their own, whatever their age', () => {
    expect(ageBandOn(anItem({ amount: '-1.00', openAmount: '-1.00' }), '2027-01-01')).toBe('credits')
    expect(ageBandOn(anItem({ amount: '-1.00', openAmount: '0.00' }), '2026-01-01')).toBe('credits')
  })
})
