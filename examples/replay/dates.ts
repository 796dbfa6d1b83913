import type { Day } from 'redress'

/** Formats to choose from; others can be made of the same parts. */
export const dateFormats = [
  'M/D/YYYY',
  'D/M/YYYY',
  'DD/MM/YYYY',
  'DD.MM.YYYY',
  'YYYY-MM-DD',
  'YYYYMMDD',
] as const

/** Reads a text in one format; `null` when it is in another one, or no day of the calendar. */
export type DateReader = (text: string) => Day | null

const parts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  '/': '/',
  '.': '\\.',
  '-': '-',
  ' ': ' ',
}

/** A reader of a format made of year, month and day, each once; `null` when it is no such format. */
export function dateFormat(format: string): DateReader | null {
  const tokens = format.match(/YYYY|MM?|DD?|[/. -]|[^]/g) ?? []
  const pattern = tokens.map((token) => parts[token])
  const letters = tokens.map((token) => token[0]).filter((letter) => /[YMD]/.test(letter ?? ''))
  if (pattern.includes(undefined) || letters.toSorted().join('') !== 'DMY') return null
  const expression = new RegExp(`^${pattern.join('')}$`)
  return (text) => {
    const { year, month, day } = expression.exec(text)?.groups ?? {}
    return realDay(Number(year), Number(month), Number(day))
  }
}

/** 26 January 2013 as a format writes it. */
export function exampleDate(format: string): string {
  return format.replace('YYYY', '2013').replace('MM', '01').replace('M', '1').replace(/DD?/, '26')
}

function realDay(year: number, month: number, day: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  // The years that the library's calendar knows.
  return isReal && year >= 1900 && year <= 2199 ? time.toISOString().slice(0, 10) : null
}
