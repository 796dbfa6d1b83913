import { describe, expect, it } from 'vitest'

import { valueOn, withEarlier, type Earlier } from '../../../src/kernel/calendar/earlier.ts'

/** Lives through the changes, each with its day, and returns what is remembered. */
const remembered = (first: string, ...changes: readonly (readonly [on: string, to: string])[]) => {
  let present = first
  let earlier: readonly Earlier<string>[] = []
  for (const [on, to] of changes) {
    earlier = withEarlier(earlier, present, to, on)
    present = to
  }
  return { present, earlier }
}

describe('a value that changed on days the desk recorded (R-0)', () => {
  const { present, earlier } = remembered('a', ['2026-06-02', 'b'], ['2026-06-05', 'c'])

  it.each([
    ['2026-06-01', 'a'],
    ['2026-06-02', 'b'],
    ['2026-06-04', 'b'],
    ['2026-06-05', 'c'],
    ['2027-01-01', 'c'],
  ])('is at the end of %s what it was by then: %s', (day, value) => {
    expect(valueOn(present, earlier, day)).toBe(value)
  })

  it('that changed twice on one day is remembered as it was before that day, and as it was after it', () => {
    const twice = remembered('a', ['2026-06-02', 'b'], ['2026-06-02', 'c'])
    expect(twice.earlier).toEqual([{ until: '2026-06-02', value: 'a' }])
    expect(valueOn(twice.present, twice.earlier, '2026-06-02')).toBe('c')
  })

  it('that stayed the same is not remembered', () => {
    expect(remembered('a', ['2026-06-02', 'a']).earlier).toEqual([])
  })

  it('keeps its order when the clock of the desk went back', () => {
    const back = remembered('a', ['2026-06-05', 'b'], ['2026-06-02', 'c'])
    expect(back.earlier).toEqual([{ until: '2026-06-05', value: 'a' }])
  })
})
