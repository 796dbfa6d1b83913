import { describe, expect, it } from 'vitest'

import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  earlierDay,
  isDay,
  laterDay,
  monthOf,
  parseDay,
  weekdayOf,
} from '../../../src/kernel/calendar/day.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('a calendar day (DT5)', () => {
  it.each(['1900-01-01', '2199-12-31', '2026-02-28', '2028-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true)
      expect(parseDay(text)).toBe(text)
    },
  )

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-01-32',
    '2026-01-00',
    '2026-00-10',
    '2026-13-01',
    '2026-2-1',
    '20260301',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '10000-01-01',
    '+002026-01-01',
    '2026-03-01T00:00:00.000Z',
    '2026-03-01 ',
    ' 2026-03-01',
    '2026/03/01',
    '2026-03/01',
    '2026/03-01',
    '01-03-2026',
    '2026-W10-1',
    '2026-060',
    '２０２６-03-01',
    '2026-03-0x',
    '2026-0x-01',
    'x026-03-01',
    '2026-03-:1',
    '2026-03-/1',
    '',
    'today',
    '2026-03',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
    expect(refusalOf(() => parseDay(text)).code).toBe('day-invalid')
    expect(refusalOf(() => dayNumber(text)).code).toBe('day-invalid')
    expect(refusalOf(() => addMonths(text, 1)).code).toBe('day-invalid')
  })

  it('is a text: dates and numbers are none', () => {
    for (const value of [new Date(0), 20_260_301, null, undefined, ['2026-03-01']]) {
      expect(isDay(value)).toBe(false)
      expect(refusalOf(() => parseDay(value as never)).code).toBe('day-invalid')
    }
  })

  it('is refused with what was given and what would be allowed', () => {
    const error = refusalOf(() => parseDay('2026-02-30'))
    expect(error.message).toBe(
      'The day 2026-02-30 is not a real calendar day; give YYYY-MM-DD from 1900-01-01 to 2199-12-31.',
    )
    expect(error.details).toEqual({ given: '2026-02-30' })
    expect(refusalOf(() => parseDay('next Monday')).details).toEqual({ given: '(11 characters)' })
  })
})

describe('days later', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2026-03-29', 0, '2026-03-29'],
    ['2026-03-28', 365, '2027-03-28'],
    ['1900-01-01', 109_572, '2199-12-31'],
  ])('%s and %s days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
    expect(daysBetween(day, later)).toBe(days)
  })

  it('stay within 1900 to 2199', () => {
    expect(refusalOf(() => addDays('2199-12-31', 1)).message).toBe(
      'Day number 84006 from 1970-01-01 is not a day from 1900-01-01 to 2199-12-31.',
    )
    expect(refusalOf(() => addDays('1900-01-01', -1)).details).toEqual({ given: '-25568' })
    expect(refusalOf(() => addMonths('2199-12-01', 1)).code).toBe('day-invalid')
    expect(refusalOf(() => addMonths('1900-01-31', -1)).code).toBe('day-invalid')
    expect(refusalOf(() => addMonths('2026-01-31', Number.MAX_SAFE_INTEGER)).code).toBe('day-invalid')
  })

  it.each([0.5, NaN, Infinity, 2 ** 53])('are whole: %s is refused', (number) => {
    const days = refusalOf(() => addDays('2026-01-01', number))
    expect(days.code).toBe('delay-invalid')
    expect(days.details).toEqual({ given: number, unit: 'days' })
    const months = refusalOf(() => addMonths('2026-01-01', number))
    expect(months.details).toEqual({ given: number, unit: 'months' })
    expect(months.message).toBe(`A day cannot be moved by ${String(number)} months; give a whole number.`)
  })
})

describe('months later (DT4)', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2096-02-29', 48, '2100-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
    ['2026-05-15', -17, '2024-12-15'],
  ])('%s and %s months is %s, counted from the anchor', (anchor, months, later) => {
    expect(addMonths(anchor, months)).toBe(later)
  })
})

describe('comparing and naming days', () => {
  it('knows the earlier and the later', () => {
    expect(earlierDay('2026-12-04', '2026-11-30')).toBe('2026-11-30')
    expect(earlierDay('2026-11-30', '2026-12-04')).toBe('2026-11-30')
    expect(laterDay('2026-12-04', '2026-11-30')).toBe('2026-12-04')
    expect(laterDay('2026-11-30', '2026-12-04')).toBe('2026-12-04')
  })

  it('knows the month and the weekday', () => {
    expect(monthOf('2026-12-04')).toBe('2026-12')
    const week = [
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(weekdayOf('1970-01-01')).toBe(4)
    expect(weekdayOf('1900-01-01')).toBe(1)
    expect(weekdayOf('1969-12-31')).toBe(3)
  })

  it('numbers days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1900-01-01')).toBe(-25_567)
    expect(dayNumber('2199-12-31')).toBe(84_005)
    expect(dayFromNumber(-25_567)).toBe('1900-01-01')
    expect(dayFromNumber(84_005)).toBe('2199-12-31')
    for (const number of [-25_568, 84_006, 0.5, NaN, Infinity]) {
      expect(refusalOf(() => dayFromNumber(number)).code).toBe('day-invalid')
    }
  })

  it('numbers every day of 300 years in sequence, and back', () => {
    // Naive walk: days of a month counted by hand, one day after the other.
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let number = -25_567
    for (let year = 1900; year <= 2199; year += 1) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      for (const [month, length] of lengths.entries()) {
        for (let day = 1; day <= length + (month === 1 && isLeap ? 1 : 0); day += 1) {
          const text = `${String(year)}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          if (dayNumber(text) !== number || dayFromNumber(number) !== text) expect.unreachable(text)
          number += 1
        }
      }
    }
    expect(number).toBe(84_006)
  })
})
