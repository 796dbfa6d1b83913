import { tenantId } from 'redress'
import { createMemoryStore } from 'redress/memory'
import { registerSuite, storeSuite, type StoreFactory } from 'redress/testing'
import { describe, expect, it } from 'vitest'

import { entities, serverOf } from '../../examples/tenants-over-servers/entities.ts'
import { routeTenants } from '../../examples/tenants-over-servers/route-tenants.ts'

const twoServers: StoreFactory = {
  create: async (needs) => {
    const stores = { even: createMemoryStore(needs), odd: createMemoryStore(needs) }
    return { store: routeTenants(stores, (tenant) => (tenant.length % 2 === 0 ? 'even' : 'odd')) }
  },
}

describe('a store over two servers', () => registerSuite({ describe, it }, storeSuite, twoServers))

describe('a store over servers', () => {
  it('takes no more than the smallest of them', () => {
    const stores = {
      small: createMemoryStore({ limits: { maxWrites: 30, maxDocumentBytes: 90_000 } }),
      narrow: createMemoryStore({ limits: { maxWrites: 40, maxDocumentBytes: 70_000 } }),
    }
    expect(routeTenants(stores, () => 'small').limits).toEqual({ maxWrites: 30, maxDocumentBytes: 70_000 })
  })

  it('refuses a tenant that nobody knows, in every call, instead of guessing', async () => {
    const stores = { first: createMemoryStore(), second: createMemoryStore() }
    const store = routeTenants(stores, serverOf)
    const stranger = tenantId('nowhere')
    const refused = 'No server keeps the tenant nowhere.'

    await expect(store.get(stranger, [])).rejects.toThrow(refused)
    await expect(store.count(stranger, { list: 'disputes' })).rejects.toThrow(refused)
    await expect(store.query(stranger, { list: 'disputes' }, { limit: 1 })).rejects.toThrow(refused)
    const nothing = { id: 'c', fingerprint: 'f', expect: [], writes: [] }
    await expect(store.commit(stranger, nothing)).rejects.toThrow(refused)
    expect(entities.map(({ tenant }) => serverOf(tenant))).toEqual(['first', 'first', 'second', 'second'])
  })
})
