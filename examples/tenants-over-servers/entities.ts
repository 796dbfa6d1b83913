import { tenantId, type Currency, type Item, type TenantId } from 'redress'

/** The servers by name. */
export type Server = 'first' | 'second'

/** A legal entity: where its documents are, and what its customers owe in which currencies. */
export type Entity = {
  readonly tenant: TenantId
  readonly server: Server
  readonly items: readonly Item[]
}

/** Four entities, two on each server. Ids and numbers of items are the same in all of them, as in real life. */
export const entities: readonly Entity[] = [
  { tenant: tenantId('lyon'), server: 'first', items: itemsIn(['EUR'], 1) },
  { tenant: tenantId('geneva'), server: 'first', items: itemsIn(['CHF', 'EUR'], 2) },
  { tenant: tenantId('boston'), server: 'second', items: itemsIn(['USD', 'EUR'], 3) },
  { tenant: tenantId('osaka'), server: 'second', items: itemsIn(['JPY', 'USD'], 4) },
]

/** Where a tenant's documents are. A directory of tenants would answer the same from a table. */
export function serverOf(tenant: TenantId): Server {
  const entity = entities.find((one) => one.tenant === tenant)
  if (entity === undefined) throw new Error(`No server keeps the tenant ${tenant}.`)
  return entity.server
}

/** The tenants of a server. */
export function tenantsOf(server: Server): readonly TenantId[] {
  return entities.filter((entity) => entity.server === server).map(({ tenant }) => tenant)
}

/** Each of twelve customers owes twenty invoices. */
function itemsIn(currencies: readonly Currency[], entity: number): readonly Item[] {
  return Array.from({ length: 240 }, (_, at): Item => {
    const currency = currencies[Math.floor(at / 12) % currencies.length] ?? ''
    const units = String(1_000 * entity + 7 * at)
    const amount = currency === 'JPY' ? units : `${units}.${String(10 + (at % 90))}`
    return {
      id: `F-${at + 1}`,
      number: `F-${at + 1}`,
      customer: `C-${1 + (at % 12)}`,
      kind: 'invoice',
      documentDate: '2026-09-01',
      dueDate: '2026-10-01',
      currency,
      amount,
      openAmount: amount,
      clearings: [],
      settledOn: null,
    }
  })
}
