import type { Day } from '../../kernel/calendar/day.ts'
import { formatsOf, type Formats } from '../../templates/formats/formats.ts'
import type { ChartOptions } from './options.ts'
import { chartWordsOf } from './words-of.ts'
import type { ChartWords } from './words.ts'

/** What every part of a chart is told. */
export type Drawing = {
  readonly asOf: Day
  readonly options: ChartOptions
  readonly words: ChartWords
  readonly formats: Formats
}

/** Looks up the words and formats of the language that is asked for. */
export function startDrawing(asOf: Day, options: ChartOptions): Drawing {
  const { language, words } = options
  return { asOf, options, words: chartWordsOf(language, words), formats: formatsOf(language) }
}
