import { addDays } from '../kernel/calendar/day.ts'
import type { Instant } from '../kernel/calendar/instant.ts'
import { isWorkingDay, LONGEST_SEARCH_DAYS } from '../kernel/calendar/working-days.ts'
import { dayIn, instantAt } from '../kernel/calendar/zone.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Settings } from './settings.ts'

type WindowSettings = Pick<Settings, 'zone' | 'sendWindow' | 'workingCalendar'>

/**
 * The first instant from this one on at which automatic messages go: this very one inside the window.
 *
 * @throws {RedressError} `calendar-exhausted` when the working calendar leaves no working day.
 */
export function earliestSending(settings: WindowSettings, at: Instant): Instant {
  const { zone, sendWindow, workingCalendar } = settings
  if (sendWindow === null) return at
  const today = dayIn(zone, at)
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    if (sendWindow.days !== 'all' && !isWorkingDay(day, workingCalendar)) continue
    const from = instantAt(zone, day, sendWindow.from)
    const until = instantAt(zone, day, sendWindow.until)
    if (at < from) return from
    if (at < until) return at
  }
  throw new RedressError('calendar-exhausted', 'The working calendar leaves no day to send on.', {
    from: today,
    searchedDays: LONGEST_SEARCH_DAYS,
  })
}

/** Tells whether automatic messages go at an instant. */
export function isSendingTime(settings: WindowSettings, at: Instant): boolean {
  return earliestSending(settings, at) === at
}
