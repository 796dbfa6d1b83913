/** The kinds of document the library keeps in a store. */
export type DocumentKind =
  | 'standing'
  | 'spell'
  | 'dispute'
  | 'action'
  | 'lines'
  | 'members'
  | 'promise'
  | 'account'
  | 'outbox'
  | 'event'
  | 'note'
  | 'message'
  | 'request'
  | 'link'
  | 'reply'

/**
 * Names one document of a tenant; the id is kept byte by byte.
 *
 * - `store.ids.exact`: ids that look dangerous come back byte by byte, each with its own document.
 * - `store.ids.case`: ids that differ in case are different.
 * - `store.ids.normalization`: ids that differ in Unicode normalization are different.
 * - `store.ids.spaces`: ids that differ in spaces are different.
 * - `store.ids.numbers`: ids that are the same number are different.
 * - `store.ids.longest`: ids of 255 bytes are told apart by their last byte.
 * - `store.ids.invalid`: an id that is empty, over 255 bytes, half of a surrogate pair or holds NUL is
 *   refused with `id-invalid`, of documents and of commits.
 * - `store.ids.joined`: ids are not taken apart or joined: what separates kind, tenant and id cannot be
 *   imitated.
 */
export interface DocumentRef {
  readonly kind: DocumentKind
  readonly id: string
}

/** A value that survives JSON unchanged: what a document is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A document as the store holds it. Versions start at 1 and grow by 1; 0 stands for absence. What was written
 * is what is read:
 *
 * - `store.documents.texts-that-look-typed`: texts that look like numbers, days or booleans stay the texts
 *   they are.
 * - `store.documents.texts`: every well-formed text survives, whatever it looks like.
 * - `store.documents.control-characters`: control characters in a text survive; NUL, which the library never
 *   writes, need not.
 * - `store.documents.large-text`: a text of a megabyte survives where the limits allow it.
 * - `store.documents.null-and-absent`: a property that is `null` and one that is absent stay apart.
 * - `store.documents.numbers`: numbers come back equal, `-0` as `0`.
 * - `store.documents.empty`: empty lists, objects and texts survive, and so do values without any object.
 * - `store.documents.property-names`: every property name survives, in any order and number.
 * - `store.documents.depth`: documents nested 64 levels deep survive.
 * - `store.documents.order-of-lists`: the elements of a list keep their order.
 */
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
