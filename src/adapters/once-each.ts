import { parseId } from '../kernel/ids.ts'
import type { DocumentRef } from '../ports/documents.ts'

/**
 * The documents that a read asks for, each once, and in the order they were first named.
 *
 * @throws {RedressError} `id-invalid` when an id is empty, longer than 255 bytes, not well-formed, or holds NUL.
 * @example
 * ```ts
 * const note = { kind: 'note', id: 'N-1' } as const
 * onceEach([note, { kind: 'event', id: 'N-1' }, note]).length // 2
 * ```
 */
export function onceEach(refs: readonly DocumentRef[]): readonly DocumentRef[] {
  const seen = new Map<string, Set<string>>()
  return refs.filter(({ kind, id }) => {
    let ids = seen.get(kind)
    if (ids === undefined) seen.set(kind, (ids = new Set()))
    if (ids.has(parseId(id))) return false
    ids.add(id)
    return true
  })
}
