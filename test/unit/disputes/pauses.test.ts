import { describe, expect, it } from 'vitest'

import { endPauses, pauseOn } from '../../../src/disputes/pauses.ts'

const over = { from: '2026-06-01', until: '2026-06-04', reason: 'N-1' }
const running = { from: '2026-06-10', until: null, reason: 'N-2' }

describe('a pause (D-10)', () => {
  it.each([
    ['2026-05-31', undefined],
    ['2026-06-01', over],
    ['2026-06-03', over],
    ['2026-06-04', undefined],
    ['2026-06-10', running],
    ['2026-12-31', running],
  ])('holds from its first day until the day before its end: %s', (day, pause) => {
    expect(pauseOn({ pauses: [over, running] }, day)).toBe(pause)
  })

  it('ends on the day the clock runs again; earlier ones stay as they were', () => {
    expect(endPauses([over, running], '2026-06-12')).toEqual([over, { ...running, until: '2026-06-12' }])
  })

  it('never ends before it began, and a planned end is only brought forward', () => {
    expect(endPauses([running], '2026-06-05')).toEqual([{ ...running, until: '2026-06-10' }])
    const planned = { ...running, until: '2026-06-20' }
    expect(endPauses([planned], '2026-06-12')).toEqual([{ ...planned, until: '2026-06-12' }])
    expect(endPauses([planned], '2026-06-20')).toEqual([planned])
  })
})
