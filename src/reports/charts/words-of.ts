import { baseOf } from '../../templates/formats/shipped-words.ts'
import { chartWordsEn } from './words-en.ts'
import { chartWordsFr } from './words-fr.ts'
import type { ChartWords, OwnChartWords } from './words.ts'

/** The words of a language, the host's own first; English where neither has one. */
export function chartWordsOf(language: string, own: OwnChartWords = {}): ChartWords {
  const shipped = baseOf(language) === 'fr' ? chartWordsFr : chartWordsEn
  return {
    titles: { ...shipped.titles, ...own.titles },
    dimensions: { ...shipped.dimensions, ...own.dimensions },
    measures: { ...shipped.measures, ...own.measures },
    units: { ...shipped.units, ...own.units },
    phrases: { ...shipped.phrases, ...own.phrases },
    ages: { ...shipped.ages, ...own.ages },
    months: { ...shipped.months, ...own.months },
    outcomes: { ...shipped.outcomes, ...own.outcomes },
    types: { ...shipped.types, ...own.types },
    forecast: { ...shipped.forecast, ...own.forecast },
    reasons: { ...shipped.reasons, ...own.reasons },
  }
}

/** A phrase with its places filled; values are texts of people and are never looked at for places again. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? place) : place,
  )
}
