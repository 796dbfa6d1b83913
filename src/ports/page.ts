import type { Stored } from './documents.ts'

/** The largest `limit` of a page. */
export const mostDocumentsOnAPage = 1_000

/** Which page of a list. `after` is the `next` of the page before. */
export interface PageRequest {
  readonly limit: number
  readonly after?: string
}

/** One page of a list; `next` is `null` on the last one. */
export interface Page {
  readonly documents: readonly Stored[]
  readonly next: string | null
}
