import { parseId, type TenantId } from '../kernel/ids.ts'
import type { Contact, Customer, Directory, User } from '../ports/directory.ts'
import { mainTenant } from './main-tenant.ts'
import { answer } from './answer.ts'
import { readCopy } from './copy.ts'

/** People to put into a directory; contacts in the order in which to write to them. */
export type People = {
  readonly customers?: readonly Customer[]
  readonly users?: readonly User[]
  readonly contacts?: readonly Contact[]
}

/** A directory in memory that can be written. */
export interface MemoryDirectory extends Directory {
  /** Adds people to a tenant, which is `main` unless another is named; a person with the same id is replaced. */
  readonly put: (people: People, tenant?: TenantId) => void
}

/** By id, as JSON text. */
type Known = {
  readonly customers: Map<string, string>
  readonly users: Map<string, string>
  readonly contacts: Map<string, string>
}

/**
 * A directory in memory: the reference of the port, for tests and demonstrations. People given here belong to the
 * tenant `main`.
 *
 * @throws {RedressError} `id-invalid` when the id of a person is none.
 * @example
 * ```ts
 * const directory = createMemoryDirectory({
 *   customers: [{ id: 'C-1', name: 'Müller', language: 'de', collector: 'lea' }],
 * })
 * ```
 */
export function createMemoryDirectory(people: People = {}): MemoryDirectory {
  const tenants = new Map<TenantId, Known>()
  const knownTo = (tenant: TenantId): Known => tenants.get(tenant) ?? knowNobody()
  const put: MemoryDirectory['put'] = (given, tenant = mainTenant) => {
    const known = knownTo(tenant)
    add(known.customers, given.customers)
    add(known.users, given.users)
    add(known.contacts, given.contacts)
    tenants.set(tenant, known)
  }
  put(people)

  return {
    put,
    customers: (tenant, ids) => answer(() => find(knownTo(tenant).customers, ids).map(readCopy<Customer>)),
    users: (tenant, ids) => answer(() => find(knownTo(tenant).users, ids).map(readCopy<User>)),
    contacts: (tenant, customers) =>
      answer(() => {
        const asked = new Set(customers)
        const contacts = [...knownTo(tenant).contacts.values()].map(readCopy<Contact>)
        return contacts.filter(({ customer }) => asked.has(customer))
      }),
  }
}

const knowNobody = (): Known => ({ customers: new Map(), users: new Map(), contacts: new Map() })

function add(known: Map<string, string>, people: readonly { readonly id: string }[] = []): void {
  for (const person of people) known.set(parseId(person.id), JSON.stringify(person))
}

const find = (known: ReadonlyMap<string, string>, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].map((id) => known.get(id)).filter((json) => json !== undefined)
