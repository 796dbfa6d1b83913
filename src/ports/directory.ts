import type { TenantId } from '../kernel/ids.ts'

/** Who owes. */
export interface Customer {
  readonly id: string
  readonly name: string
  /** Language tag of what is sent to them. */
  readonly language: string
  /** The user who owns the customer's collection; `null` when nobody does. */
  readonly collector: string | null
}

/** A person of the host: collector, resolver, manager. */
export interface User {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly email: string | null
  readonly phone: string | null
  /** Only internal people may receive internal messages (M-6). */
  readonly internal: boolean
  /** Up the host's hierarchy. */
  readonly manager: string | null
}

/** A person at the customer's. */
export interface Contact {
  readonly id: string
  readonly customer: string
  readonly name: string
  readonly language: string
  readonly email: string | null
  readonly phone: string | null
}

/**
 * Names, addresses and languages of people, and who collects for whom. Its promises, each a case of
 * `directorySuite`:
 *
 * - `directory.apart`: directories that the factory makes know whom they were asked to know, and nobody else.
 * - `directory.unknown`: ids that nobody has are left out.
 * - `directory.once`: people asked for several times come once.
 * - `directory.ids.exact`: ids are compared byte by byte: neither case, nor spaces, nor Unicode forms are
 *   forgiven.
 * - `directory.tenants.apart`: a tenant knows only its own people, whatever ids they share with others.
 * - `directory.copies`: what the reader changes in a person does not reach the directory.
 */
export interface Directory {
  /**
   * The customers with these ids, in no promised order.
   *
   * - `directory.customers.known`: customers come back as the host knows them, nobody as collector included.
   */
  readonly customers: (tenant: TenantId, ids: readonly string[]) => Promise<readonly Customer[]>
  /**
   * The people of the host with these ids, in no promised order.
   *
   * - `directory.users.known`: users come back as the host knows them, missing addresses and managers
   *   included.
   */
  readonly users: (tenant: TenantId, ids: readonly string[]) => Promise<readonly User[]>
  /**
   * The people to write to at these customers'.
   *
   * - `directory.contacts.order`: the contacts of a customer come in the order in which to write to them.
   * - `directory.contacts.all`: every contact of a customer comes, whatever is known of them.
   * - `directory.contacts.several`: the contacts of several customers all come, those of each in their order.
   */
  readonly contacts: (tenant: TenantId, customers: readonly string[]) => Promise<readonly Contact[]>
}
