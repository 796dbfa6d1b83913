import { confusableKey } from '../kernel/text/confusables.ts'
import type { Catalog } from './catalog.ts'
import type { Labelled } from './label-faults.ts'

/** Two labels of one list that people may take for one another; `like` is where the earlier one is. */
export type CatalogWarning = {
  readonly at: string
  readonly warning: 'label-confusable'
  readonly like: string
}

/**
 * What is allowed in a catalog but may mislead people: labels of one language that look alike, such as a Cyrillic
 * letter in the place of a Latin one.
 *
 * @example
 * ```ts
 * catalogWarnings(standardCatalog) // []
 * ```
 */
export function catalogWarnings(catalog: Catalog): readonly CatalogWarning[] {
  return [
    ...findLookalikes('statuses', catalog.statuses),
    ...findLookalikes('customerDisputeReasons', catalog.customerDisputeReasons),
    ...findLookalikes('rootCauses', catalog.rootCauses),
    ...findLookalikes('resolutionCodes', catalog.resolutionCodes),
  ]
}

function findLookalikes(at: string, entries: readonly Labelled[]): readonly CatalogWarning[] {
  const places = new Map<string, string>()
  return entries.flatMap(({ labels }, position) =>
    Object.entries(labels).flatMap(([language, label]): readonly CatalogWarning[] => {
      const here = `${at}[${position}].labels.${language}`
      const key = `${language} ${confusableKey(label)}`
      const like = places.get(key)
      if (like !== undefined) return [{ at: here, warning: 'label-confusable', like }]
      places.set(key, here)
      return []
    }),
  )
}
