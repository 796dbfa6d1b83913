/** Codes of stores, ledgers and other ports. */
export interface PortErrors {
  /**
   * A commit id was used before with another content. Draw a new id for every attempt that is decided anew; send an
   * old id again only with the very commit it belongs to.
   */
  'commit-id-reused': { readonly id: string }
  /**
   * The store cannot say whether a commit was applied: the connection broke while it was under way. Send the same
   * commit again, with its id: it is applied once, or answered `replayed`.
   */
  'commit-outcome-unknown': { readonly id: string }
  /**
   * The database refused a statement or could not be reached, and nothing was written: its own error is the `cause`. Mend
   * what it names, a closed pool or a table that was never created, and do the same again.
   */
  'store-unavailable': { readonly operation: 'get' | 'query' | 'count' | 'commit' | 'migrate' }
  /** A commit names one document twice, in its writes or guards. Merge the two into one write. */
  'document-twice': { readonly kind: string; readonly id: string }
  /**
   * A document to write is not plain JSON (`not-json`), its text or index keys hold half of a surrogate pair
   * (`lone-surrogate`), which no database keeps, or a key holds another type than the store keeps it in (`key-type`).
   * Check texts where they enter.
   */
  'document-invalid': {
    readonly kind: string
    readonly id: string
    readonly reason: 'not-json' | 'lone-surrogate' | 'key-type'
  }
  /**
   * A commit has more writes, or a document more bytes, than the store declares in its limits. Split the gesture over
   * fewer items, or use a store with higher limits. `bytes` is told when a document is too large, and which one.
   */
  'gesture-too-large': {
    readonly writes: number
    readonly maxWrites: number
    readonly bytes: number | null
    readonly maxDocumentBytes: number
    readonly document: { readonly kind: string; readonly id: string } | null
  }
  /** The text given as `after` is no cursor of this list. Pass the `next` of the page before, unchanged. */
  'cursor-invalid': { readonly list: string }
  /** A page was asked for with a limit that is not a whole number from 1 to `most`. */
  'page-limit-invalid': { readonly given: number; readonly most: number }
  /**
   * A query names a list, or in `property` a filter, that is not in the closed list of questions; or leaves out a
   * filter that its list needs. The list is in the documentation of `StoreQuery`.
   */
  'query-unknown': { readonly list: string; readonly property: string | null }
}
