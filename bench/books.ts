import { tenantId, type Directory, type Item } from 'redress'
import { createMemoryDirectory } from 'redress/memory'

/** An open invoice of 1,000 euros. */
export function invoice(id: string, customer = 'C-1'): Item {
  return {
    id,
    customer,
    kind: 'invoice',
    number: id,
    documentDate: '2026-05-01',
    dueDate: '2026-05-31',
    currency: 'EUR',
    amount: '1000.00',
    openAmount: '1000.00',
    clearings: [],
    settledOn: null,
  }
}

/** So many open invoices of one customer. */
export function invoices(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, at) => invoice(`F-${at}`))
}

/** A directory of a tenant with the customer, who collects of it, and who can fix what is disputed. */
export function people(tenant: string): Directory {
  const colleague = { language: 'fr', phone: null, internal: true, manager: null }
  const customers = [{ id: 'C-1', name: 'Brasserie du Port', language: 'fr', collector: 'lea' }]
  const users = [
    { ...colleague, id: 'lea', name: 'Léa', email: 'lea@example.com' },
    { ...colleague, id: 'martin', name: 'Martin', email: 'martin@example.com' },
  ]
  const known = createMemoryDirectory()
  known.put({ customers, users }, tenantId(tenant))
  return known
}

/** A directory with the one customer. */
export const directory = createMemoryDirectory({
  customers: [{ id: 'C-1', name: 'Brasserie du Port', language: 'fr', collector: 'lea' }],
})
