import { describe, expect, it } from 'vitest'

import { classifyShift } from '../../../src/disputes/classify-shift.ts'
import { aClearing, anItem } from '../items/an-item.ts'
import { aLine } from './a-line.ts'

const none = { paid: '0.00', credited: '0.00', otherwise: '0.00' }
const credited = (on: string, amount: string) => aClearing(on, amount, { nature: 'credited' })

describe('what the ledger gives back without a day of its own (D-8)', () => {
  it('is given back before anything is cleared: a later credit then takes it from the rest', () => {
    // 700.00 were seen paid, all of the rest. Now it is 650.00, and 50.00 are credited.
    const line = aLine({ open: '300.00', cleared: { paid: '700.00', credited: '0.00', other: '0.00' } })
    const clearings = [credited('2026-06-01', '50.00'), aClearing('2026-06-02', '650.00')]
    expect(classifyShift(line, anItem({ openAmount: '300.00', clearings }))).toEqual(none)
  })

  it('is given back once', () => {
    // 100.00 of the disputed 300.00 had been paid among 800.00. Now 750.00 are.
    const line = aLine({
      current: '200.00',
      paid: '100.00',
      open: '200.00',
      cleared: { paid: '800.00', credited: '0.00', other: '0.00' },
    })
    const clearings = [aClearing('2026-06-01', '750.00')]
    expect(classifyShift(line, anItem({ openAmount: '250.00', clearings }))).toEqual({
      ...none,
      paid: '-50.00',
    })
  })

  it('is nothing new when the ledger still shows an old reversal that was seen', () => {
    // Of 900.00 open, all disputed, 50.00 were paid; then 100.00 less were disputed.
    const line = aLine({
      original: '900.00',
      current: '750.00',
      paid: '50.00',
      released: '100.00',
      open: '850.00',
      cleared: { paid: '150.00', credited: '0.00', other: '0.00' },
    })
    const clearings = [
      aClearing('2026-05-10', '200.00'),
      aClearing('2026-05-20', '-100.00'),
      aClearing('2026-06-05', '50.00'),
    ]
    expect(classifyShift(line, anItem({ openAmount: '850.00', clearings }))).toEqual(none)
  })
})
