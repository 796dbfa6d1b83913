import type { Store, TenantId } from 'redress'

/**
 * One store over several servers: each call goes to the server that keeps its tenant. A commit touches one tenant, so it
 * stands or falls on one server. The function must answer the same for a tenant as long as its documents stay where they
 * are, and may refuse one that it does not know.
 */
export function routeTenants<Server extends string>(
  stores: Readonly<Record<Server, Store>>,
  serverOf: (tenant: TenantId) => Server,
): Store {
  const storeOf = (tenant: TenantId) => stores[serverOf(tenant)]
  const limits = Object.values<Store>(stores).map((store) => store.limits)
  return {
    limits: {
      maxWrites: Math.min(...limits.map(({ maxWrites }) => maxWrites)),
      maxDocumentBytes: Math.min(...limits.map(({ maxDocumentBytes }) => maxDocumentBytes)),
    },
    get: async (tenant, refs) => storeOf(tenant).get(tenant, refs),
    query: async (tenant, query, page) => storeOf(tenant).query(tenant, query, page),
    count: async (tenant, query) => storeOf(tenant).count(tenant, query),
    commit: async (tenant, commit) => storeOf(tenant).commit(tenant, commit),
  }
}
