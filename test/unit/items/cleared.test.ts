import { describe, expect, it } from 'vitest'

import { clearedByNature } from '../../../src/items/cleared.ts'
import { aClearing, anItem, withoutClearings } from './an-item.ts'

describe('what was cleared of an item, by nature (F-1, D-8)', () => {
  it('is nothing at first', () => {
    expect(clearedByNature(anItem())).toEqual({ paid: '0.00', credited: '0.00', other: '0.00' })
  })

  it('adds each nature up, reversals included', () => {
    const item = anItem({
      openAmount: '290.00',
      clearings: [
        aClearing('2026-06-01', '500.00'),
        aClearing('2026-06-02', '200.00', { nature: 'credited' }),
        aClearing('2026-06-03', '10.00', { nature: 'other' }),
        aClearing('2026-06-04', '-100.00'),
        aClearing('2026-06-05', '100.00', { nature: 'credited' }),
      ],
    })
    expect(clearedByNature(item)).toEqual({ paid: '400.00', credited: '300.00', other: '10.00' })
  })

  it('counts an unknown nature as other', () => {
    const item = anItem({ openAmount: '900.00', clearings: [{ on: '2026-06-01', amount: '100.00' }] })
    expect(clearedByNature(item)).toEqual({ paid: '0.00', credited: '0.00', other: '100.00' })
  })

  it('counts as other what the open amount shows beyond the clearings', () => {
    const item = anItem({ openAmount: '450.00', clearings: [aClearing('2026-06-01', '400.00')] })
    expect(clearedByNature(item)).toEqual({ paid: '400.00', credited: '0.00', other: '150.00' })
  })

  it('counts all as other when the ledger gives no clearings', () => {
    const item = withoutClearings(anItem({ openAmount: '450.00' }))
    expect(clearedByNature(item)).toEqual({ paid: '0.00', credited: '0.00', other: '550.00' })
  })

  it('keeps the sign of credits', () => {
    const item = anItem({
      amount: '-200.00',
      openAmount: '-50.00',
      clearings: [aClearing('2026-06-01', '-120.00')],
    })
    expect(clearedByNature(item)).toEqual({ paid: '-120.00', credited: '0.00', other: '-30.00' })
  })
})
