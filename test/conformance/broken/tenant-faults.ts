import { tenantId, type TenantId } from '../../../src/kernel/ids.ts'
import type { Stored } from '../../../src/ports/documents.ts'
import { storeReference } from '../support/references.ts'
import { brokenStore, sharing } from './broken-adapter.ts'

/** Stores that mix tenants up. */
export const tenantFaults = [
  {
    fault: 'is one store however often it is made',
    factory: sharing(storeReference),
    breaks: ['store.apart', 'store.documents.numbers'],
  },
  brokenStore(
    'keeps all tenants in one',
    (store) => {
      const one = tenantId('one')
      return {
        get: (_tenant, refs) => store.get(one, refs),
        query: (_tenant, query, page) => store.query(one, query, page),
        count: (_tenant, query) => store.count(one, query),
        commit: (_tenant, commit) => store.commit(one, commit),
      }
    },
    [
      'store.tenants.get',
      'store.tenants.versions',
      'store.tenants.guards',
      'store.tenants.commit-ids',
      'store.tenants.query',
      'store.tenants.exact',
      'store.tenants.mixed',
    ],
  ),
  brokenStore(
    'forgets the tenant in `get`',
    (store) => {
      const tenants = new Set<TenantId>()
      return {
        get: async (_tenant, refs) => {
          const found = new Map<string, Stored>()
          for (const tenant of tenants) {
            for (const stored of await store.get(tenant, refs))
              found.set(`${stored.kind}/${stored.id}`, stored)
          }
          return tenants.size === 0 ? store.get(_tenant, refs) : [...found.values()]
        },
        commit: (tenant, commit) => {
          tenants.add(tenant)
          return store.commit(tenant, commit)
        },
      }
    },
    ['store.tenants.get', 'store.tenants.versions', 'store.tenants.exact', 'store.tenants.mixed'],
  ),
  brokenStore(
    'forgets the tenant in `query` and `count`',
    (store) => {
      let last: TenantId | null = null
      return {
        query: (tenant, query, page) => store.query(last ?? tenant, query, page),
        count: (tenant, query) => store.count(last ?? tenant, query),
        commit: (tenant, commit) => {
          last = tenant
          return store.commit(tenant, commit)
        },
      }
    },
    ['store.tenants.query', 'store.tenants.mixed'],
  ),
  brokenStore(
    'forgets the tenant in `count`',
    (store) => {
      let first: TenantId | null = null
      return {
        count: (tenant, query) => store.count(first ?? tenant, query),
        commit: (tenant, commit) => {
          first ??= tenant
          return store.commit(tenant, commit)
        },
      }
    },
    ['store.tenants.query'],
  ),
  brokenStore(
    'forgets the tenant of commit ids',
    (store) => {
      const applied = new Map<string, TenantId>()
      return {
        commit: async (tenant, commit) => {
          const known = applied.get(commit.id)
          if (known !== undefined && known !== tenant) {
            return store.commit(known, { ...commit, expect: [], writes: [] })
          }
          const result = await store.commit(tenant, commit)
          if (result.status === 'applied') applied.set(commit.id, tenant)
          return result
        },
      }
    },
    ['store.tenants.commit-ids', 'store.tenants.query', 'store.tenants.exact', 'store.tenants.mixed'],
  ),
  brokenStore(
    'checks guards in the first tenant it met',
    (store) => {
      let first: TenantId | null = null
      return {
        commit: async (tenant, commit) => {
          first ??= tenant
          const stored = await store.get(first, commit.expect)
          const holds = commit.expect.every(
            ({ kind, id, version }) =>
              (stored.find((each) => each.kind === kind && each.id === id)?.version ?? 0) === version,
          )
          return store.commit(tenant, first === tenant || !holds ? commit : { ...commit, expect: [] })
        },
      }
    },
    ['store.tenants.guards'],
  ),
]
