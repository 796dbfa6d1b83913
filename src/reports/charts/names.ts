import { indexOf } from '../../catalogs/catalog-index.ts'
import { baseOf } from '../../templates/formats/shipped-words.ts'
import { addDays, monthOf } from '../../kernel/calendar/day.ts'
import type { Period } from '../trend/periods.ts'
import { fill } from './words-of.ts'
import { noBand } from '../bands.ts'
import { cutText } from './cut.ts'
import type { Drawing } from './drawing.ts'
import { totalBand } from './rows.ts'

const longestName = 40

/** How a band is called: by the host, else by the catalog or the words of its dimension, else by its id. */
export function nameOfBand(band: string, drawing: Drawing): string {
  const { options, words } = drawing
  const { by, names } = options
  if (band === totalBand) return words.phrases.total
  const own = by === undefined ? undefined : lookUp(names?.[by], band)
  if (own !== undefined) return shorten(own)
  if (band === noBand) return words.phrases.none
  switch (by) {
    case 'age':
      return lookUp(words.ages, band) ?? shorten(band)
    case 'month-opened':
      return nameOfMonth(band, drawing)
    case 'cause':
      return nameOfCause(band, drawing)
    default:
      return shorten(band)
  }
}

/** How the catalog calls a cause in the language of the chart; the first language it has, where it has not that one. */
export function nameOfCause(cause: string, { options, words }: Drawing): string {
  const { catalog, language, names } = options
  const own = lookUp(names?.cause, cause)
  if (own !== undefined) return shorten(own)
  if (cause === noBand) return words.phrases.none
  const labels = catalog === undefined ? undefined : indexOf(catalog).statuses.get(cause)?.labels
  const label = lookUp(labels, language) ?? lookUp(labels, baseOf(language)) ?? Object.values(labels ?? {})[0]
  return shorten(label ?? cause)
}

/** `2026-06` as `Jun 2026`. */
export function nameOfMonth(month: string, { words }: Drawing): string {
  const name = lookUp(words.months, month.slice(5))
  return name === undefined ? shorten(month) : `${name} ${month.slice(0, 4)}`
}

/** A whole month by its name, any other period by its first day and its last one. */
export function nameOfPeriod({ from, to }: Period, drawing: Drawing): string {
  const { formats, words } = drawing
  if (from === to) return formats.day(from)
  const month = monthOf(from)
  const isWhole = from.endsWith('-01') && month === monthOf(to) && monthOf(addDays(to, 1)) !== month
  if (isWhole) return nameOfMonth(month, drawing)
  return fill(words.phrases.period, { from: formats.day(from), to: formats.day(to) })
}

/** The text of a key, and of no other property that an object has. */
export function lookUp(texts: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined
}

/** Names in one line, and short enough to stand beside a mark. */
function shorten(name: string): string {
  return cutText(name.replace(/\s+/g, ' ').trim(), longestName)
}
