import { compareIds, parseId, type TenantId } from '../kernel/ids.ts'
import type { Item } from '../items/item.ts'
import type { Ledger, LedgerFilter } from '../ports/ledger.ts'
import { mainTenant } from './main-tenant.ts'
import { answer } from './answer.ts'
import { readCopy } from './copy.ts'

/** A ledger in memory whose books can be written. */
export interface MemoryLedger extends Ledger {
  /** Adds items to the books of a tenant, which is `main` unless another is named; an item with the same id goes. */
  readonly put: (items: readonly Item[], tenant?: TenantId) => void
}

/** The books of a tenant: its items as JSON text, by customer and by id, and whose each item is. */
type Books = {
  readonly customers: Map<string, Map<string, string>>
  readonly customerOf: Map<string, string>
}

/**
 * A ledger in memory: the reference of the port, for tests and demonstrations. Items given here go into the books of
 * the tenant `main`.
 *
 * @throws {RedressError} `id-invalid` when the id of an item is none.
 * @example
 * ```ts
 * const ledger = createMemoryLedger(sampleItems)
 * ledger.put(sampleItems.map((item) => ({ ...item, openAmount: '0.00', settledOn: '2026-12-04' })))
 * ```
 */
export function createMemoryLedger(items: readonly Item[] = []): MemoryLedger {
  const tenants = new Map<TenantId, Books>()
  const put: MemoryLedger['put'] = (given, tenant = mainTenant) => {
    let books = tenants.get(tenant)
    if (books === undefined) tenants.set(tenant, (books = emptyBooks()))
    for (const item of given) putItem(books, item)
  }
  put(items)

  return {
    put,
    items: (tenant, ids) =>
      answer(() => {
        const { customers, customerOf } = tenants.get(tenant) ?? emptyBooks()
        const found = [...new Set(ids)].map((id) => customers.get(customerOf.get(id) ?? '')?.get(id))
        return found.filter((json) => json !== undefined).map(readCopy<Item>)
      }),
    scan: (tenant, filter) => scanBooks(tenants.get(tenant) ?? emptyBooks(), filter),
  }
}

const emptyBooks = (): Books => ({ customers: new Map(), customerOf: new Map() })

function putItem({ customers, customerOf }: Books, item: Item): void {
  const { id, customer } = item
  const before = customerOf.get(parseId(id))
  if (before !== undefined && before !== customer) customers.get(before)?.delete(id)
  customerOf.set(id, customer)
  let items = customers.get(customer)
  if (items === undefined) customers.set(customer, (items = new Map<string, string>()))
  items.set(id, JSON.stringify(item))
}

const itemsOfAChunk = 1_000

/** Chunks of whole customers, so that one who reads a chunk has all that a customer owes. */
// eslint-disable-next-line @typescript-eslint/require-await -- the port streams; memory has nothing to wait for
async function* scanBooks({ customers }: Books, filter: LedgerFilter): AsyncGenerator<readonly Item[]> {
  const asked = [...new Set(filter.customers ?? customers.keys())].sort(compareIds)
  let chunk: Item[] = []
  for (const customer of asked) {
    const items = [...(customers.get(customer)?.values() ?? [])].map(readCopy<Item>)
    for (const item of items) if (isOpenOn(item, filter.openOn)) chunk.push(item)
    if (chunk.length < itemsOfAChunk) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function isOpenOn({ documentDate, settledOn }: Item, day: string | undefined): boolean {
  return day === undefined || (documentDate <= day && (settledOn === null || settledOn > day))
}
