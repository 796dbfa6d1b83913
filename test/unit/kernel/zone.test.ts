import { describe, expect, it } from 'vitest'

import { dayIn, instantAt, isZone } from '../../../src/kernel/calendar/zone.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+12', 'Asia/Kathmandu'])(
    '%s is one',
    (zone) => {
      expect(isZone(zone)).toBe(true)
    },
  )

  it.each([
    '',
    'Europe/Pariss',
    '+01:00',
    'Mars/Olympus',
    '__proto__',
    'Europe/Paris ',
    '../UTC',
    'A'.repeat(65),
    '😀',
  ])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false)
    expect(refusalOf(() => dayIn(zone, '2026-05-31T22:30:00.000Z')).code).toBe('zone-unknown')
    expect(refusalOf(() => instantAt(zone, '2026-05-31', '09:00')).code).toBe('zone-unknown')
  })

  it('is never the one of the host', () => {
    expect(isZone(undefined)).toBe(false)
    const error = refusalOf(() => dayIn(undefined as never, '2026-05-31T22:30:00.000Z'))
    expect(error.details).toEqual({ given: '(undefined)' })
  })

  it('is refused with what was given and what would be allowed', () => {
    expect(refusalOf(() => dayIn('Mars/Olympus', '2026-05-31T22:30:00.000Z')).message).toBe(
      'The time zone Mars/Olympus is not one of the IANA database; give a name such as Europe/Paris.',
    )
  })

  it('may be any of those the engine knows, more than are kept ready, again and again', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    expect(zones.length).toBeGreaterThan(128)
    const days = () => zones.map((zone) => dayIn(zone, '2026-05-31T12:00:00.000Z'))
    expect(days()).toEqual(days())
  })
})

describe('the day in a zone', () => {
  it.each([
    ['Europe/Paris', '2026-05-31T22:30:00.000Z', '2026-06-01'],
    ['Europe/Paris', '2026-05-31T21:59:59.999Z', '2026-05-31'],
    ['Europe/Paris', '2026-05-31T22:00:00.000Z', '2026-06-01'],
    ['UTC', '2026-05-31T22:30:00.000Z', '2026-05-31'],
    ['America/New_York', '2026-06-01T03:59:59.999Z', '2026-05-31'],
    ['Asia/Kathmandu', '2026-05-31T18:15:00.000Z', '2026-06-01'],
    ['Asia/Kathmandu', '2026-05-31T18:14:59.999Z', '2026-05-31'],
    ['Pacific/Kiritimati', '2026-05-31T10:00:00.000Z', '2026-06-01'],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-04'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
    ['UTC', '1960-01-01T00:00:00.000Z', '1960-01-01'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day)
  })

  it('is refused for what is no instant, and beyond the calendar', () => {
    expect(refusalOf(() => dayIn('UTC', '2026-05-31')).code).toBe('instant-invalid')
    expect(refusalOf(() => dayIn('Pacific/Kiritimati', '2199-12-31T23:00:00.000Z')).code).toBe('day-invalid')
  })
})

describe('a time of day in a zone (DT3)', () => {
  it.each([
    ['an ordinary summer morning', 'Europe/Paris', '2026-06-01', '09:00', '2026-06-01T07:00:00.000Z'],
    ['an ordinary winter morning', 'Europe/Paris', '2026-12-01', '09:00', '2026-12-01T08:00:00.000Z'],
    [
      'the minute before clocks go forward',
      'Europe/Paris',
      '2026-03-29',
      '01:59',
      '2026-03-29T00:59:00.000Z',
    ],
    ['skipped: as much later', 'Europe/Paris', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['skipped: the first minute', 'Europe/Paris', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['right after clocks went forward', 'Europe/Paris', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['twice: the first time', 'Europe/Paris', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['once, after clocks went back', 'Europe/Paris', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['once, before clocks went back', 'Europe/Paris', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    [
      'a midnight that does not exist',
      'America/Sao_Paulo',
      '2018-11-04',
      '00:00',
      '2018-11-04T03:00:00.000Z',
    ],
    ['half an hour of summer time', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T19:00:00.000Z'],
    ['before 1970', 'UTC', '1960-01-01', '09:00', '1960-01-01T09:00:00.000Z'],
  ])('%s', (_rule, zone, day, time, instant) => {
    expect(instantAt(zone, day, time)).toBe(instant)
  })

  it.each(['9:00', '24:00', '23:60', '09:00:00', '0900', '', ' 09:00', '09:00 ', 'noon', '-1:00'])(
    'refuses the time %j',
    (time) => {
      expect(refusalOf(() => instantAt('UTC', '2026-06-01', time)).code).toBe('instant-invalid')
    },
  )

  it('takes the first and the last minute of a day', () => {
    expect(instantAt('UTC', '2026-06-01', '00:00')).toBe('2026-06-01T00:00:00.000Z')
    expect(instantAt('UTC', '2026-06-01', '23:59')).toBe('2026-06-01T23:59:00.000Z')
    expect(instantAt('UTC', '2026-06-01', '19:59')).toBe('2026-06-01T19:59:00.000Z')
  })

  it('says what a time must be, and refuses what is no day', () => {
    expect(refusalOf(() => instantAt('UTC', '2026-06-01', '25:00')).message).toBe(
      'The time 25:00 is not a time of day; give HH:mm.',
    )
    expect(refusalOf(() => instantAt('UTC', '2026-06-31', '09:00')).code).toBe('day-invalid')
  })
})
