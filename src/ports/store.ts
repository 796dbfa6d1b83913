import type { TenantId } from '../kernel/ids.ts'
import type { DocumentKeys, DocumentRef, Json, Stored } from './documents.ts'
import type { Page, PageRequest } from './page.ts'
import type { StoreQuery } from './queries.ts'

export type { Page, PageRequest } from './page.ts'

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

/**
 * The host's database, seen as versioned documents. Its promises, each a case of `storeSuite`:
 *
 * - `store.apart`: stores that the factory makes are empty and share nothing with each other.
 * - `store.tenants.get`: a tenant reads only its own documents.
 * - `store.tenants.versions`: a document of the same id has a version of its own in each tenant.
 * - `store.tenants.guards`: a guard looks at the documents of its own tenant.
 * - `store.tenants.commit-ids`: commit ids of one tenant mean nothing in another.
 * - `store.tenants.query`: a tenant lists and counts only its own documents.
 * - `store.tenants.exact`: tenants are told apart byte by byte, and from the ids that follow them.
 * - `store.tenants.mixed`: after hundreds of mixed commits with equal ids, each tenant holds what it alone
 *   wrote.
 */
export interface Store {
  /**
   * How much one commit may carry.
   *
   * - `store.limits.declared`: the limits are whole numbers: room for at least 25 writes, and for documents
   *   of at least 65,536 bytes.
   * - `store.limits.kept`: documents and commits within the limits are taken, as large as a dispute of 300
   *   items makes them.
   */
  readonly limits: StoreLimits
  /**
   * Reads documents by kind and id, in no promised order; what a commit wrote is seen at once.
   *
   * - `store.get.mixed-kinds`: one call reads documents of several kinds.
   * - `store.get.kind-and-id`: a document is named by kind and id together: one id under two kinds names two
   *   documents.
   * - `store.get.missing`: documents that are absent are left out.
   * - `store.get.once`: a document asked for several times comes once.
   * - `store.get.many`: one call reads a thousand documents.
   * - `store.get.copies`: what the reader changes in a document does not reach the store.
   */
  readonly get: (tenant: TenantId, refs: readonly DocumentRef[]) => Promise<readonly Stored[]>
  /**
   * Reads one page of a list. It may lag behind commits and never invents; the promises of each list stand
   * with its type.
   *
   * - `store.query.id-order`: ids are ordered by their bytes in UTF-8, whatever language the database speaks.
   * - `store.query.id-order-astral`: characters beyond U+FFFF, such as emoji, come after all others, as their
   *   bytes in UTF-8 do.
   * - `store.query.id-order-hostile`: ids that look dangerous have their place, on every page.
   * - `store.query.ties`: documents with equal sort values come by id, none twice, none left out.
   * - `store.query.version-order`: versions are ordered as numbers: 9 before 10.
   * - `store.query.no-value`: a document without a key, or with `null`, is listed while no filter asks for
   *   the key, and never when one does.
   * - `store.query.no-sort-value`: a document without the key a list is sorted by is not in that list.
   * - `store.query.exact-values`: filters compare values exactly: neither case, nor spaces, nor wildcards,
   *   nor Unicode forms are forgiven.
   * - `store.query.typed-values`: a key that is `true` is no text `true`, nor a 1.
   * - `store.query.documents`: a page holds whole documents as `get` gives them, and copies.
   * - `store.query.pages`: pages of any size, one after the other, give the whole list once and in order.
   * - `store.query.full-page`: a page is full while there is more; the last one says so with `next: null`.
   * - `store.query.nothing`: a list of nothing is one empty page, and counts 0.
   * - `store.query.largest-page`: a page of the largest limit, 1,000, holds that many documents.
   * - `store.query.limit`: a limit that is no whole number from 1 to 1,000 is refused with
   *   `page-limit-invalid`.
   * - `store.query.steady`: while documents come, change and leave between pages, each that stays where it is
   *   comes exactly once.
   * - `store.query.cursor-outlives`: a cursor goes on from the same place after the document it came from has
   *   moved or left.
   * - `store.query.cursor-invalid`: a text that is no cursor of the list is refused with `cursor-invalid`.
   * - `store.query.unknown`: a list or a filter that is not in the closed list is refused with
   *   `query-unknown`, when counting too.
   * - `store.query.not-given`: a filter that is `undefined` counts as left out.
   */
  readonly query: (tenant: TenantId, query: StoreQuery, page: PageRequest) => Promise<Page>
  /**
   * Counts a list; it may lag as `query` may.
   *
   * - `store.count.whole`: a count is that of the whole list, whatever its number of pages.
   * - `store.count.current`: a count follows what was written.
   */
  readonly count: (tenant: TenantId, query: StoreQuery) => Promise<number>
  /**
   * Writes all of a gesture or none of it. When the store cannot say whether it did, it rejects with `commit-
   * outcome-unknown`, and the same commit is sent again.
   *
   * - `store.commit.insert`: a document written from version 0 reads back as it was, with version 1.
   * - `store.commit.replace`: each write replaces the document and adds 1 to its version.
   * - `store.commit.many`: one commit can write many documents of several kinds.
   * - `store.commit.keys-moved`: a document written again leaves the places its old keys gave it in lists,
   *   and takes those of its new keys.
   * - `store.commit.keys-dropped`: a document written again without a key is no longer found by it.
   * - `store.commit.guards-only`: a commit without writes is applied when its guards hold, and replayed.
   * - `store.commit.guard-unchanged`: a guard leaves the document it names as it is, version included.
   * - `store.commit.copies`: what the caller changes in a commit afterwards does not reach the store.
   * - `store.commit.read-your-writes`: once a commit is answered, every `get` shows it.
   * - `store.commit.insert-existing`: inserting a document that is there is a conflict that names its
   *   version.
   * - `store.commit.update-stale`: writing on an older version is a conflict that names the actual one.
   * - `store.commit.update-future`: writing on a version not reached yet is a conflict.
   * - `store.commit.update-missing`: writing on a document that is absent is a conflict with actual version
   *   0.
   * - `store.commit.all-or-nothing`: a commit with one stale write writes nothing, wherever in the commit it
   *   stands.
   * - `store.commit.conflict-unlisted`: a commit in conflict leaves the lists as they were.
   * - `store.commit.guard-stale`: a document that was read and not written conflicts when its version has
   *   moved on.
   * - `store.commit.guard-absence`: a guard of version 0 holds while the document is absent, and conflicts
   *   once it is there.
   * - `store.commit.guard-missing`: a guard of a version conflicts with actual version 0 when the document is
   *   absent.
   * - `store.commit.conflicts-listed`: a conflict lists every stale guard and every stale write, and nothing
   *   else, by kind and then by the bytes of the id.
   * - `store.commit.replay`: the same commit sent again is answered `replayed` and changes nothing.
   * - `store.commit.replay-late`: a commit is replayed even after others have changed its documents.
   * - `store.commit.replay-concurrent`: of 50 sendings of one commit at once, one is applied and all others
   *   are answered `replayed`.
   * - `store.commit.id-reused`: an applied commit id with another fingerprint is refused with
   *   `commit-id-reused` and writes nothing.
   * - `store.commit.id-exact`: commit ids are told apart byte by byte.
   * - `store.commit.conflict-frees-id`: the id of a commit in conflict stays usable, with the same content or
   *   another.
   * - `store.commit.conflict-then-applied`: a commit in conflict is applied when it is sent again and its
   *   versions have come true.
   * - `store.commit.one-writer-wins`: of 50 commits at once on one version of a document, exactly one is
   *   applied, and all others are in conflict.
   * - `store.commit.one-inserter-wins`: of 50 commits at once that insert one document, exactly one is
   *   applied, all others are in conflict, and nothing of them is written.
   * - `store.commit.opposite-order`: commits at once that name the same documents in opposite order are
   *   applied or in conflict, never an error.
   * - `store.commit.no-write-skew`: of two commits at once, each guarding what the other writes, at most one
   *   is applied.
   * - `store.commit.no-lost-update`: writers at once that read, write and try again after a conflict all get
   *   their turn.
   * - `store.commit.document-twice`: a commit that names a document twice, in writes, guards or both, is
   *   refused with `document-twice`.
   * - `store.commit.lone-surrogate`: half of a surrogate pair, in a text, a property name or an index key, is
   *   refused with `document-invalid`.
   * - `store.commit.well-formed`: a text that only looks like half of a surrogate pair, and one that holds
   *   whole pairs, are taken.
   * - `store.commit.not-json`: a document that is no JSON value is refused with `document-invalid`.
   * - `store.commit.too-many-writes`: a commit with more writes than the limit is refused with
   *   `gesture-too-large` before any is written; one at the limit is applied.
   * - `store.commit.document-too-large`: a document with more bytes of JSON in UTF-8 than the limit is
   *   refused with `gesture-too-large` before any is written; one at the limit is applied.
   * - `store.commit.refusal-frees-id`: a refused commit leaves no trace: its id and the ids of its documents
   *   stay usable.
   */
  readonly commit: (tenant: TenantId, commit: Commit) => Promise<CommitResult>
}
