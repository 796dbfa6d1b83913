import type { DocumentKeys, DocumentKind } from '../ports/documents.ts'
import type { Ordered } from './sorted-list.ts'

/** A document as it is kept: JSON text, so that reads are copies and nothing but JSON survives. */
export interface Row {
  readonly kind: DocumentKind
  readonly id: string
  version: number
  json: string
  /** Its appearances in lists. */
  entries: readonly Entry[]
}

/** One appearance of a document in one list. */
export interface Entry extends Ordered {
  readonly row: Row
  keys: DocumentKeys
  /** `false` once it has left its list. */
  isListed: boolean
}
