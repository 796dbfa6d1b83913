import type { CatalogList } from '../kernel/errors/catalog-errors.ts'
import type { Catalog, CatalogEntry } from './catalog.ts'
import type { Status } from './status.ts'

/** The lists of a catalog by id, so that looking one up costs the same in a catalog of five or five thousand. */
export type CatalogIndex = {
  readonly statuses: ReadonlyMap<string, Status>
  readonly next: ReadonlyMap<string, ReadonlySet<string>>
  readonly entries: Readonly<Record<CatalogList, ReadonlyMap<string, CatalogEntry>>>
}

// A catalog is a frozen value: what was indexed once stays true, and goes when the catalog goes.
const indexes = new WeakMap<Catalog, CatalogIndex>()

/** The index of a catalog, built at the first question. */
export function indexOf(catalog: Catalog): CatalogIndex {
  const known = indexes.get(catalog)
  if (known !== undefined) return known
  const index: CatalogIndex = {
    statuses: byId(catalog.statuses),
    next: new Map(catalog.statuses.flatMap(({ id, next }) => (next ? [[id, new Set(next)] as const] : []))),
    entries: {
      customerDisputeReasons: byId(catalog.customerDisputeReasons),
      rootCauses: byId(catalog.rootCauses),
      resolutionCodes: byId(catalog.resolutionCodes),
    },
  }
  indexes.set(catalog, index)
  return index
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
