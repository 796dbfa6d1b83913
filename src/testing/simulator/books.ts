import type { Item } from '../../items/item.ts'
import type { TenantId } from '../../kernel/ids.ts'
import { createMemoryDirectory } from '../../memory/directory.ts'
import { createMemoryLedger } from '../../memory/ledger.ts'
import type { Directory, User } from '../../ports/directory.ts'
import type { Ledger } from '../../ports/ledger.ts'

const customerOf: Readonly<Record<string, string>> = {
  'F-1': 'C-1',
  'F-2': 'C-1',
  'F-3': 'C-2',
  'F-4': 'C-2',
}

/** The invoices of every tenant. */
export const itemIds: readonly string[] = Object.keys(customerOf)

const invoice = (id: string): Item => ({
  id,
  customer: customerOf[id] ?? 'C-1',
  kind: 'invoice',
  number: id,
  documentDate: '2026-04-01',
  dueDate: '2026-05-01',
  currency: 'EUR',
  amount: '100.00',
  openAmount: '100.00',
  clearings: [],
  settledOn: null,
})

const user = (id: string): User => ({
  id,
  name: id,
  language: 'en',
  email: `${id}@host.example`,
  phone: null,
  internal: true,
  manager: null,
})

/** How an invoice stands in the books. */
export type BookedState = 'open' | 'half' | 'settled'

/** The ledgers of all tenants, and what their accountants do. */
export interface Books {
  readonly ledger: Ledger
  readonly directory: Directory
  /** An invoice is paid, paid in part, or open again because the payment came back. */
  readonly book: (tenant: TenantId, id: string, state: BookedState, on: string) => void
  /** Since which step an item is settled; `null` while it is open. */
  readonly settledSince: (tenant: TenantId, id: string) => number | null
}

/** Books in which every tenant has two customers with two invoices each. */
export function openBooks(tenants: readonly TenantId[], stepNow: () => number): Books {
  const ledger = createMemoryLedger()
  const directory = createMemoryDirectory()
  const settled = new Map<string, number>()
  for (const tenant of tenants) {
    ledger.put(itemIds.map(invoice), tenant)
    directory.put(
      {
        customers: ['C-1', 'C-2'].map((id) => ({ id, name: id, language: 'en', collector: 'lea' })),
        users: ['lea', 'martin', 'zoe'].map(user),
        contacts: ['C-1', 'C-2'].map((customer) => ({
          id: `K-${customer}`,
          customer,
          name: customer,
          language: 'en',
          email: `${customer.toLowerCase()}@customer.example`,
          phone: null,
        })),
      },
      tenant,
    )
  }
  return {
    ledger,
    directory,
    book: (tenant, id, state, on) => {
      const key = `${tenant}/${id}`
      if (state === 'settled') settled.set(key, settled.get(key) ?? stepNow())
      else settled.delete(key)
      ledger.put([bookedItem(id, state, on)], tenant)
    },
    settledSince: (tenant, id) => settled.get(`${tenant}/${id}`) ?? null,
  }
}

function bookedItem(id: string, state: BookedState, on: string): Item {
  if (state === 'open') return invoice(id)
  const half = { on, nature: 'paid', amount: '50.00', reference: 'wire' } as const
  return state === 'half'
    ? { ...invoice(id), openAmount: '50.00', clearings: [half] }
    : { ...invoice(id), openAmount: '0.00', clearings: [half, half], settledOn: on }
}
