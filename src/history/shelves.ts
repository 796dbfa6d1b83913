import type { FoldedDocuments, FoldedKind } from './documents.ts'

/** Documents by kind and id. */
export type Shelves = { readonly [Kind in FoldedKind]: Map<string, FoldedDocuments[Kind]> }

/** Shelves with nothing on them. */
export function emptyShelves(): Shelves {
  return {
    standing: new Map(),
    spell: new Map(),
    dispute: new Map(),
    lines: new Map(),
    action: new Map(),
    members: new Map(),
    promise: new Map(),
    account: new Map(),
    outbox: new Map(),
  }
}
