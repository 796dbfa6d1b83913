/** The plain lists of a catalog beside its statuses. */
export type CatalogList = 'customerDisputeReasons' | 'rootCauses' | 'resolutionCodes'

/** What can be wrong with a catalog of the right shape; each breaks a rule of K-1 to K-5, K-7 or A-2. */
export type CatalogFault =
  /** Another status, or another entry of the same list, has this id (K-3). */
  | 'id-repeated'
  /** A language is listed twice, whatever the case of its tag. */
  | 'language-repeated'
  /** A label is given in a language that the catalog does not list (K-1). */
  | 'language-unlisted'
  /** There is no label in one of the catalog's languages (K-1). */
  | 'label-missing'
  /** Another status, or another entry of the same list, has the same label in this language (K-3). */
  | 'label-repeated'
  /** A delay is negative, fractional or above 36,500 (K-2). */
  | 'delay-invalid'
  /** The catalog has no active status of type `resolved` (K-3). */
  | 'resolved-status-missing'
  /** The id is not one of the catalog's statuses (K-5). */
  | 'status-unknown'
  /** The status must be of type `resolved` (K-1, K-3). */
  | 'status-not-resolved'
  /** The status must be active: it will be set on items from now on (K-4). */
  | 'status-archived'
  /** Only a dispute status may name the `resolved` status that its resolution sets (K-1). */
  | 'resolved-as-without-dispute'
  /** A dispute status does not allow the status that resolves it as a next one (K-5). */
  | 'resolution-not-allowed-next'
  /** Phone, task and legal actions are done by hand: the mode must be `manual`. */
  | 'mode-not-manual'
  /** The version is not above that of the catalog it was changed from (K-7). */
  | 'version-not-higher'
  /** A status or entry that was ever used is deleted: archive it instead (K-4). */
  | 'deleted-though-used'
  /** The type of a status that was ever used is another one: what hangs on it would break (K-7). */
  | 'type-changed-though-used'

/** Codes of catalogs, and of looking things up in them. */
export interface CatalogErrors {
  /**
   * A catalog breaks rules K-1 to K-5, or a change of it K-4 or K-7; every fault is listed, `at` being where in the
   * catalog. What was deleted is named by its place in the catalog `before` the change: `before.statuses[3]`.
   */
  'catalog-invalid': { readonly faults: readonly { readonly at: string; readonly fault: CatalogFault }[] }
  /** No status has this id; `known` are the first 50 ids of the catalog. */
  'status-unknown': { readonly given: string; readonly known: readonly string[] }
  /** The status is archived: readable in history, refused in new use (K-4). `allowed` are at most 50 active ones. */
  'status-archived': { readonly status: string; readonly allowed: readonly string[] }
  /** Only a dispute can be resolved as something: the status is of another type. `allowed` are at most 50 dispute ones. */
  'status-not-a-dispute': {
    readonly status: string
    readonly type: string
    readonly allowed: readonly string[]
  }
  /** No entry of the list has this id; `known` are the first 50 ids of the list. */
  'catalog-entry-unknown': {
    readonly list: CatalogList
    readonly given: string
    readonly known: readonly string[]
  }
  /** The entry is archived: readable in history, refused in new use (K-4). `allowed` are at most 50 active ones. */
  'catalog-entry-archived': {
    readonly list: CatalogList
    readonly entry: string
    readonly allowed: readonly string[]
  }
}
