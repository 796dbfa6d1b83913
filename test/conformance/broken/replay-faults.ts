import type { TenantId } from '../../../src/kernel/ids.ts'
import { brokenStore } from './broken-adapter.ts'

/** Stores that know their commits badly. */
export const replayFaults = [
  brokenStore(
    'replays by id, whatever the content',
    (store) => ({ commit: (tenant, commit) => store.commit(tenant, { ...commit, fingerprint: 'any' }) }),
    ['store.commit.id-reused'],
  ),
  brokenStore(
    'folds the case of commit ids',
    (store) => ({
      commit: (tenant, commit) => store.commit(tenant, { ...commit, id: commit.id.toLowerCase() }),
    }),
    ['store.commit.id-exact'],
  ),
  brokenStore(
    'forgets applied commits',
    (store) => {
      let count = 0
      return {
        commit: (tenant, commit) => {
          count += 1
          return store.commit(
            tenant,
            commit.id.length > 200 || commit.id === '' ? commit : { ...commit, id: `${count}` },
          )
        },
      }
    },
    [
      'store.commit.guards-only',
      'store.commit.replay',
      'store.commit.replay-late',
      'store.commit.replay-concurrent',
      'store.commit.id-reused',
      'store.ids.invalid',
    ],
  ),
  brokenStore(
    'remembers conflicted commits as if they were applied',
    (store) => {
      const burnt = new Set<string>()
      return {
        commit: async (tenant, commit) => {
          const name = `${tenant}\0${commit.id}`
          if (burnt.has(name)) return { status: 'replayed' }
          const result = await store.commit(tenant, commit)
          if (result.status === 'conflict') burnt.add(name)
          return result
        },
      }
    },
    ['store.commit.conflict-frees-id', 'store.commit.conflict-then-applied'],
  ),
  brokenStore(
    'looks for conflicts before it looks for replays',
    (store) => ({
      commit: async (tenant, commit) => {
        const guards = [
          ...commit.expect,
          ...commit.writes.map(({ kind, id, from }) => ({ kind, id, version: from })),
        ]
        const stored = await store.get(tenant, guards).catch(() => [])
        const conflicts = guards
          .map(({ kind, id, version }) => ({
            kind,
            id,
            expected: version,
            actual: stored.find((each) => each.kind === kind && each.id === id)?.version ?? 0,
          }))
          .filter(({ expected, actual }) => expected !== actual)
        const result = await store.commit(tenant, commit)
        return result.status === 'replayed' && conflicts.length > 0
          ? { status: 'conflict', conflicts }
          : result
      },
    }),
    ['store.commit.replay', 'store.commit.replay-late'],
  ),
  brokenStore(
    'answers `applied` to a replay',
    (store) => ({
      commit: async (tenant, commit) => {
        const result = await store.commit(tenant, commit)
        return result.status === 'replayed' ? { status: 'applied' } : result
      },
    }),
    [
      'store.commit.guards-only',
      'store.commit.replay',
      'store.commit.replay-late',
      'store.commit.replay-concurrent',
    ],
  ),
  brokenStore(
    'keeps the id of a refused commit',
    (store) => {
      const refused = new Set<string>()
      const nameOf = (tenant: TenantId, id: string) => `${tenant}\0${id}`
      return {
        commit: async (tenant, commit) => {
          if (refused.has(nameOf(tenant, commit.id))) return { status: 'replayed' }
          try {
            return await store.commit(tenant, commit)
          } catch (error) {
            if ((error as { readonly code: string }).code !== 'commit-id-reused')
              refused.add(nameOf(tenant, commit.id))
            throw error
          }
        },
      }
    },
    ['store.commit.refusal-frees-id', 'store.ids.invalid'],
  ),
]
