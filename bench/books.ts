import type { Item } from 'redress'
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

/** A directory with the one customer. */
export const directory = createMemoryDirectory({
  customers: [{ id: 'C-1', name: 'Brasserie du Port', language: 'fr', collector: 'lea' }],
})
