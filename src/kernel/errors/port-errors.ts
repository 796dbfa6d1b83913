/** Codes of stores, ledgers and other ports. */
export interface PortErrors {
  /** A commit id was used before with another content. */
  'commit-id-reused': { readonly id: string }
}
