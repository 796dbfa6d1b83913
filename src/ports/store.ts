import type { TenantId } from '../kernel/ids.ts'
import type { DocumentKeys, DocumentRef, Json, Stored } from './documents.ts'
import type { StoreQuery } from './queries.ts'

/** How much one commit may carry; declared by the adapter, refused beyond with `gesture-too-large`. */
export interface StoreLimits {
  readonly maxWrites: number
  readonly maxDocumentBytes: number
}

/** A document that a decision read and does not write: its version must still be this one; 0 guards absence. */
export interface Expectation extends DocumentRef {
  readonly version: number
}

/** One document to write. */
export interface Write extends DocumentRef {
  /** The version it replaces; 0 inserts. The new version is `from` + 1. */
  readonly from: number
  readonly document: Json
  readonly keys: DocumentKeys
}

/** What one gesture stores: all of it or none. */
export interface Commit {
  /** One per attempt, reused when the same commit is sent again. */
  readonly id: string
  /** Equal exactly when the content is equal. */
  readonly fingerprint: string
  readonly expect: readonly Expectation[]
  readonly writes: readonly Write[]
}

/** A document whose version is not the one the commit was decided on. */
export interface VersionConflict extends DocumentRef {
  readonly expected: number
  readonly actual: number
}

/** `replayed`: this very commit had been applied before. */
export type CommitResult =
  | { readonly status: 'applied' }
  | { readonly status: 'replayed' }
  | { readonly status: 'conflict'; readonly conflicts: readonly VersionConflict[] }

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

/** The host's database, seen as versioned documents. */
export interface Store {
  readonly limits: StoreLimits
  readonly get: (tenant: TenantId, refs: readonly DocumentRef[]) => Promise<readonly Stored[]>
  readonly query: (tenant: TenantId, query: StoreQuery, page: PageRequest) => Promise<Page>
  readonly count: (tenant: TenantId, query: StoreQuery) => Promise<number>
  readonly commit: (tenant: TenantId, commit: Commit) => Promise<CommitResult>
}
