import type { CatalogList } from '../kernel/errors/catalog-errors.ts'
import type { Catalog } from './catalog.ts'
import type { Status } from './status.ts'

/** The lists of a catalog that have entries with ids. */
export type CatalogPart = 'statuses' | CatalogList

/**
 * The ids that were ever used, of each list. A list that is left out counts as used throughout: who does not know
 * what was used deletes nothing.
 */
export type CatalogUse = { readonly [Part in CatalogPart]?: readonly string[] }

/** What a change does to what is recorded: nothing, or what refers to it could no longer be read or resolved (K-4). */
export type ChangeEffect = 'harmless' | 'breaks'

/** What a status or an entry is made of, beside its id and whether it is active. */
export type EntryField = Exclude<keyof Status, 'id' | 'active'>

/** What holds for the catalog as a whole. */
export type CatalogField = Extract<keyof Catalog, 'languages' | 'delay' | 'defaultResolved'>

/** One difference between two versions of a catalog (K-7). */
export type CatalogChange =
  | {
      readonly change: 'added' | 'deleted' | 'archived' | 'reactivated'
      readonly list: CatalogPart
      readonly id: string
      readonly effect: ChangeEffect
    }
  | {
      readonly change: 'edited'
      readonly list: CatalogPart
      readonly id: string
      /** `labels` when it was relabelled. */
      readonly field: EntryField
      readonly effect: ChangeEffect
    }
  | {
      readonly change: 'edited'
      /** The catalog itself. */
      readonly list: null
      readonly id: null
      readonly field: CatalogField
      readonly effect: ChangeEffect
    }
