import { describe, expect, it } from 'vitest'

import { addDays, type Weekday } from '../../../src/kernel/calendar/day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/kernel/calendar/working-days.ts'
import { expectWithinMs } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'

const western = { weekend: [6, 7], holidays: ['2026-12-25', '2027-01-01'] } as const
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

describe('a working day', () => {
  it('is neither a day of the weekend nor a holiday', () => {
    expect(isWorkingDay('2026-12-24', western)).toBe(true)
    expect(isWorkingDay('2026-12-25', western)).toBe(false)
    expect(isWorkingDay('2026-12-26', western)).toBe(false)
    expect(isWorkingDay('2026-12-27', western)).toBe(false)
    expect(isWorkingDay('2026-12-28', western)).toBe(true)
  })

  it('follows the weekend of the host', () => {
    const gulf = { weekend: [5, 6], holidays: [] } as const
    expect(
      ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'].map((day) => isWorkingDay(day, gulf)),
    ).toEqual([true, false, false, true])
    expect(isWorkingDay('2026-12-06', { weekend: [], holidays: [] })).toBe(true)
    expect(isWorkingDay('1900-01-01', { weekend: [1], holidays: [] })).toBe(false)
  })

  it('is asked of real days only', () => {
    expect(refusalOf(() => isWorkingDay('2026-02-30', western)).code).toBe('day-invalid')
    expect(refusalOf(() => isWorkingDay('2026-02-28', { weekend: [], holidays: ['2026-02-30'] })).code).toBe(
      'day-invalid',
    )
  })
})

describe('the working days from one day until another', () => {
  it.each([
    ['2026-12-04', '2026-12-04', 0],
    ['2026-12-04', '2026-12-05', 1],
    ['2026-12-05', '2026-12-07', 0],
    ['2026-12-21', '2027-01-04', 8],
    ['2026-12-08', '2026-12-04', 0],
  ])('count the first and not the last: %s to %s', (from, until, worked) => {
    expect(workingDaysBetween(from, until, western)).toBe(worked)
  })

  it('are asked of real days only', () => {
    expect(refusalOf(() => workingDaysBetween('2026-02-30', '2026-03-02', western)).code).toBe('day-invalid')
  })
})

describe('working days later (K-2, DT6)', () => {
  it.each([
    ['2026-12-04', 1, '2026-12-07'],
    ['2026-12-05', 1, '2026-12-07'],
    ['2026-12-06', 1, '2026-12-07'],
    ['2026-12-04', 5, '2026-12-11'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2026-12-05', 0, '2026-12-05'],
    ['2026-12-07', -1, '2026-12-04'],
    ['2026-12-28', -1, '2026-12-24'],
  ])('%s and %s is %s', (day, days, later) => {
    expect(addWorkingDays(day, days, western)).toBe(later)
  })

  it('pass a run of ten holidays', () => {
    const holidays = Array.from({ length: 10 }, (_, at) => addDays('2026-12-21', at))
    expect(addWorkingDays('2026-12-18', 1, { weekend: [6, 7], holidays })).toBe('2026-12-31')
  })

  it('end the search after 3,660 days without a working day, and say so', () => {
    const error = refusalOf(() => addWorkingDays('2026-12-18', 1, { weekend: everyDay, holidays: [] }))
    expect(error.code).toBe('calendar-exhausted')
    expect(error.details).toEqual({ from: '2026-12-18', searchedDays: 3_660 })
    expect(error.message).toBe(
      'No working day was found within 3660 days of 2026-12-18; leave a day of the week worked.',
    )
    expect(refusalOf(() => addWorkingDays('2026-12-18', -1, { weekend: everyDay, holidays: [] })).code).toBe(
      'calendar-exhausted',
    )
  })

  it('find a working day that is 3,660 days away, and none that is 3,661 away', () => {
    const holidays = (length: number) => Array.from({ length }, (_, at) => addDays('2026-01-02', at))
    const last = addDays('2026-01-01', 3_660)
    expect(addWorkingDays('2026-01-01', 1, { weekend: [], holidays: holidays(3_659) })).toBe(last)
    const error = refusalOf(() => addWorkingDays('2026-01-01', 1, { weekend: [], holidays: holidays(3_660) }))
    expect(error.code).toBe('calendar-exhausted')
  })

  it('skip a whole year of holidays', () => {
    const holidays = Array.from({ length: 365 }, (_, at) => addDays('2027-01-01', at))
    expect(addWorkingDays('2026-12-31', 1, { weekend: [], holidays })).toBe('2028-01-01')
  })

  it('are whole and stay within 1900 to 2199, however many', () => {
    const error = refusalOf(() => addWorkingDays('2026-12-18', 1.5, western))
    expect(error.details).toEqual({ given: 1.5, unit: 'working-days' })
    for (const days of [80_000, -80_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      expect(refusalOf(() => addWorkingDays('2026-12-18', days, western)).code).toBe('day-invalid')
    }
    expect(refusalOf(() => addWorkingDays('2199-12-31', 1, western)).code).toBe('day-invalid')
  })

  it('count the longest delay of a status, 36,500, within 50 ms', () => {
    expectWithinMs(50, () => {
      expect(addWorkingDays('1950-01-01', 36_500, { weekend: [6, 7], holidays: [] })).toBe('2089-11-25')
    })
  })
})
