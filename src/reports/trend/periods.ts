import { addDays, addMonths, earlierDay, weekdayOf, type Day } from '../../kernel/calendar/day.ts'

/** How long the periods of a trend are: calendar months, and weeks from Monday to Sunday. */
export const periodLengths = ['month', 'week', 'day'] as const

/** The length of the periods of a trend. */
export type PeriodLength = (typeof periodLengths)[number]

/** A period, both days included. */
export type Period = {
  readonly from: Day
  readonly to: Day
}

/** The periods that days fall in, the first and the last one cut to these days. Lazy: nobody has counted them yet. */
export function* periodsOf(from: Day, to: Day, length: PeriodLength): Generator<Period> {
  let start = from
  while (start <= to) {
    const end = earlierDay(endOf(start, length), to)
    yield { from: start, to: end }
    start = addDays(end, 1)
  }
}

function endOf(day: Day, length: PeriodLength): Day {
  switch (length) {
    case 'day':
      return day
    case 'week':
      return addDays(day, 7 - weekdayOf(day))
    case 'month':
      return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
  }
}
