import type { Day } from '../../kernel/calendar/day.ts'

/** Writes a day as a language does. */
export type WriteDay = (day: Day) => string

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const withSeparator =
  (separator: string): WriteDay =>
  (day) =>
    day.slice(8) + separator + day.slice(5, 7) + separator + day.slice(0, 4)

/** With the month as a word: 03/04 is March in one half of the English-speaking world and April in the other. */
const writeEnglish: WriteDay = (day) =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

// Pinned, as numbers are (I-3).
const pinned: ReadonlyMap<string, WriteDay> = /* @__PURE__ */ new Map([
  ['fr', withSeparator('/')],
  ['en', writeEnglish],
  ['de', withSeparator('.')],
  ['es', withSeparator('/')],
  ['it', withSeparator('/')],
  ['nl', withSeparator('-')],
])

/**
 * How a language writes days: pinned for the languages of the library; for others as Intl writes them with the month
 * as a word, so that no reader takes it for the day.
 */
export function dayWriterOf(tag: string): WriteDay {
  const known = pinned.get(tag.toLowerCase())
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat([tag, 'en'], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`))
}
