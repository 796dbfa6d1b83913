/** Codes of refused gestures and definitions. */
export interface DomainErrors {
  /** A catalog breaks rules K-1 to K-5; every fault is listed. */
  'catalog-invalid': { readonly faults: readonly { readonly at: string; readonly fault: string }[] }
}
