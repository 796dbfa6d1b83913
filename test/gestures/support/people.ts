import type { People } from '../../../src/memory/index.ts'

/** Two customers, their people, without an address and with one that is none, and colleagues: internal, without an address, and from outside. */
export const people: Required<People> = {
  customers: [
    { id: 'C-1', name: 'Müller', language: 'de', collector: 'lea' },
    { id: 'C-2', name: 'Smith', language: 'en', collector: null },
  ],
  users: [
    aUser('lea'),
    aUser('martin'),
    { ...aUser('nadia'), email: null },
    { ...aUser('broker'), internal: false },
  ],
  contacts: [
    { ...aContact('anna'), customer: 'C-1' },
    { ...aContact('otto'), customer: 'C-1', email: null },
    { ...aContact('kurt'), customer: 'C-1', email: 'kurt at them.example' },
    { ...aContact('john'), customer: 'C-2' },
  ],
}

function aUser(id: string) {
  return {
    id,
    name: id,
    language: 'fr',
    email: `${id}@us.example`,
    phone: null,
    internal: true,
    manager: null,
  }
}

function aContact(id: string) {
  return { id, name: id, language: 'en', email: `${id}@them.example`, phone: null }
}
