import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
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
  weekdayOf,
  type Weekday,
} from '../../../src/kernel/calendar/day.ts'
import { addMilliseconds, epochMilliseconds, instantFromEpoch } from '../../../src/kernel/calendar/instant.ts'
import { addWorkingDays, isWorkingDay } from '../../../src/kernel/calendar/working-days.ts'
import { dayIn, instantAt } from '../../../src/kernel/calendar/zone.ts'
import { holds } from '../../support/law.ts'

const first = -25_567
const last = 84_005
const aNumber = fc.integer({ min: first, max: last })
const aDay = aNumber.map(dayFromNumber)
const twoDigits = (number: number) => String(number).padStart(2, '0')

describe('laws of days', () => {
  it('differences and sums are those of Temporal (DT2)', () => {
    holds(
      fc.property(aNumber, aNumber, (a, b) => {
        const [from, to] = [dayFromNumber(a), dayFromNumber(b)]
        const epoch = new Temporal.PlainDate(1970, 1, 1)
        if (epoch.add({ days: a }).toString() !== from) expect.unreachable(from)
        if (daysBetween(from, to) !== b - a || addDays(from, b - a) !== to)
          expect.unreachable(`${from} ${to}`)
      }),
      100_000,
    )
  })

  it('months are those of Temporal, clamped to the end of the month (DT2, DT4)', () => {
    holds(
      fc.property(aDay, fc.integer({ min: -1_200, max: 1_200 }), (day, months) => {
        const expected = Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
        fc.pre(expected >= '1900' && expected < '2200')
        expect(addMonths(day, months)).toBe(expected)
      }),
      2_000,
    )
  })

  it('months go from the anchor: the day of the month comes back wherever it exists (DT4)', () => {
    holds(
      fc.property(aDay, fc.nat(240), fc.nat(240), (anchor, a, b) => {
        fc.pre(anchor < '2150')
        const at = addMonths(anchor, a + b)
        const length = Temporal.PlainDate.from(at).daysInMonth
        expect(at.slice(8)).toBe(twoDigits(Math.min(Number(anchor.slice(8)), length)))
        expect(monthOf(at)).toBe(monthOf(addMonths(addMonths(anchor, a), b)))
      }),
    )
  })

  it('weekdays are those of Temporal', () => {
    holds(
      fc.property(aDay, (day) => {
        expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek)
      }),
    )
  })

  it('the order of texts is the order of days', () => {
    holds(
      fc.property(aNumber, aNumber, (a, b) => {
        const [left, right] = [dayFromNumber(a), dayFromNumber(b)]
        expect(left < right).toBe(a < b)
        expect(earlierDay(left, right)).toBe(dayFromNumber(Math.min(a, b)))
        expect(laterDay(left, right)).toBe(dayFromNumber(Math.max(a, b)))
      }),
    )
  })

  it('a text is a day exactly when Temporal reads it so (DT5)', () => {
    const aText = fc
      .tuple(fc.integer({ min: 1_898, max: 2_201 }), fc.nat(14), fc.nat(33))
      .map(([year, month, day]) => `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`)
    const isReal = (text: string) => {
      try {
        const { year } = Temporal.PlainDate.from(text, { overflow: 'reject' })
        return year >= 1_900 && year <= 2_199
      } catch {
        return false
      }
    }
    holds(
      fc.property(aText, (text) => {
        expect(isDay(text)).toBe(isReal(text))
      }),
      5_000,
    )
  })

  it('survive JSON and structured clone (DT9)', () => {
    holds(
      fc.property(aDay, fc.integer({ min: -1e12, max: 4e12 }), (day, milliseconds) => {
        const stamp = { day, at: instantFromEpoch(milliseconds) }
        expect(JSON.parse(JSON.stringify(stamp))).toEqual(stamp)
        expect(structuredClone(stamp)).toEqual(stamp)
      }),
      20_000,
    )
  })
})

describe('laws of instants', () => {
  const milliseconds = fc.integer({ min: first * 86_400_000, max: last * 86_400_000 })

  it('are those of Temporal, and text order is time order', () => {
    holds(
      fc.property(milliseconds, milliseconds, (a, b) => {
        const [left, right] = [instantFromEpoch(a), instantFromEpoch(b)]
        const oracle = Temporal.Instant.fromEpochMilliseconds(a).toString({ fractionalSecondDigits: 3 })
        expect(left).toBe(oracle)
        expect(epochMilliseconds(left)).toBe(a)
        expect(left < right).toBe(a < b)
        expect(addMilliseconds(left, b - a)).toBe(right)
      }),
    )
  })
})

describe('laws of zones (DT3)', () => {
  const zones = [
    'Africa/Cairo',
    'Africa/Casablanca',
    'Africa/Johannesburg',
    'America/Caracas',
    'America/Havana',
    'America/Los_Angeles',
    'America/New_York',
    'America/Santiago',
    'America/Sao_Paulo',
    'America/St_Johns',
    'Antarctica/Troll',
    'Asia/Amman',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Asia/Pyongyang',
    'Asia/Shanghai',
    'Asia/Tehran',
    'Asia/Tokyo',
    'Australia/Adelaide',
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Europe/Dublin',
    'Europe/Istanbul',
    'Europe/London',
    'Europe/Moscow',
    'Europe/Paris',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'UTC',
  ]
  const hour = 3_600_000
  const start = Date.UTC(2000, 0, 1)
  const end = Date.UTC(2038, 0, 1)

  it('a time of day is the instant of Temporal: skipped is later, twice is first', () => {
    const aTime = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${twoDigits(h)}:${twoDigits(m)}`)
    const aRecentDay = fc.integer({ min: start / 86_400_000, max: end / 86_400_000 }).map(dayFromNumber)
    holds(
      fc.property(fc.constantFrom(...zones), aRecentDay, aTime, (zone, day, time) => {
        const oracle = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()
        expect(instantAt(zone, day, time)).toBe(instantFromEpoch(oracle.epochMilliseconds))
        expect(dayIn(zone, instantAt(zone, day, time))).toBe(
          oracle.toZonedDateTimeISO(zone).toPlainDate().toString(),
        )
      }),
      300,
    )
  })

  it('holds around every transition from 2000 to 2037 of 30 zones', () => {
    let transitions = 0
    for (const zone of zones) {
      for (const transition of transitionsOf(zone)) {
        transitions += 1
        // Walls around the transition, as seen before it and after it, are compared with a naive search of instants.
        for (const wall of wallsAround(zone, transition)) {
          const expected = firstShowing(zone, wall, transition)
          const [day = '', time = ''] = wall.split('T')
          if (instantAt(zone, day, time) !== expected)
            expect.unreachable(`${zone} ${wall}: ${String(expected)}`)
        }
      }
    }
    expect(transitions).toBeGreaterThan(1_000)
  })

  /** Instants at which the offset changes, found by bisection of days whose offset differs. */
  function transitionsOf(zone: string): number[] {
    const found: number[] = []
    const step = 15 * 86_400_000
    for (let from = start; from < end; from += step) {
      if (offset(zone, from) === offset(zone, from + step)) continue
      let [low, high] = [from, from + step]
      while (high - low > 60_000) {
        const middle = low + Math.floor((high - low) / 120_000) * 60_000
        if (offset(zone, middle) === offset(zone, from)) low = middle
        else high = middle
      }
      found.push(high)
    }
    return found
  }

  function wallsAround(zone: string, transition: number): string[] {
    const offsets = [offset(zone, transition - 60_000), offset(zone, transition)]
    const moments = [-hour, -hour / 2, -60_000, 0, 60_000, hour / 2, hour]
    return [
      ...new Set(offsets.flatMap((own) => moments.map((moment) => wallText(transition + moment + own)))),
    ]
  }

  /** The first instant whose clocks show the wall; when none does, the wall read with the offset before. */
  function firstShowing(zone: string, wall: string, transition: number): string {
    const local = Date.parse(`${wall}:00.000Z`)
    const before = offset(zone, transition - 60_000)
    const after = offset(zone, transition)
    const showing = [local - before, local - after].filter((at) => wallText(at + offset(zone, at)) === wall)
    return instantFromEpoch(showing.length === 0 ? local - before : Math.min(...showing))
  }

  const wallText = (local: number) => new Date(local).toISOString().slice(0, 16)

  const formats = new Map<string, Intl.DateTimeFormat>()

  /** The offset as the engine names it (GMT+05:45), not as clocks show it: another way than the one of the library. */
  function offset(zone: string, at: number): number {
    let format = formats.get(zone)
    if (format === undefined) {
      format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
      formats.set(zone, format)
    }
    const [, sign = '+', hours = '0', minutes = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(at)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  }
})

describe('laws of working days (DT6)', () => {
  const aWeekend = fc.constantFrom<Weekday[]>([6, 7], [5, 6], [7], [])
  const aCalendar = fc
    .tuple(aWeekend, fc.array(fc.nat(400), { maxLength: 30 }), fc.nat(12))
    .map(([weekend, scattered, run]) => ({
      weekend,
      holidays: [...scattered, ...Array.from({ length: run }, (_, at) => 100 + at)].map((at) =>
        addDays('2026-01-01', at),
      ),
    }))

  it('are those of walking day by day', () => {
    const start = dayNumber('2026-01-01')
    holds(
      fc.property(aCalendar, fc.nat(300), fc.integer({ min: -60, max: 60 }), (calendar, at, days) => {
        let number = start + at
        for (let left = Math.abs(days); left > 0;) {
          number += Math.sign(days)
          const weekday = new Date(number * 86_400_000).getUTCDay() || 7
          const isOff =
            calendar.weekend.includes(weekday as Weekday) || calendar.holidays.includes(dayFromNumber(number))
          if (!isOff) left -= 1
        }
        if (addWorkingDays(dayFromNumber(start + at), days, calendar) !== dayFromNumber(number))
          expect.unreachable()
      }),
      20_000,
    )
  })

  it('end on a working day, and add up from working days', () => {
    holds(
      fc.property(aCalendar, fc.nat(300), fc.nat(30), fc.nat(30), (calendar, at, a, b) => {
        const from = addDays('2026-01-01', at)
        const later = addWorkingDays(from, a + 1, calendar)
        expect(isWorkingDay(later, calendar)).toBe(true)
        expect(addWorkingDays(later, b, calendar)).toBe(addWorkingDays(from, a + 1 + b, calendar))
        expect(addWorkingDays(addWorkingDays(later, b, calendar), -b, calendar)).toBe(later)
      }),
    )
  })
})
