import type { Item } from '../items/item.ts'
import { parseItems } from '../items/parse-items.ts'
import type { TenantId } from '../kernel/ids.ts'
import type { Contact, Customer, Directory, User } from '../ports/directory.ts'
import type { DocumentRef, Stored } from '../ports/documents.ts'
import type { HashtagValues, HashtagValuesRequest } from '../ports/hashtag-values.ts'
import type { Ledger, LedgerFilter } from '../ports/ledger.ts'
import type { StoreQuery } from '../ports/queries.ts'
import type { Page, PageRequest } from '../ports/page.ts'
import type { Commit, CommitResult, Store, StoreLimits } from '../ports/store.ts'

/** The host's ports bound to one tenant, with facts of the ledger checked where they come in. */
export interface BoundPorts {
  readonly tenant: TenantId
  readonly limits: StoreLimits
  readonly get: (refs: readonly DocumentRef[]) => Promise<readonly Stored[]>
  readonly query: (query: StoreQuery, page: PageRequest) => Promise<Page>
  readonly count: (query: StoreQuery) => Promise<number>
  readonly commit: (commit: Commit) => Promise<CommitResult>
  readonly items: (ids: readonly string[]) => Promise<readonly Item[]>
  readonly scan: (filter: LedgerFilter) => AsyncGenerator<readonly Item[]>
  readonly customers: (ids: readonly string[]) => Promise<readonly Customer[]>
  readonly users: (ids: readonly string[]) => Promise<readonly User[]>
  readonly contacts: (customers: readonly string[]) => Promise<readonly Contact[]>
  readonly hashtagValues: (request: HashtagValuesRequest) => Promise<Readonly<Record<string, string>>>
}

/** Binds store, ledger and directory to a tenant, so that nothing below can forget it. */
export function bindPorts(
  tenant: TenantId,
  store: Store,
  ledger: Ledger,
  directory: Directory,
  hashtagValues: HashtagValues | null,
): BoundPorts {
  return {
    tenant,
    limits: store.limits,
    get: (refs) => store.get(tenant, refs),
    query: (query, page) => store.query(tenant, query, page),
    count: (query) => store.count(tenant, query),
    commit: (commit) => store.commit(tenant, commit),
    items: async (ids) => parseItems(await ledger.items(tenant, ids)),
    scan: async function* (filter) {
      for await (const chunk of ledger.scan(tenant, filter)) yield parseItems(chunk)
    },
    customers: (ids) => directory.customers(tenant, ids),
    users: (ids) => directory.users(tenant, ids),
    contacts: (customers) => directory.contacts(tenant, customers),
    hashtagValues: async (request) => (hashtagValues === null ? {} : hashtagValues(tenant, request)),
  }
}
