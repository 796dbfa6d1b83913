import type { FoldedDocuments, FoldedKind } from './documents.ts'

/** Where a fold reads the documents it changes and puts what became of them. */
export interface FoldState {
  readonly read: <Kind extends FoldedKind>(kind: Kind, id: string) => FoldedDocuments[Kind] | undefined
  readonly write: <Kind extends FoldedKind>(kind: Kind, id: string, document: FoldedDocuments[Kind]) => void
}
