import { RedressError } from '../kernel/errors/redress-error.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import { parse } from '../kernel/parse.ts'
import type { Catalog } from './catalog.ts'
import type { FaultAt } from './faults.ts'
import { findLabelFaults, repeated } from './label-faults.ts'
import { catalogSchema } from './schema.ts'
import { findDefaultFaults, findDelayFaults, findStatusFaults } from './status-faults.ts'

/**
 * Makes a catalog out of data (K-1): checks its shape, then all its rules at once (K-2 to K-5, A-2), and returns it
 * as a frozen value. Labels that only look alike are no fault: `catalogWarnings` lists them.
 *
 * @throws {RedressError} `input-invalid` when the data do not have the shape of a catalog, or are too large.
 * @throws {RedressError} `catalog-invalid` when rules are broken; its `faults` list every one and where it is.
 * @example
 * ```ts
 * const catalog = defineCatalog({
 *   version: 1,
 *   languages: ['en'],
 *   defaultResolved: 'solved',
 *   statuses: [
 *     { id: 'price', type: 'dispute', labels: { en: 'Price dispute' }, active: true, resolvedAs: 'solved' },
 *     { id: 'solved', type: 'resolved', labels: { en: 'Solved' }, active: true },
 *   ],
 *   customerDisputeReasons: [],
 *   rootCauses: [],
 *   resolutionCodes: [],
 * })
 * ```
 */
export function defineCatalog(data: unknown): Catalog {
  const catalog = parse(catalogSchema, data, 'catalog')
  const faults = findFaults(catalog)
  const [first, ...others] = faults
  if (first !== undefined) throw refused(first, others)
  return deepFreeze(catalog)
}

function findFaults(catalog: Catalog): readonly FaultAt[] {
  const { languages, defaultResolved } = catalog
  // Of two statuses with one id the first one counts; the second is a fault anyhow.
  const statuses = new Map(catalog.statuses.toReversed().map((status) => [status.id, status]))
  const unique = [...new Set(languages)]
  const seen = new Set<string>()
  return [
    ...languages.flatMap((language, position) =>
      repeated(seen, language, { at: `languages[${position}]`, fault: 'language-repeated' }),
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

function refused(first: FaultAt, others: readonly FaultAt[]): RedressError {
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return new RedressError(
    'catalog-invalid',
    `The catalog breaks its rules: ${first.fault} at ${first.at}${more}.`,
    { faults: [first, ...others] },
  )
}
