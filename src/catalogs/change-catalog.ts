import { deepFreeze } from '../kernel/freeze.ts'
import { parse } from '../kernel/parse.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogChange, CatalogPart, CatalogUse } from './catalog-change.ts'
import { findCatalogFaults, requireNoFaults } from './catalog-faults.ts'
import { compareCatalogs } from './compare-catalogs.ts'
import { defineCatalog } from './define-catalog.ts'
import type { FaultAt } from './faults.ts'
import { catalogSchema } from './schema.ts'

/**
 * What differs between a catalog and a new version of it, as data, and what of it would break what is recorded (K-7):
 * deleting what was ever used, or giving a used status another type. Everything else is harmless: archiving only
 * stops new use (K-4), and history keeps the labels it was written with. The order of entries is no difference.
 *
 * @throws {RedressError} `input-invalid` or `catalog-invalid` when the new version is no sound catalog by itself.
 * @example
 * ```ts
 * const statuses = standardCatalog.statuses.filter(({ id }) => id !== 'promise')
 * const [change] = catalogChanges(standardCatalog, { ...standardCatalog, version: 2, statuses })
 * console.log(change) // { change: 'deleted', list: 'statuses', id: 'promise', effect: 'breaks' }
 * ```
 */
export function catalogChanges(
  before: Catalog,
  after: unknown,
  used: CatalogUse = {},
): readonly CatalogChange[] {
  return compareCatalogs(before, defineCatalog(after), used)
}

/**
 * Makes a new version of a catalog out of data (K-7): checked as by `defineCatalog`, and against the version before
 * it. Statuses, reasons, root causes and resolution codes that were ever used may be archived, never deleted (K-4); a
 * used status keeps its type. What was never used may go, and its label is free again (K-3). Without `used`,
 * everything in the catalog counts as used.
 *
 * @throws {RedressError} `input-invalid` when the data do not have the shape of a catalog, or are too large.
 * @throws {RedressError} `catalog-invalid` when rules are broken, by the new version or by the change; its `faults`
 * list every one and where it is.
 * @example
 * ```ts
 * const ours = changeCatalog(standardCatalog, { ...standardCatalog, version: 2, delay: { value: 10, unit: 'days' } })
 * ours.version // 2
 * ```
 */
export function changeCatalog(before: Catalog, after: unknown, used: CatalogUse = {}): Catalog {
  const catalog = parse(catalogSchema, after, 'catalog')
  requireNoFaults([
    ...(catalog.version > before.version ? [] : [{ at: 'version', fault: 'version-not-higher' } as const]),
    ...findCatalogFaults(catalog),
    ...compareCatalogs(before, catalog, used).flatMap((change) => faultOf(change, before, catalog)),
  ])
  return deepFreeze(catalog)
}

function faultOf(change: CatalogChange, before: Catalog, after: Catalog): readonly FaultAt[] {
  if (change.effect === 'harmless' || change.list === null) return []
  const { list, id } = change
  return change.change === 'deleted'
    ? [{ at: `before.${placeOf(before, list, id)}`, fault: 'deleted-though-used' }]
    : [{ at: `${placeOf(after, list, id)}.type`, fault: 'type-changed-though-used' }]
}

function placeOf(catalog: Catalog, list: CatalogPart, id: string): string {
  return `${list}[${catalog[list].findIndex((entry) => entry.id === id)}]`
}
