import { deepFreeze } from '../kernel/freeze.ts'
import { parse } from '../kernel/parse.ts'
import type { Catalog } from './catalog.ts'
import { findCatalogFaults, requireNoFaults } from './catalog-faults.ts'
import { catalogSchema } from './schema.ts'

/** Catalogs that were checked and frozen: handed in again, as to every desk of a host, they are what they were. */
const defined = new WeakSet<object>()

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
  if (isDefined(data)) return data
  const catalog = parse(catalogSchema, data, 'catalog')
  requireNoFaults(findCatalogFaults(catalog))
  defined.add(catalog)
  return deepFreeze(catalog)
}

const isDefined = (data: unknown): data is Catalog =>
  typeof data === 'object' && data !== null && defined.has(data)
