import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import type { TenantId } from '../../../src/kernel/ids.ts'
import type { Json, Stored } from '../../../src/ports/documents.ts'
import type { Commit, Store, Write } from '../../../src/ports/store.ts'
import { brokenStore } from './broken-adapter.ts'

/** Stores that commit what they should not, or not what they should. */
export const commitFaults = [
  brokenStore(
    'applies the half that does not conflict',
    (store) => ({
      commit: async (tenant, commit) => {
        const result = await store.commit(tenant, commit)
        if (result.status !== 'conflict') return result
        const isStale = ({ kind, id }: Write) =>
          result.conflicts.some((each) => each.kind === kind && each.id === id)
        const fresh = commit.writes.filter((write) => !isStale(write))
        await store.commit(tenant, {
          ...commit,
          id: `half of ${commit.id}`.slice(0, 200),
          expect: [],
          writes: fresh,
        })
        return result
      },
    }),
    [
      'store.commit.all-or-nothing',
      'store.commit.conflict-unlisted',
      'store.commit.guard-stale',
      'store.commit.guard-absence',
      'store.commit.one-inserter-wins',
    ],
  ),
  brokenStore(
    'ignores guards',
    (store) => ({ commit: (tenant, commit) => store.commit(tenant, { ...commit, expect: [] }) }),
    [
      'store.commit.guard-stale',
      'store.commit.guard-absence',
      'store.commit.guard-missing',
      'store.commit.conflicts-listed',
      'store.commit.no-write-skew',
      'store.commit.document-twice',
      'store.ids.invalid',
      'store.tenants.guards',
    ],
  ),
  brokenStore(
    'ignores guards of absence',
    (store) => ({
      commit: (tenant, commit) =>
        store.commit(tenant, { ...commit, expect: commit.expect.filter(({ version }) => version !== 0) }),
    }),
    [
      'store.commit.guard-absence',
      'store.commit.conflicts-listed',
      'store.commit.document-twice',
      'store.ids.invalid',
    ],
  ),
  brokenStore(
    'takes a guard on an absent document for kept',
    (store) => ({
      commit: async (tenant, commit) => {
        const there = await store.get(tenant, commit.expect)
        const expect = commit.expect.filter(({ kind, id }) =>
          there.some((each) => each.kind === kind && each.id === id),
        )
        return store.commit(tenant, { ...commit, expect })
      },
    }),
    ['store.commit.guard-missing', 'store.commit.document-twice', 'store.tenants.guards'],
  ),
  brokenStore(
    'writes guarded documents again',
    (store) => ({
      commit: async (tenant, commit) => {
        const result = await store.commit(tenant, commit)
        if (result.status === 'applied') await touch(store, tenant, commit)
        return result
      },
    }),
    ['store.commit.guard-unchanged'],
  ),
  brokenStore(
    'checks versions first and writes later',
    (store) => ({
      commit: async (tenant, commit) => {
        const early = await check(store, tenant, commit)
        if (early === 'odd') return store.commit(tenant, commit)
        if (early !== null) return early
        for (;;) {
          const versions = await versionsOf(store, tenant, commit.writes)
          const writes = commit.writes.map((write, at) => ({ ...write, from: versions[at] ?? 0 }))
          const result = await store.commit(tenant, { ...commit, expect: [], writes })
          if (result.status !== 'conflict') return result
        }
      },
    }),
    [
      'store.commit.one-writer-wins',
      'store.commit.one-inserter-wins',
      'store.commit.opposite-order',
      'store.commit.no-write-skew',
      'store.commit.no-lost-update',
      'store.ids.invalid',
    ],
  ),
  brokenStore(
    'takes a version that is too high',
    (store) => ({
      commit: async (tenant, commit) => {
        const versions = await versionsOf(store, tenant, commit.writes)
        const writes = commit.writes.map((write, at) => ({
          ...write,
          from: Math.min(write.from, versions[at] ?? 0),
        }))
        return store.commit(tenant, { ...commit, writes })
      },
    }),
    [
      'store.commit.update-future',
      'store.commit.update-missing',
      'store.commit.conflicts-listed',
      'store.commit.conflict-then-applied',
    ],
  ),
  brokenStore(
    'names no actual version in conflicts',
    (store) => ({
      commit: async (tenant, commit) => {
        const result = await store.commit(tenant, commit)
        if (result.status !== 'conflict') return result
        return { ...result, conflicts: result.conflicts.map((each) => ({ ...each, actual: 0 })) }
      },
    }),
    [
      'store.commit.insert-existing',
      'store.commit.update-stale',
      'store.commit.update-future',
      'store.commit.all-or-nothing',
      'store.commit.guard-stale',
      'store.commit.guard-absence',
      'store.commit.conflicts-listed',
    ],
  ),
  brokenStore(
    'names the first conflict only',
    (store) => ({
      commit: async (tenant, commit) => {
        const result = await store.commit(tenant, commit)
        return result.status === 'conflict' ? { ...result, conflicts: result.conflicts.slice(0, 1) } : result
      },
    }),
    ['store.commit.conflicts-listed'],
  ),
  brokenStore(
    'writes the first 100 documents of a commit',
    (store) => ({
      commit: (tenant, commit) => {
        const isLarge = commit.writes.length > 100 && commit.writes.length <= store.limits.maxWrites
        return store.commit(tenant, isLarge ? { ...commit, writes: commit.writes.slice(0, 100) } : commit)
      },
    }),
    ['store.commit.many', 'store.get.many', 'store.query.largest-page', 'store.count.whole'],
  ),
  brokenStore(
    'takes fewer writes than it declares',
    (store) => ({
      commit: (tenant, commit) =>
        commit.writes.length === 300
          ? Promise.reject(new Error('too many parameters'))
          : store.commit(tenant, commit),
    }),
    ['store.commit.many', 'store.limits.kept'],
  ),
  brokenStore(
    'declares no limits',
    () => ({ limits: { maxWrites: 1_000_000, maxDocumentBytes: Infinity } }),
    ['store.commit.document-too-large', 'store.limits.declared'],
  ),
  brokenStore(
    'takes the last of two writes to one document',
    (store) => ({
      commit: (tenant, commit) => {
        const writes = new Map(commit.writes.map((write) => [`${write.kind}/${write.id}`, write]))
        return store.commit(tenant, { ...commit, writes: [...writes.values()] })
      },
    }),
    ['store.commit.document-twice', 'store.commit.refusal-frees-id'],
  ),
  brokenStore(
    'looks at its limits after it has written',
    (store) => ({
      commit: (tenant, commit) =>
        store.commit(tenant, commit).catch(async (error: unknown) => {
          if (isRedressError(error, 'gesture-too-large')) {
            const writes = commit.writes.slice(0, 1)
            await store.commit(tenant, { ...commit, id: `part of ${commit.id}`, expect: [], writes })
          }
          throw error
        }),
    }),
    ['store.commit.too-many-writes', 'store.commit.document-too-large'],
  ),
  brokenStore(
    'measures documents in UTF-16 units',
    (store) => ({
      commit: (tenant, commit) => {
        const shrink = (document: Json): Json =>
          JSON.stringify(document).length <= store.limits.maxDocumentBytes && typeof document === 'string'
            ? document.replaceAll(/[^\0-\u007f]/g, 'x')
            : document
        return store.commit(tenant, {
          ...commit,
          writes: commit.writes.map((write) => {
            const isLong = typeof write.document === 'string' && write.document.length > 500
            return isLong ? { ...write, document: shrink(write.document) } : write
          }),
        })
      },
    }),
    ['store.commit.document-too-large', 'store.documents.large-text'],
  ),
  brokenStore(
    'keeps the keys of the first version',
    (store) => {
      const first = new Map<string, Write['keys']>()
      return {
        commit: (tenant, commit) => {
          const writes = commit.writes.map((write) => {
            const name = `${tenant}\0${write.kind}\0${write.id}`
            if (write.from === 0 || !first.has(name)) first.set(name, { ...write.keys })
            return { ...write, keys: first.get(name) ?? write.keys }
          })
          return store.commit(tenant, { ...commit, writes })
        },
      }
    },
    ['store.commit.keys-moved', 'store.commit.keys-dropped', 'store.tenants.mixed', 'store.count.current'],
  ),
  brokenStore(
    'adds new keys to old ones',
    (store) => {
      const known = new Map<string, Write['keys']>()
      return {
        commit: (tenant, commit) => {
          const writes = commit.writes.map((write) => {
            const name = `${tenant}\0${write.kind}\0${write.id}`
            const given = Object.entries(write.keys).filter(([, value]) => value !== null)
            const keys = { ...(write.from === 0 ? {} : known.get(name)), ...Object.fromEntries(given) }
            known.set(name, keys)
            return { ...write, keys }
          })
          return store.commit(tenant, { ...commit, writes })
        },
      }
    },
    ['store.commit.keys-dropped'],
  ),
]

/** The conflict that a commit would meet now, or `null`; `odd` when only the reference can tell. */
async function check(store: Store, tenant: TenantId, commit: Commit) {
  const dry = { ...commit, id: `dry ${commit.id}`.slice(0, 200) }
  const guards = [
    ...commit.expect,
    ...commit.writes.map(({ kind, id, from }) => ({ kind, id, version: from })),
  ]
  const isTwice = new Set(guards.map(({ kind, id }) => `${kind}/${id}`)).size < guards.length
  if (isTwice || commit.id.length === 0 || commit.id.length > 200) return 'odd'
  const result = await store
    .commit(tenant, { ...dry, fingerprint: JSON.stringify(guards), expect: guards, writes: [] })
    .catch(() => null)
  return result?.status === 'conflict' ? result : null
}

async function versionsOf(
  store: Store,
  tenant: TenantId,
  writes: readonly Write[],
): Promise<readonly number[]> {
  const stored = await store.get(tenant, writes)
  const versions = new Map(stored.map((each: Stored) => [`${each.kind}/${each.id}`, each.version]))
  return writes.map(({ kind, id }) => versions.get(`${kind}/${id}`) ?? 0)
}

async function touch(store: Store, tenant: TenantId, commit: Commit): Promise<void> {
  const stored = await store.get(tenant, commit.expect)
  const writes = stored.map(({ kind, id, version, document }) => ({
    kind,
    id,
    from: version,
    document,
    keys: {},
  }))
  await store.commit(tenant, { ...commit, id: `touch ${commit.id}`, expect: [], writes })
}
