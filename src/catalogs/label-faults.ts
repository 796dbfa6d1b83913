import { comparisonKey } from '../kernel/text/comparison-key.ts'
import type { FaultAt } from './faults.ts'
import type { Labels } from './labels.ts'

/** What statuses and entries of the plain lists have in common. */
export type Labelled = {
  readonly id: string
  readonly labels: Labels
}

/** K-1, K-3 for one list: ids unique, a label in every language, no label twice in a language, archived ones included. */
export function findLabelFaults(
  at: string,
  entries: readonly Labelled[],
  languages: readonly string[],
): readonly FaultAt[] {
  const ids = new Set<string>()
  const keys = new Set<string>()
  return entries.flatMap(({ id, labels }, position) => {
    const here = `${at}[${position}]`
    return [
      ...repeated(ids, id, { at: `${here}.id`, fault: 'id-repeated' }),
      ...(Object.keys(labels).every((language) => languages.includes(language))
        ? []
        : [{ at: `${here}.labels`, fault: 'language-unlisted' } as const]),
      ...languages.flatMap((language) => {
        const label = labels[language]
        if (label === undefined)
          return [{ at: `${here}.labels.${language}`, fault: 'label-missing' } as const]
        return repeated(keys, `${language} ${comparisonKey(label)}`, {
          at: `${here}.labels.${language}`,
          fault: 'label-repeated',
        })
      }),
    ]
  })
}

/** The fault when the key was seen before. */
export function repeated(seen: Set<string>, key: string, fault: FaultAt): readonly FaultAt[] {
  if (seen.has(key)) return [fault]
  seen.add(key)
  return []
}
