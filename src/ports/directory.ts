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

/** Names, addresses and languages of people, and who collects for whom. */
export interface Directory {
  readonly customers: (tenant: TenantId, ids: readonly string[]) => Promise<readonly Customer[]>
  readonly users: (tenant: TenantId, ids: readonly string[]) => Promise<readonly User[]>
  /** The contacts of the customers, those to write to first coming first. */
  readonly contacts: (tenant: TenantId, customers: readonly string[]) => Promise<readonly Contact[]>
}
