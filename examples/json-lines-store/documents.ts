import { appearances, comparePlaces, findConflicts, meets, placeIn, RedressError } from 'redress'
import type { Commit, CommitResult, DocumentKeys, DocumentRef, Place, ReadQuery, Stored } from 'redress'

/** A document with the keys it is listed by. */
export type Row = { readonly stored: Stored; readonly keys: DocumentKeys }

/** All of one tenant: rows by the name of the document, and fingerprints of applied commits by their ids. */
export type Documents = { readonly rows: Map<string, Row>; readonly commits: Map<string, string> }

/** A document at its place in a list. */
type Listed = { readonly row: Row; readonly place: Place }

/** No kind has a slash in it, so no two documents share a name. */
export const nameOf = ({ kind, id }: DocumentRef): string => `${kind}/${id}`

/** What a commit would come to. Replays are looked for first: others may have moved its documents on since. */
export function judge({ rows, commits }: Documents, commit: Commit): CommitResult {
  const { id, fingerprint } = commit
  const known = commits.get(id)
  if (known === fingerprint) return { status: 'replayed' }
  if (known !== undefined) throw new RedressError('commit-id-reused', `${id} had another content.`, { id })
  const conflicts = findConflicts(commit, (ref) => rows.get(nameOf(ref))?.stored.version ?? 0)
  return conflicts.length > 0 ? { status: 'conflict', conflicts } : { status: 'applied' }
}

export function apply({ rows, commits }: Documents, commit: Commit): void {
  for (const { kind, id, from, document, keys } of commit.writes)
    rows.set(nameOf({ kind, id }), { stored: { kind, id, version: from + 1, document }, keys })
  commits.set(commit.id, commit.fingerprint)
}

/** The whole of a list, in its order. */
export function list({ rows }: Documents, { plan, kind, conditions }: ReadQuery): readonly Listed[] {
  const listed: Listed[] = []
  for (const row of rows.values()) {
    if (row.stored.kind !== kind) continue
    for (const keys of appearances(plan, row.keys)) {
      const place = placeIn(plan, keys, row.stored.id)
      if (place !== null && conditions.every((each) => meets(keys, each))) listed.push({ row, place })
    }
  }
  return listed.sort((a, b) => comparePlaces(a.place, b.place))
}
