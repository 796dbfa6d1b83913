import type { Contact, Customer, User } from 'redress'

/** Who is owed, as mails call it. */
export const company = 'Rivoire Machines'

const colleague = { language: 'en', phone: null, internal: true } as const

/** Who collects, and who can fix what a customer complains about. */
export const users: readonly User[] = [
  {
    ...colleague,
    id: 'lea',
    name: 'Léa Fontaine',
    email: 'lea.fontaine@example.com',
    phone: '+33 4 00 00 00 01',
    manager: 'claire',
  },
  { ...colleague, id: 'tom', name: 'Tom Hughes', email: 'tom.hughes@example.com', manager: 'claire' },
  { ...colleague, id: 'martin', name: 'Martin Roy', email: 'martin.roy@example.com', manager: 'nadia' },
  { ...colleague, id: 'nadia', name: 'Nadia Benali', email: 'nadia.benali@example.com', manager: null },
  { ...colleague, id: 'zoe', name: 'Zoé Lambert', email: 'zoe.lambert@example.com', manager: null },
  {
    ...colleague,
    id: 'claire',
    name: 'Claire Marchand',
    email: 'claire.marchand@example.com',
    manager: null,
  },
]

/** The customer of the story. */
export const atelier: Customer = { id: 'C-001', name: 'Atelier Verdier', language: 'fr', collector: 'lea' }

/** Who answers for it. */
export const camille: Contact = {
  id: 'camille',
  customer: atelier.id,
  name: 'Camille Perrin',
  language: 'fr',
  email: 'compta@atelier-verdier.example',
  phone: '+33 4 00 00 00 00',
}

/** The name of a colleague, as people write it. */
export function nameOf(user: string | null): string {
  return users.find(({ id }) => id === user)?.name ?? (user === null ? 'nobody' : user)
}

const french = [
  'Menuiserie Carré',
  'Boulangerie du Port',
  'Transports Lemoine',
  'Électricité Moreau',
  'Verrerie de la Loire',
  'Imprimerie Chastel',
  'Garage Delorme',
  'Pépinières du Midi',
  'Fonderie Aubert',
  'Scierie des Vosges',
  'Plomberie Girard',
  'Cycles Bonnet',
  'Laiterie du Jura',
  'Textiles Rochefort',
  'Hôtel des Arcades',
  'Peintures Vasseur',
  'Caves Fournier',
  'Mécanique Tessier',
  'Librairie Colbert',
  'Chantiers Le Goff',
]
const english = [
  'Harbour Tools Ltd',
  'Fenwick & Sons',
  'Galway Marine',
  'Northgate Printing',
  'Oakfield Dairy',
  'Shannon Packaging',
  'Blackwell Foods',
  'Cork Precision',
  'Riverside Joinery',
  'Ashford Textiles',
  'Kilkenny Glass',
  'Wexford Supplies',
]
const american = [
  'Lakeside Hardware Inc.',
  'Prairie Parts Co.',
  'Summit Outfitters',
  'Bayou Machine Works',
  'Cascade Lumber',
  'Hudson Fixtures',
  'Mesa Industrial',
]

/** A customer with the currency of its account. */
export type Debtor = { readonly customer: Customer; readonly currency: 'EUR' | 'USD' }

/** Everybody who owes. */
export const debtors: readonly Debtor[] = [
  { customer: atelier, currency: 'EUR' },
  ...french.map((name, at) => debtor(at + 2, name, 'fr', 'lea', 'EUR')),
  ...english.map((name, at) => debtor(at + 22, name, 'en', 'tom', 'EUR')),
  ...american.map((name, at) => debtor(at + 34, name, 'en', 'tom', 'USD')),
]

function debtor(
  number: number,
  name: string,
  language: string,
  collector: string,
  currency: Debtor['currency'],
): Debtor {
  return { customer: { id: `C-${String(number).padStart(3, '0')}`, name, language, collector }, currency }
}

/** The name of a customer. */
export function customerName(id: string): string {
  return debtors.find(({ customer }) => customer.id === id)?.customer.name ?? id
}
