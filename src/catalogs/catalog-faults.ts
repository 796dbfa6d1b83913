import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Catalog } from './catalog.ts'
import type { FaultAt } from './faults.ts'
import { findLabelFaults, repeated } from './label-faults.ts'
import { findDefaultFaults, findDelayFaults, findStatusFaults } from './status-faults.ts'

/** Every rule that a catalog of the right shape breaks by itself (K-1 to K-5, A-2). */
export function findCatalogFaults(catalog: Catalog): readonly FaultAt[] {
  const { languages, defaultResolved } = catalog
  // Of two statuses with one id the first one counts; the second is a fault anyhow.
  const statuses = new Map(catalog.statuses.toReversed().map((status) => [status.id, status]))
  const unique = languages.filter((language, at) => languages.findIndex(isSameTag(language)) === at)
  const seen = new Set<string>()
  return [
    ...languages.flatMap((language, position) =>
      repeated(seen, language.toLowerCase(), { at: `languages[${position}]`, fault: 'language-repeated' }),
    ),
    ...findDelayFaults('delay', catalog.delay),
    ...findDefaultFaults(catalog, statuses),
    ...findLabelFaults('statuses', catalog.statuses, unique),
    ...catalog.statuses.flatMap((status, position) =>
      findStatusFaults(`statuses[${position}]`, status, defaultResolved, statuses),
    ),
    ...findLabelFaults('customerDisputeReasons', catalog.customerDisputeReasons, unique),
    ...findLabelFaults('rootCauses', catalog.rootCauses, unique),
    ...findLabelFaults('resolutionCodes', catalog.resolutionCodes, unique),
  ]
}

/** Tags of languages differ in nothing when they differ in case (BCP 47). */
function isSameTag(tag: string): (other: string) => boolean {
  return (other) => other.toLowerCase() === tag.toLowerCase()
}

/**
 * Refuses faults, all at once.
 *
 * @throws {RedressError} `catalog-invalid` when there is one.
 */
export function requireNoFaults([first, ...others]: readonly FaultAt[]): void {
  if (first === undefined) return
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  throw new RedressError(
    'catalog-invalid',
    `The catalog breaks its rules: ${first.fault} at ${first.at}${more}.`,
    { faults: [first, ...others] },
  )
}
