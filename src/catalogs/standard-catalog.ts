import { deepFreeze } from '../kernel/freeze.ts'
import type { Catalog } from './catalog.ts'
import { standardReasons, standardResolutionCodes, standardRootCauses } from './standard-entries.ts'
import { standardStatuses } from './standard-statuses.ts'

/**
 * The catalog the library comes with, in French and English (K-6): disputes for administrative reasons, price,
 * quality, missing goods and delivery, promise, in progress, resolved, litigation. A host uses it as it is, or starts
 * from it: it is data like any other catalog.
 *
 * @example
 * ```ts
 * const ours = defineCatalog({ ...standardCatalog, version: 2, delay: { value: 10, unit: 'days' } })
 * ```
 */
export const standardCatalog: Catalog = /* @__PURE__ */ deepFreeze({
  version: 1,
  languages: ['fr', 'en'],
  delay: { value: 7, unit: 'days' },
  defaultResolved: 'resolved',
  statuses: standardStatuses,
  customerDisputeReasons: standardReasons,
  rootCauses: standardRootCauses,
  resolutionCodes: standardResolutionCodes,
})
