import { afterEach, describe, expect, it } from 'vitest'

import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  isDay,
  weekdayOf,
} from '../../../src/kernel/calendar/day.ts'
import { epochMilliseconds, instantFromEpoch } from '../../../src/kernel/calendar/instant.ts'
import { addWorkingDays } from '../../../src/kernel/calendar/working-days.ts'
import { dayIn, instantAt } from '../../../src/kernel/calendar/zone.ts'

const hostZone = process.env['TZ']
const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Africa/Cairo',
]
const days = [
  '1900-01-01',
  '1970-01-01',
  '2011-12-29',
  '2011-12-30',
  '2018-11-03',
  '2018-11-04',
  '2026-03-28',
  '2026-03-29',
  '2026-10-25',
  '2028-02-29',
  '2199-12-01',
]

afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = hostZone
})

const everything = () =>
  days.map((day) => [
    isDay(day),
    addDays(day, 1),
    addMonths(day, 0),
    day < '2199' ? addMonths(day, 13) : '',
    weekdayOf(day),
    dayFromNumber(dayNumber(day)),
    instantFromEpoch(epochMilliseconds(`${day}T00:00:00.000Z`)),
    addWorkingDays(day, 3, { weekend: [6, 7], holidays: [] }),
    dayIn('Europe/Paris', `${day}T23:30:00.000Z`),
    day > '1900-01-01' ? instantAt('America/Sao_Paulo', day, '00:00') : '',
  ])

/** Node takes a new `TZ` at once in the main thread of a process; the whole suite runs under other zones in CI as well. */
describe('the zone of the host (DT1)', () => {
  it.each(zones)('changes nothing: %s', (zone) => {
    process.env['TZ'] = 'UTC'
    const expected = everything()
    process.env['TZ'] = zone
    expect(
      new Intl.DateTimeFormat('en-US')
        .resolvedOptions()
        .timeZone.replace('Calcutta', 'Kolkata')
        .replace('Katmandu', 'Kathmandu'),
    ).toBe(zone)
    expect(everything()).toEqual(expected)
  })
})
