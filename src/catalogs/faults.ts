import type { CatalogFault } from '../kernel/errors/catalog-errors.ts'

/** A fault of a catalog, and where it is: `statuses[3].labels.fr`. */
export type FaultAt = {
  readonly at: string
  readonly fault: CatalogFault
}
