import type { Item } from '../../items/item.ts'
import type { Contact, Customer, User } from '../../ports/directory.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { Needs } from '../needs.ts'
import { follow } from './follow.ts'
import { startLoading, type Loaded } from './loaded.ts'
import { addSenders } from './senders.ts'
import { startWanting, type Wanted } from './wanted.ts'

/** What was read for a gesture: documents of the store, facts of the ledger, people of the directory. */
export type Gathered = {
  readonly loaded: Loaded
  readonly items: ReadonlyMap<string, Item>
  readonly customers: ReadonlyMap<string, Customer>
  readonly users: ReadonlyMap<string, User>
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
}

/**
 * A gesture reads in at most this many trips to the store, whatever the number of items: three, and one more for what
 * starts from a message, whose action is not known before.
 */
const mostTrips = 4

/** Reads what a gesture needs, and what the documents it finds refer to, in at most four trips. */
export async function gather(ports: BoundPorts, needs: Needs, key: string | null): Promise<Gathered> {
  const loaded = startLoading(ports.tenant)
  const items = new Map<string, Item>()
  const customers = new Map<string, Customer>()
  const users = new Map<string, User>()
  const contacts = new Map<string, Contact[]>()
  const unasked = { items: startAsking(), customers: startAsking(), users: startAsking() }

  let wanted = firstWanted(loaded, needs, key)
  for (let trip = 1; trip <= mostTrips && wanted.isAny(); trip += 1) {
    const refs = [...wanted.refs.values()]
    const newCustomers = unasked.customers(wanted.customers)
    const [stored, facts, owing, people, theirContacts] = await Promise.all([
      askedOf(ports.get, refs),
      askedOf(ports.items, unasked.items(wanted.items)),
      askedOf(ports.customers, newCustomers),
      askedOf(ports.users, unasked.users(wanted.users)),
      needs.recipients === true ? askedOf(ports.contacts, newCustomers) : [],
    ])
    loaded.add(refs, stored)
    for (const item of facts) if (wanted.items.has(item.id)) items.set(item.id, item)
    for (const customer of owing) customers.set(customer.id, customer)
    for (const user of people) users.set(user.id, user)
    for (const contact of theirContacts) {
      contacts.set(contact.customer, [...(contacts.get(contact.customer) ?? []), contact])
    }
    wanted = follow(startWanting(loaded), refs, facts, loaded, needs)
  }
  if (needs.recipients === true) await addSenders(ports, customers.values(), users)
  return { loaded, items, customers, users, contacts }
}

function firstWanted(loaded: Loaded, needs: Needs, key: string | null): Wanted {
  const wanted = startWanting(loaded)
  if (key !== null) wanted.document('request', key)
  for (const item of needs.items ?? []) wanted.item(item)
  for (const dispute of needs.disputes ?? []) wanted.document('dispute', dispute)
  for (const action of needs.actions ?? []) wanted.document('action', action)
  for (const customer of needs.customers ?? []) wanted.customer(customer)
  for (const note of needs.notes ?? []) wanted.document('note', note)
  for (const message of needs.messages ?? []) wanted.document('message', message)
  for (const part of needs.outbox ?? []) wanted.document('outbox', part)
  for (const user of needs.users ?? []) wanted.users.add(user)
  return wanted
}

/** Spares a port the call when there is nothing to ask. */
function askedOf<Asked, Answer>(
  ask: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  asked: readonly Asked[],
): readonly Answer[] | Promise<readonly Answer[]> {
  return asked.length === 0 ? [] : ask(asked)
}

/** Keeps back what a trip before has asked for. */
function startAsking(): (ids: Iterable<string>) => readonly string[] {
  const before = new Set<string>()
  return (ids) => {
    const fresh: string[] = []
    for (const id of ids) {
      if (before.has(id)) continue
      before.add(id)
      fresh.push(id)
    }
    return fresh
  }
}
