import type { ChartDatum } from './description.ts'
import type { Drawing } from './drawing.ts'
import type { BandMeasure } from './measure.ts'
import { fill } from './words-of.ts'

/** What is drawn, in the order of the measures; bands of one name are told apart by their ids. */
export function dataOf(measures: readonly BandMeasure[], drawing: Drawing): readonly ChartDatum[] {
  const idsByName = new Map<string, Set<string>>()
  for (const { id, name } of measures) {
    const ids = idsByName.get(name)
    if (ids === undefined) idsByName.set(name, new Set([id]))
    else ids.add(id)
  }
  return measures.map(({ id, name: given, series, exact, label }) => {
    const isShared = (idsByName.get(given)?.size ?? 0) > 1
    const name = isShared ? `${given} (${id})` : given
    const value = exact === null ? null : Number(exact)
    const subject = series === '' ? name : `${name}, ${series}`
    return {
      name,
      band: name,
      id,
      series,
      value,
      at: value ?? 0,
      exact,
      text: label,
      label,
      says: say(subject, label, drawing),
    }
  })
}

/** What something is, in words. */
export function say(subject: string, value: string, { words }: Drawing): string {
  return fill(words.phrases.says, { band: subject, value })
}

/** The ends of an axis that shows all values and zero; of no value but zero one more, for an axis needs a length. */
export function domainOf(data: readonly ChartDatum[]): readonly [number, number] {
  let low = 0
  let high = 0
  for (const { value } of data) {
    low = Math.min(low, value ?? 0)
    high = Math.max(high, value ?? 0)
  }
  return [low, low === high ? 1 : high]
}
