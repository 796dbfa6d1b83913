import { describe, expect, it } from 'vitest'

import { addDelay, longestDelay, type DelayUnit } from '../../../src/catalogs/delay.ts'
import { refusalOf } from '../../support/refusal.ts'

const everyDay = { weekend: [], holidays: [] } as const
const officeDays = { weekend: [6, 7], holidays: ['2026-12-25'] } as const

const after = (
  day: string,
  value: number,
  unit: DelayUnit,
  calendar: Parameters<typeof addDelay>[2] = everyDay,
) => addDelay(day, { value, unit }, calendar)

describe('the day one delay later (K-2)', () => {
  it.each([
    ['2026-06-30', 0, 'days', '2026-06-30'],
    ['2026-06-30', 1, 'days', '2026-07-01'],
    ['2026-06-30', 365, 'days', '2027-06-30'],
    ['2026-06-30', 2, 'weeks', '2026-07-14'],
    ['2026-06-30', 0, 'months', '2026-06-30'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2026-01-31', 2, 'months', '2026-03-31'],
  ] as const)('%s plus %d %s is %s', (day, value, unit, expected) => {
    expect(after(day, value, unit)).toBe(expected)
  })

  it('counts only working days when they are asked for, weekend and holidays being the host’s', () => {
    expect(after('2026-12-24', 1, 'working-days', officeDays)).toBe('2026-12-28')
    expect(after('2026-12-24', 1, 'days', officeDays)).toBe('2026-12-25')
    expect(after('2026-12-24', 1, 'weeks', officeDays)).toBe('2026-12-31')
  })

  it('may be as long as 36,500 days (DT7)', () => {
    expect(longestDelay).toBe(36_500)
    // 36,525 days are a century with its 25 leap days: 2000 to 2100.
    expect(after('2000-01-01', 36_500, 'days')).toBe('2099-12-07')
  })
})

describe('a delay (DT7)', () => {
  it.each([-1, 0.5, 36_501, NaN, Infinity])('of %d is refused, in any unit', (value) => {
    for (const unit of ['days', 'working-days', 'weeks', 'months'] as const) {
      const error = refusalOf(() => after('2026-06-30', value, unit))
      expect(error.code).toBe('delay-invalid')
      expect(error.details).toEqual({ given: value, unit })
      expect(error.message).toBe(`A delay is a whole number from 0 to 36500 ${unit}.`)
    }
  })

  it('that leads out of the calendar is refused', () => {
    expect(refusalOf(() => after('2199-12-31', 1, 'days')).code).toBe('day-invalid')
    expect(refusalOf(() => after('2026-06-30', 36_500, 'weeks')).code).toBe('day-invalid')
  })

  it('that finds no working day is refused', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] } as const
    expect(refusalOf(() => after('2026-06-30', 1, 'working-days', never)).code).toBe('calendar-exhausted')
  })
})
