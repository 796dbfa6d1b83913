import { utc } from '@date-fns/utc/utc'
import { addMonths } from 'date-fns/addMonths'

/**
 * The day so many months after an anchor, clamped to the end of its month; only this file knows date-fns. Without
 * `in: utc` date-fns counts in the host's zone and is a day off across its changes of hour.
 */
export function monthsAfter(anchor: string, months: number): string {
  const moved = addMonths(anchor, months, { in: utc })
  return Number.isNaN(moved.getTime())
    ? 'beyond-all-dates'
    : moved.toISOString().slice(0, -'T00:00:00.000Z'.length)
}
