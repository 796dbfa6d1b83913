import type { Catalog, CatalogEntry } from '../../../src/catalogs/catalog.ts'
import type { Status } from '../../../src/catalogs/status.ts'

/** A dispute status with a label of its own; anything else as given. */
export const aDispute = (id: string, more: Partial<Status> = {}): Status => ({
  id,
  type: 'dispute',
  labels: { en: `Dispute ${id}` },
  active: true,
  ...more,
})

/** A resolved status with a label of its own; anything else as given. */
export const aResolved = (id: string, more: Partial<Status> = {}): Status => ({
  id,
  type: 'resolved',
  labels: { en: `Resolved ${id}` },
  active: true,
  ...more,
})

/** An entry of a plain list with a label of its own; anything else as given. */
export const anEntry = (id: string, more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  id,
  labels: { en: `Entry ${id}` },
  active: true,
  ...more,
})

/** The smallest sound catalog, in English, that resolves as `solved`; anything else as given. */
export const aCatalog = (more: Partial<Catalog> = {}): Catalog => ({
  version: 1,
  languages: ['en'],
  defaultResolved: 'solved',
  statuses: [aDispute('price'), aResolved('solved')],
  customerDisputeReasons: [],
  rootCauses: [],
  resolutionCodes: [],
  ...more,
})
