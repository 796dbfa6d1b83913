/** The kinds of document the library keeps in a store. */
export type DocumentKind =
  | 'standing'
  | 'spell'
  | 'dispute'
  | 'action'
  | 'lines'
  | 'promise'
  | 'account'
  | 'event'
  | 'note'
  | 'message'
  | 'request'
  | 'link'
  | 'reply'

/** Names one document of a tenant. */
export interface DocumentRef {
  readonly kind: DocumentKind
  readonly id: string
}

/** A value that survives JSON unchanged: what a document is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A document as the store holds it. Versions start at 1 and grow by 1; 0 stands for absence. */
export interface Stored {
  readonly kind: DocumentKind
  readonly id: string
  readonly version: number
  readonly document: Json
}

/** A subject of an event, `kind/id`, with the version the event gave it: history is read in that order. */
export type SubjectVersion = readonly [subject: string, version: number]

/**
 * The values a store indexes a document by, handed over by the library with each write, so that an adapter never
 * opens a document. Absent and `null` are the same: no value.
 */
export type DocumentKeys = {
  readonly [key: string]: string | number | boolean | null | readonly SubjectVersion[]
}
