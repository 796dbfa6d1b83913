import type { Day } from 'redress'

const dayMs = 86_400_000
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The day so many days later, or earlier when it is less than none. */
export function addDays(day: Day, days: number): Day {
  return new Date(timeOf(day) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days lie between two days. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / dayMs
}

/** Nine in the morning, in winter and summer alike a time of the same day in Paris. */
export function morningOf(day: Day): string {
  return `${day}T09:00:00.000Z`
}

/** `Monday 16 March 2026`. */
export function writeDay(day: Day): string {
  const date = new Date(timeOf(day))
  return `${weekdays[date.getUTCDay()] ?? ''} ${writeShortDay(day)} ${date.getUTCFullYear()}`
}

/** `16 March`. */
export function writeShortDay(day: Day): string {
  const date = new Date(timeOf(day))
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`)
}
