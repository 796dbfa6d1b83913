import type { TenantId } from '../../../src/kernel/ids.ts'
import type { Directory } from '../../../src/ports/directory.ts'
import { directoryReference } from '../support/references.ts'
import { sharing, wrapping, type Broken } from './broken-adapter.ts'

const brokenDirectory = (
  fault: string,
  spoil: (directory: Directory) => Partial<Directory>,
  breaks: readonly string[],
): Broken<typeof directoryReference> => ({
  fault,
  factory: wrapping(directoryReference, ({ directory }) => ({
    directory: { ...directory, ...spoil(directory) },
  })),
  breaks,
})

const first = (tenant: TenantId) => tenant.replace('south', 'north') as TenantId

/** Directories with one fault each. */
export const brokenDirectories = [
  {
    fault: 'is one directory however often it is made',
    factory: sharing(directoryReference),
    breaks: ['directory.apart'],
  },
  brokenDirectory(
    'orders contacts by name',
    (directory) => ({
      contacts: async (tenant, customers) =>
        (await directory.contacts(tenant, customers)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    }),
    ['directory.once', 'directory.contacts.order', 'directory.contacts.several'],
  ),
  brokenDirectory(
    'gives one contact for each customer',
    (directory) => ({
      contacts: async (tenant, customers) => {
        const contacts = await directory.contacts(tenant, customers)
        return contacts.filter(
          ({ customer }, at) => contacts.findIndex((each) => each.customer === customer) === at,
        )
      },
    }),
    ['directory.once', 'directory.contacts.order', 'directory.contacts.all', 'directory.contacts.several'],
  ),
  brokenDirectory(
    'looks at the first customer only',
    (directory) => ({ contacts: (tenant, customers) => directory.contacts(tenant, customers.slice(0, 1)) }),
    ['directory.contacts.several'],
  ),
  brokenDirectory(
    'answers twice what is asked for twice',
    (directory) => ({
      customers: async (tenant, ids) =>
        (await Promise.all(ids.map((id) => directory.customers(tenant, [id])))).flat(),
      users: async (tenant, ids) =>
        (await Promise.all(ids.map((id) => directory.users(tenant, [id])))).flat(),
    }),
    ['directory.once'],
  ),
  brokenDirectory(
    'invents users it does not know',
    (directory) => ({
      users: async (tenant, ids) => {
        const known = await directory.users(tenant, ids)
        const [sample] = await directory.users(tenant, ['lea'])
        const unknown = ids.filter((id) => !known.some((user) => user.id === id))
        return [...known, ...(sample === undefined ? [] : unknown.map((id) => ({ ...sample, id, name: id })))]
      },
    }),
    ['directory.unknown', 'directory.tenants.apart'],
  ),
  brokenDirectory(
    'makes the empty text of a missing collector',
    (directory) => ({
      customers: async (tenant, ids) =>
        (await directory.customers(tenant, ids)).map((each) => ({
          ...each,
          collector: each.collector ?? '',
        })),
    }),
    ['directory.customers.known', 'directory.ids.exact', 'directory.tenants.apart'],
  ),
  brokenDirectory(
    'takes everybody for internal',
    (directory) => ({
      users: async (tenant, ids) =>
        (await directory.users(tenant, ids)).map((user) => ({ ...user, internal: true })),
    }),
    ['directory.users.known', 'directory.tenants.apart'],
  ),
  brokenDirectory(
    'forgets the tenant',
    (directory) => ({
      customers: (tenant, ids) => directory.customers(first(tenant), ids),
      users: (tenant, ids) => directory.users(first(tenant), ids),
      contacts: (tenant, customers) => directory.contacts(first(tenant), customers),
    }),
    ['directory.tenants.apart'],
  ),
  brokenDirectory(
    'trims ids',
    (directory) => ({
      customers: async (tenant, ids) => [
        ...(await directory.customers(tenant, ids)),
        ...(await directory.customers(
          tenant,
          ids.map((id) => id.trim()).filter((id) => id !== '' && !ids.includes(id)),
        )),
      ],
    }),
    ['directory.ids.exact'],
  ),
  brokenDirectory(
    'hands out its own objects',
    (directory) => {
      const kept = new Map<string, ReturnType<Directory['users']>>()
      return {
        users: (tenant, ids) => {
          const name = JSON.stringify([tenant, ids])
          const users = kept.get(name) ?? directory.users(tenant, ids)
          kept.set(name, users)
          return users
        },
      }
    },
    ['directory.copies'],
  ),
]
