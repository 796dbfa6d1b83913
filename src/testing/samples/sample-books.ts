import type { Item } from '../../items/item.ts'
import type { Contact, Customer, User } from '../../ports/directory.ts'

const invoice = {
  customer: 'C-1',
  kind: 'invoice',
  documentDate: '2026-10-15',
  dueDate: '2026-11-14',
  currency: 'EUR',
  clearings: [],
  settledOn: null,
} as const

/** The books of the sample desk: what one customer has open. */
export const sampleItems: readonly Item[] = [
  { ...invoice, id: 'F-1042', number: 'F-1042', amount: '1200.00', openAmount: '1200.00' },
  { ...invoice, id: 'F-1043', number: 'F-1043', amount: '800.00', openAmount: '800.00' },
  { ...invoice, id: 'F-1044', number: 'F-1044', amount: '500.00', openAmount: '500.00' },
  {
    ...invoice,
    id: 'A-77',
    kind: 'credit-note',
    number: 'A-77',
    amount: '-200.00',
    openAmount: '-200.00',
  },
]

const colleague = { language: 'fr', phone: null, internal: true, manager: null } as const

/** The people of the sample desk. */
export const samplePeople: {
  readonly customers: readonly Customer[]
  readonly users: readonly User[]
  readonly contacts: readonly Contact[]
} = {
  customers: [{ id: 'C-1', name: 'Brasserie du Port', language: 'fr', collector: 'lea' }],
  users: [
    { ...colleague, id: 'lea', name: 'Léa Martel', email: 'lea@example.com' },
    { ...colleague, id: 'martin', name: 'Martin Roux', email: 'martin@example.com' },
    { ...colleague, id: 'zoe', name: 'Zoé Lambert', email: 'zoe@example.com' },
  ],
  contacts: [
    {
      id: 'K-1',
      customer: 'C-1',
      name: 'Paul Le Goff',
      language: 'fr',
      email: 'compta@brasserie.example',
      phone: null,
    },
  ],
}
