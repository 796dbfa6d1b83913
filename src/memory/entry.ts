import type { DocumentKeys, DocumentKind } from '../ports/documents.ts'
import type { Ordered } from './sorted-list.ts'

/** A document as it is kept: JSON text, so that reads are copies and nothing but JSON survives. */
export interface Row {
  readonly kind: DocumentKind
  readonly id: string
  version: number
  json: string
  keys: DocumentKeys
  /**
   * For each list of its kind: where it appears, once, once for each of its subjects, or not at all; `undefined`
   * while it waits to be listed.
   */
  readonly entries: (readonly Entry[] | undefined)[]
}

/** One appearance of a document in one list. */
export interface Entry extends Ordered {
  readonly row: Row
  readonly keys: DocumentKeys
  /** `false` once it has left its list. */
  isListed: boolean
}
