import type { Commit, Write } from '../../src/ports/store.ts'

/**
 * Commits that leave a store as others did, for less: of each document only the last version is written in full, and
 * those before it are empty.
 */
export function shortened(commits: readonly Commit[]): readonly Commit[] {
  const versions = new Map<string, Write[]>()
  for (const write of commits.flatMap(({ writes }) => writes)) {
    const ref = `${write.kind}/${write.id}`
    versions.set(ref, [...(versions.get(ref) ?? []), write])
  }
  const most = Math.max(0, ...Array.from(versions.values(), ({ length }) => length))
  return Array.from({ length: most }, (_, from) => ({
    id: `past-${String(from)}`,
    fingerprint: '',
    expect: [],
    writes: [...versions.values()].flatMap((all) => versionOf(all, from)),
  }))
}

/** The version of a document after `from`; nothing where it never had so many. */
function versionOf(writes: readonly Write[], from: number): readonly Write[] {
  const write = writes[from]
  if (write === undefined) return []
  return from === writes.length - 1 ? [write] : [{ ...write, document: null, keys: {} }]
}
