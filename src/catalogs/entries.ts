import type { CatalogList } from '../kernel/errors/catalog-errors.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Catalog, CatalogEntry } from './catalog.ts'
import { indexOf } from './catalog-index.ts'
import { listedIds, shownId } from './listed-ids.ts'

/** How an entry will be used: `history` reads archived ones as well, `new` refuses them (K-4). */
export type EntryUse = 'history' | 'new'

/**
 * The reason of a customer dispute with this id (E-3).
 *
 * @throws {RedressError} `catalog-entry-unknown` when the catalog has no such reason; `catalog-entry-archived` when it
 * is archived and asked for new use (K-4).
 * @example
 * ```ts
 * reasonOf(standardCatalog, 'contract').labels['en'] // 'Contract disagreement'
 * ```
 */
export function reasonOf(catalog: Catalog, id: string, use: EntryUse = 'history'): CatalogEntry {
  return entryOf(catalog, 'customerDisputeReasons', id, use)
}

/**
 * The root cause with this id: what we find to be at fault (D-1).
 *
 * @throws {RedressError} `catalog-entry-unknown` when the catalog has no such root cause; `catalog-entry-archived` when
 * it is archived and asked for new use (K-4).
 * @example
 * ```ts
 * rootCauseOf(standardCatalog, 'price-list-error').labels['fr'] // 'Erreur de tarif'
 * ```
 */
export function rootCauseOf(catalog: Catalog, id: string, use: EntryUse = 'history'): CatalogEntry {
  return entryOf(catalog, 'rootCauses', id, use)
}

/**
 * The resolution code with this id: how a dispute was dealt with, beside its outcome (D-5).
 *
 * @throws {RedressError} `catalog-entry-unknown` when the catalog has no such code; `catalog-entry-archived` when it is
 * archived and asked for new use (K-4).
 * @example
 * ```ts
 * resolutionCodeOf(standardCatalog, 'credit-note', 'new').active // true
 * ```
 */
export function resolutionCodeOf(catalog: Catalog, id: string, use: EntryUse = 'history'): CatalogEntry {
  return entryOf(catalog, 'resolutionCodes', id, use)
}

function entryOf(catalog: Catalog, list: CatalogList, id: string, use: EntryUse): CatalogEntry {
  const entry = indexOf(catalog).entries[list].get(id)
  if (entry === undefined) {
    const given = shownId(id)
    throw new RedressError(
      'catalog-entry-unknown',
      `The catalog lists no ${given} in ${list}; give an id it lists.`,
      {
        list,
        given,
        known: listedIds(catalog[list]),
      },
    )
  }
  if (use === 'history' || entry.active) return entry
  throw new RedressError(
    'catalog-entry-archived',
    `${shownId(id)} in ${list} is archived; use an active one.`,
    {
      list,
      entry: id,
      allowed: listedIds(catalog[list].filter(({ active }) => active)),
    },
  )
}
