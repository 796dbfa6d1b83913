import { tenantId } from '../../kernel/ids.ts'
import { checkEqual } from '../conformance/failure.ts'
import { hostileIds } from '../store/hostile-ids.ts'
import { directoryCase, type DirectoryNeeds, type DirectorySuite } from './directory-case.ts'
import { contacts, customers, southCustomers, southUsers, users } from './sample-people.ts'

const [north, south] = [tenantId('north'), tenantId('south')]

const everybody: DirectoryNeeds = {
  people: [
    { tenant: north, customers, users, contacts },
    { tenant: south, customers: southCustomers, users: southUsers, contacts: [] },
  ],
}

/** Every promise of the `Directory` port, each as a case that runs alone. */
export const directorySuite: DirectorySuite = [
  directoryCase(
    'directory.apart',
    'directories that the factory makes know whom they were asked to know, and nobody else.',
    async (open) => {
      const first = await open(everybody)
      const second = await open()
      checkEqual(
        await second.directory.customers(north, idsOf(customers)),
        [],
        'customers of the second, which is empty',
      )
      checkEqual(
        (await first.directory.users(north, idsOf(users))).length,
        users.length,
        'users of the first',
      )
    },
  ),
  directoryCase(
    'directory.customers.known',
    'customers come back as the host knows them, nobody as collector included.',
    async (open) => {
      const { directory } = await open(everybody)
      checkPeople(await directory.customers(north, idsOf(customers)), customers, 'customers')
    },
  ),
  directoryCase(
    'directory.users.known',
    'users come back as the host knows them, missing addresses and managers included.',
    async (open) => {
      const { directory } = await open(everybody)
      checkPeople(await directory.users(north, idsOf(users)), users, 'users')
    },
  ),
  directoryCase('directory.unknown', 'ids that nobody has are left out.', async (open) => {
    const { directory } = await open(everybody)
    checkPeople(
      await directory.customers(north, ['nobody', 'C-1', 'lea', 'S-1']),
      customers.slice(0, 1),
      'customers',
    )
    checkPeople(await directory.users(north, ['nobody', 'lea', 'C-1']), users.slice(0, 1), 'users')
    checkEqual(await directory.contacts(north, ['nobody', 'lea']), [], 'contacts')
    checkEqual(await directory.users(north, []), [], 'nobody asked for')
  }),
  directoryCase('directory.once', 'people asked for several times come once.', async (open) => {
    const { directory } = await open(everybody)
    checkPeople(await directory.customers(north, ['C-1', 'C-1']), customers.slice(0, 1), 'customers')
    checkPeople(await directory.users(north, ['lea', 'lea', 'lea']), users.slice(0, 1), 'users')
    checkEqual(
      (await directory.contacts(north, ['C-1', 'C-1'])).map(({ id }) => id),
      ['K-3', 'K-1', 'K-2'],
      'contacts',
    )
  }),
  directoryCase(
    'directory.contacts.order',
    'the contacts of a customer come in the order in which to write to them.',
    async (open) => {
      const { directory } = await open(everybody)
      const seen = await directory.contacts(north, ['C-1'])
      checkEqual(
        seen,
        contacts.filter(({ customer }) => customer === 'C-1'),
        'contacts of C-1',
      )
    },
  ),
  directoryCase(
    'directory.contacts.all',
    'every contact of a customer comes, whatever is known of them.',
    async (open) => {
      const { directory } = await open(everybody)
      checkPeople(
        await directory.contacts(north, ['C-2']),
        contacts.filter(({ customer }) => customer === 'C-2'),
        'contacts of C-2',
      )
    },
  ),
  directoryCase(
    'directory.contacts.several',
    'the contacts of several customers all come, those of each in their order.',
    async (open) => {
      const { directory } = await open(everybody)
      const seen = await directory.contacts(north, ['C-2', 'C-1'])
      for (const of of ['C-1', 'C-2']) {
        const expected = contacts.filter(({ customer }) => customer === of)
        checkEqual(
          seen.filter(({ customer }) => customer === of),
          expected,
          `contacts of ${of}`,
        )
      }
      checkEqual(seen.length, contacts.length, 'contacts in all')
    },
  ),
  directoryCase(
    'directory.ids.exact',
    'ids are compared byte by byte: neither case, nor spaces, nor Unicode forms are forgiven.',
    async (open) => {
      const many = hostileIds.map((id, at) => ({ id, name: `n ${at}`, language: 'en', collector: null }))
      const { directory } = await open({
        people: [{ tenant: north, customers: many, users: [], contacts: [] }],
      })
      for (const customer of many) {
        checkEqual(await directory.customers(north, [customer.id]), [customer], 'a customer alone')
      }
      checkEqual(
        await directory.customers(north, ['cAsE', ' case', 'case ']),
        [],
        'ids that are only similar',
      )
    },
  ),
  directoryCase(
    'directory.tenants.apart',
    'a tenant knows only its own people, whatever ids they share with others.',
    async (open) => {
      const { directory } = await open(everybody)
      checkPeople(
        await directory.customers(south, ['C-1', 'S-1', 'C-2']),
        southCustomers,
        'customers of the south',
      )
      checkPeople(await directory.users(south, ['lea', 'noah']), southUsers, 'users of the south')
      checkEqual(await directory.contacts(south, ['C-1']), [], 'contacts of the south')
    },
  ),
  directoryCase(
    'directory.copies',
    'what the reader changes in a person does not reach the directory.',
    async (open) => {
      const { directory } = await open(everybody)
      for (const _reader of [1, 2]) {
        const [user] = await directory.users(north, ['lea'])
        checkEqual(user, users[0], 'the user')
        try {
          Object.defineProperty(user ?? {}, 'internal', { value: false })
        } catch {
          // Frozen.
        }
      }
    },
  ),
]

const idsOf = (people: readonly { readonly id: string }[]): readonly string[] => people.map(({ id }) => id)

function checkPeople<T extends { readonly id: string }>(
  seen: readonly T[],
  expected: readonly T[],
  what: string,
): void {
  const byId = (a: T, b: T): number => (a.id < b.id ? -1 : 1)
  checkEqual(seen.toSorted(byId), expected.toSorted(byId), what)
}
