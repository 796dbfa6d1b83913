import type { Contact, Customer, User } from '../../ports/directory.ts'

export const customers: readonly Customer[] = [
  { id: 'C-1', name: 'Müller & Söhne', language: 'de', collector: 'lea' },
  { id: 'C-2', name: "L'Étoile", language: 'fr', collector: null },
  { id: 'c-1', name: 'مؤسسة النور', language: 'ar', collector: 'noah' },
]

const lea: User = {
  id: 'lea',
  name: 'Léa Martin',
  language: 'fr',
  email: 'lea@example.com',
  phone: '+33 1 23 45 67 89',
  internal: true,
  manager: 'noah',
}

export const users: readonly User[] = [
  lea,
  { ...lea, id: 'noah', name: 'Noah', language: 'en', phone: null, manager: null },
  { ...lea, id: 'agency', name: 'An agency', email: null, internal: false, manager: null },
]

const contact: Contact = {
  id: 'K-1',
  customer: 'C-1',
  name: 'Ann',
  language: 'de',
  email: 'ann@example.com',
  phone: null,
}

/** In the order in which to write to them, which is none that ids or names would give. */
export const contacts: readonly Contact[] = [
  { ...contact, id: 'K-3', name: 'Max' },
  { ...contact, id: 'K-9', customer: 'C-2', name: 'Zoé', language: 'fr', email: null, phone: '+33 6' },
  contact,
  { ...contact, id: 'K-2', name: 'Ben' },
  { ...contact, id: 'K-4', customer: 'C-2', name: 'Yves', language: 'fr' },
]

/** People of another tenant; some ids are those of the first. */
export const southCustomers: readonly Customer[] = [
  { id: 'C-1', name: 'Another C-1', language: 'es', collector: null },
  { id: 'S-1', name: 'South only', language: 'es', collector: 'lea' },
]

export const southUsers: readonly User[] = [{ ...lea, name: 'Another Lea', internal: false, manager: null }]
