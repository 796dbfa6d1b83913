import { compareIds } from '../kernel/ids.ts'
import type { DocumentRef } from '../ports/documents.ts'
import type { Commit, VersionConflict } from '../ports/store.ts'

/**
 * The order in which a conflict lists documents: by kind, then by the bytes of the id. A database that locks what a
 * commit names takes its locks in this order as well, so that no two commits wait for each other.
 *
 * @example
 * ```ts
 * const refs = [{ kind: 'standing', id: 'F-2' }, { kind: 'dispute', id: 'd-1' }] as const
 * refs.toSorted(compareRefs)[0] // { kind: 'dispute', id: 'd-1' }
 * ```
 */
export function compareRefs(a: DocumentRef, b: DocumentRef): -1 | 0 | 1 {
  return compareIds(a.kind, b.kind) || compareIds(a.id, b.id)
}

/**
 * Every guard and write of a commit whose document has another version than the commit was decided on, in the order that
 * the port asks for. `versionOf` answers 0 for a document that is absent.
 *
 * @example
 * ```ts
 * const commit: Commit = {
 *   id: 'c-1',
 *   fingerprint: 'f-1',
 *   expect: [{ kind: 'account', id: 'C-1', version: 3 }],
 *   writes: [{ kind: 'note', id: 'N-1', from: 0, document: 'new', keys: {} }],
 * }
 * findConflicts(commit, ({ kind }) => (kind === 'account' ? 4 : 0)) // [{ kind: 'account', id: 'C-1', expected: 3, actual: 4 }]
 * ```
 */
export function findConflicts(
  { expect, writes }: Commit,
  versionOf: (ref: DocumentRef) => number,
): readonly VersionConflict[] {
  const conflicts: VersionConflict[] = []
  const check = (ref: DocumentRef, expected: number): void => {
    const actual = versionOf(ref)
    if (actual !== expected) conflicts.push({ kind: ref.kind, id: ref.id, expected, actual })
  }
  for (const guard of expect) check(guard, guard.version)
  for (const write of writes) check(write, write.from)
  return conflicts.sort(compareRefs)
}
