/** Codes of refused gestures and definitions. */
export interface DomainErrors {
  /**
   * The stored history cannot have come from gestures: the store lost or reordered documents. Restore it, and run the
   * conformance kit on the adapter.
   */
  'history-inconsistent': { readonly subject: string }
}
