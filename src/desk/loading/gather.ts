import type { Item } from '../../items/item.ts'
import { parseInstant } from '../../kernel/calendar/instant.ts'
import { dayIn } from '../../kernel/calendar/zone.ts'
import type { Contact, Customer, User } from '../../ports/directory.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { Needs } from '../needs.ts'
import type { DeskSetup } from '../setup.ts'
import { follow } from './follow.ts'
import { startLoading, type Loaded } from './loaded.ts'
import { addSenders } from './senders.ts'
import { startWanting, type Wanted } from './wanted.ts'
import { readHostValues, readStatements, usedTemplates, type Writing } from './writing.ts'

/** What was read for a gesture: documents of the store, facts of the ledger, people of the directory. */
export type Gathered = Writing & {
  readonly loaded: Loaded
  readonly items: ReadonlyMap<string, Item>
  readonly customers: ReadonlyMap<string, Customer>
  readonly users: ReadonlyMap<string, User>
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
}

/** A gesture reads in at most this many trips to the store, whatever the number of items. */
const mostTrips = 3

/**
 * One more trip for a gesture that starts from a message, whose action it does not know before. Nobody else may have it:
 * it would bring disputes of far items without their tracking actions, and a settlement could not end those.
 */
function tripsFor({ messages = [], actions }: Needs): number {
  return messages.length > 0 && actions === undefined ? mostTrips + 1 : mostTrips
}

/** So many trips read what the desk knows of the accounts that messages list. */
const mostStatementTrips = 3

/** Reads what a gesture needs, and what the documents it finds refer to. */
export async function gather(setup: DeskSetup, needs: Needs, key: string | null): Promise<Gathered> {
  const { ports, templates } = setup
  const gathering = startGathering(startLoading(ports.tenant))
  const { loaded, customers, users } = gathering
  const read = startReading(ports, gathering)
  await read(firstWanted(loaded, needs, key), needs, tripsFor(needs))
  const used = usedTemplates(templates, needs, loaded)
  const day = dayIn(setup.settings.zone, parseInstant(setup.clock.now()))
  const [customer] = customers.keys()
  const [statements, hostValues] = await Promise.all([
    readStatements(ports, used, customers.keys(), day),
    readHostValues(ports, used, needs, customer),
    needs.recipients === true ? addSenders(ports, customers.values(), users) : null,
  ])
  await read(standingsOf(startWanting(loaded), statements), {}, mostStatementTrips)
  return { ...gathering, statements, hostValues }
}

function startGathering(loaded: Loaded) {
  return {
    loaded,
    items: new Map<string, Item>(),
    customers: new Map<string, Customer>(),
    users: new Map<string, User>(),
    contacts: new Map<string, Contact[]>(),
  }
}

/** Reads trip by trip what is wanted, and then what that refers to. */
function startReading(
  ports: BoundPorts,
  { loaded, items, customers, users, contacts }: ReturnType<typeof startGathering>,
): (first: Wanted, needs: Needs, most: number) => Promise<void> {
  const unasked = { items: startAsking(), customers: startAsking(), users: startAsking() }
  return async (first, needs, most) => {
    let wanted = first
    for (let trip = 1; trip <= most && wanted.isAny(); trip += 1) {
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
  }
}

/** What the desk knows of the items of an account, so that a message asks for no more than may be chased. */
function standingsOf(wanted: Wanted, statements: Writing['statements']): Wanted {
  for (const items of statements.values()) for (const { id } of items) wanted.document('standing', id)
  return wanted
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
