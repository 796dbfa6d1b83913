import { describe, expect, it } from 'vitest'

import { earliestSending, isSendingTime } from '../../../src/desk/send-window.ts'
import type { Settings } from '../../../src/desk/settings.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { LONGEST_SEARCH_DAYS } from '../../../src/kernel/calendar/working-days.ts'
import { refusalOf } from '../../support/refusal.ts'

type Window = Pick<Settings, 'zone' | 'sendWindow' | 'workingCalendar'>

/** Working days from 8 to 19 o'clock in Paris, with a holiday on Bastille Day. */
const paris = (more: Partial<Window> = {}): Window => ({
  zone: 'Europe/Paris',
  sendWindow: { from: '08:00', until: '19:00', days: 'working' },
  workingCalendar: { weekend: [6, 7], holidays: ['2026-07-14'] },
  ...more,
})

describe('the send window (A-8)', () => {
  it.each([
    ['before it opens: when it opens', '2026-06-01T05:59:59.999Z', '2026-06-01T06:00:00.000Z'],
    ['as it opens: at once', '2026-06-01T06:00:00.000Z', '2026-06-01T06:00:00.000Z'],
    ['inside: at once', '2026-06-01T12:34:56.789Z', '2026-06-01T12:34:56.789Z'],
    ['in its last moment: at once', '2026-06-01T16:59:59.999Z', '2026-06-01T16:59:59.999Z'],
    ['as it closes: the next day', '2026-06-01T17:00:00.000Z', '2026-06-02T06:00:00.000Z'],
    ['after midnight of the zone', '2026-06-01T22:30:00.000Z', '2026-06-02T06:00:00.000Z'],
    ['on Friday evening: on Monday', '2026-06-05T18:00:00.000Z', '2026-06-08T06:00:00.000Z'],
    ['on Saturday: on Monday', '2026-06-06T10:00:00.000Z', '2026-06-08T06:00:00.000Z'],
    ['on a holiday: on the day after', '2026-07-14T10:00:00.000Z', '2026-07-15T06:00:00.000Z'],
    ['in winter by the clocks of winter', '2026-01-05T06:30:00.000Z', '2026-01-05T07:00:00.000Z'],
  ])('lets go %s', (_, at, first) => {
    expect(earliestSending(paris(), at)).toBe(first)
    expect(isSendingTime(paris(), at)).toBe(at === first)
  })

  it('opens by the clocks of the day on which they change', () => {
    const everyDay = paris({ sendWindow: { from: '08:00', until: '19:00', days: 'all' } })
    // On 29 March clocks go forward, on 25 October back, both before 8 o'clock.
    expect(earliestSending(everyDay, '2026-03-28T20:00:00.000Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(earliestSending(everyDay, '2026-10-24T20:00:00.000Z')).toBe('2026-10-25T07:00:00.000Z')
    const night = paris({ sendWindow: { from: '02:30', until: '04:00', days: 'all' } })
    // Half past two is skipped: it is taken as half past three.
    expect(earliestSending(night, '2026-03-29T00:00:00.000Z')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('follows the zone of the entity, not of the machine', () => {
    const tokyo = paris({ zone: 'Asia/Tokyo' })
    expect(earliestSending(tokyo, '2026-06-01T22:00:00.000Z')).toBe('2026-06-01T23:00:00.000Z')
    // In Tokyo it is Saturday already.
    expect(earliestSending(tokyo, '2026-06-05T23:30:00.000Z')).toBe('2026-06-07T23:00:00.000Z')
  })

  it('is open on weekends and holidays where it is for all days', () => {
    const everyDay = paris({ sendWindow: { from: '08:00', until: '19:00', days: 'all' } })
    for (const at of ['2026-06-06T10:00:00.000Z', '2026-07-14T10:00:00.000Z']) {
      expect(isSendingTime(everyDay, at)).toBe(true)
    }
  })

  it('is open at any time where there is none', () => {
    const always = paris({ sendWindow: null })
    expect(earliestSending(always, '2026-06-06T23:00:00.000Z')).toBe('2026-06-06T23:00:00.000Z')
    expect(isSendingTime(always, '2026-06-06T23:00:00.000Z')).toBe(true)
  })

  it('is looked for as far ahead as working days are, and no day further', () => {
    const holidays = Array.from({ length: LONGEST_SEARCH_DAYS }, (_, ahead) => addDays('2026-06-01', ahead))
    const rare = (more: readonly string[] = []) =>
      paris({ workingCalendar: { weekend: [], holidays: [...holidays, ...more] } })
    const last = addDays('2026-06-01', LONGEST_SEARCH_DAYS)
    const at = '2026-06-01T10:00:00.000Z'
    expect(earliestSending(rare(), at).slice(0, 10)).toBe(last)
    expect(refusalOf(() => earliestSending(rare([last]), at)).code).toBe('calendar-exhausted')
  })

  it('is refused when no working day is left to send on', () => {
    const never = paris({ workingCalendar: { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] } })
    const { code, details, message } = refusalOf(() => earliestSending(never, '2026-06-01T10:00:00.000Z'))
    expect([code, details]).toEqual([
      'calendar-exhausted',
      { from: '2026-06-01', searchedDays: LONGEST_SEARCH_DAYS },
    ])
    expect(message).toMatch(/no day to send on\.$/)
  })
})
