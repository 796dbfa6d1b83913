import { describe, expect, it } from 'vitest'

import { createKyselyStore } from 'redress/kysely'
import { createMemoryStore } from 'redress/memory'
import { simulate, type StoreFactory } from 'redress/testing'

import { openSqlite } from '../support/databases/sqlite.ts'

const sqlite: StoreFactory = {
  create: async () => {
    const { db, dialect, close } = await openSqlite()
    return { store: createKyselyStore(db, { dialect }), dispose: close }
  },
}

/** Takes every commit, whatever others wrote meanwhile. */
const careless: StoreFactory = {
  create: async () => {
    const store = createMemoryStore()
    return {
      store: {
        ...store,
        commit: async (tenant, commit) => {
          const result = await store.commit(tenant, commit)
          if (result.status !== 'conflict') return result
          const actual = new Map(result.conflicts.map(({ kind, id, actual }) => [`${kind}/${id}`, actual]))
          const writes = commit.writes.map((write) => ({
            ...write,
            from: actual.get(`${write.kind}/${write.id}`) ?? write.from,
          }))
          return store.commit(tenant, { ...commit, expect: [], writes })
        },
      },
    }
  },
}

describe('the simulator over a store of the host', () => {
  it('gives the very run that the store in memory gives, when the store keeps its promises', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(await simulate({ seed, store: sqlite })).toEqual(await simulate({ seed }))
    }
  })

  it('finds a store that overlooks conflicts', async () => {
    let broken = 0
    for (let seed = 1; seed <= 30; seed += 1) {
      broken += (await simulate({ seed, store: careless })).violations.length
    }
    expect(broken).toBeGreaterThan(0)
  })
})
