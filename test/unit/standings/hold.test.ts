import { describe, expect, it } from 'vitest'

import { isHeldOn, isHoldOver } from '../../../src/standings/hold.ts'

const hold = { reason: 'N-1', since: '2026-06-01', by: 'lea', until: '2026-06-10' }

describe('a hold until 10 June (E-6)', () => {
  it.each([
    ['2026-06-09', true],
    ['2026-06-10', true],
    ['2026-06-11', false],
  ])('holds up to its last day, and is over from the day after on: %s', (day, holds) => {
    expect(isHeldOn(hold, day)).toBe(holds)
    expect(isHoldOver(hold, day)).toBe(!holds)
  })

  it('neither holds nor is over where there is none', () => {
    expect(isHeldOn(null, '2026-06-10')).toBe(false)
    expect(isHoldOver(null, '2026-06-10')).toBe(false)
  })
})
