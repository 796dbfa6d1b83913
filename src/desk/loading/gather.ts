import type { Item } from '../../items/item.ts'
import type { Contact, Customer, User } from '../../ports/directory.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { Needs } from '../needs.ts'
import { follow } from './follow.ts'
import { startLoading, type Loaded } from './loaded.ts'
import { startWanting, type Wanted } from './wanted.ts'

/** What was read for a gesture: documents of the store, facts of the ledger, people of the directory. */
export type Gathered = {
  readonly loaded: Loaded
  readonly items: ReadonlyMap<string, Item>
  readonly customers: ReadonlyMap<string, Customer>
  readonly users: ReadonlyMap<string, User>
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
}

/** A gesture reads in at most this many trips to the store, whatever the number of items. */
const mostTrips = 3

/** Reads what a gesture needs, and what the documents it finds refer to, in at most three trips. */
export async function gather(ports: BoundPorts, needs: Needs, key: string | null): Promise<Gathered> {
  const loaded = startLoading(ports.tenant)
  const items = new Map<string, Item>()
  const customers = new Map<string, Customer>()
  const users = new Map<string, User>()
  const contacts = new Map<string, Contact[]>()
  const unasked = startAsking()

  let wanted = firstWanted(loaded, needs, key)
  for (let trip = 1; trip <= mostTrips && wanted.isAny(); trip += 1) {
    const refs = [...wanted.refs.values()]
    const newCustomers = unasked('customer', wanted.customers)
    const [stored, facts, owing, people, theirContacts] = await Promise.all([
      refs.length === 0 ? [] : ports.get(refs),
      ports.items(unasked('item', wanted.items)),
      ports.customers(newCustomers),
      ports.users(unasked('user', wanted.users)),
      needs.recipients === true ? ports.contacts(newCustomers) : [],
    ])
    loaded.add(refs, stored)
    for (const item of facts) if (wanted.items.has(item.id)) items.set(item.id, item)
    for (const customer of owing) customers.set(customer.id, customer)
    for (const user of people) users.set(user.id, user)
    for (const contact of theirContacts) {
      contacts.set(contact.customer, [...(contacts.get(contact.customer) ?? []), contact])
    }
    wanted = follow(startWanting(loaded), refs, facts, loaded.read, needs)
  }
  return { loaded, items, customers, users, contacts }
}

function firstWanted(loaded: Loaded, needs: Needs, key: string | null): Wanted {
  const wanted = startWanting(loaded)
  if (key !== null) wanted.document('request', key)
  for (const item of needs.items ?? []) wanted.item(item)
  for (const dispute of needs.disputes ?? []) wanted.document('dispute', dispute)
  for (const action of needs.actions ?? []) wanted.document('action', action)
  for (const user of needs.users ?? []) wanted.users.add(user)
  return wanted
}

/** Keeps back what a trip before has asked for. */
function startAsking(): (what: string, ids: Iterable<string>) => readonly string[] {
  const asked = new Map<string, Set<string>>()
  return (what, ids) => {
    const before = asked.get(what) ?? new Set()
    const fresh = [...ids].filter((id) => !before.has(id))
    asked.set(what, new Set([...before, ...fresh]))
    return fresh
  }
}
