import type { Authorize } from '../../src/desk/authorization.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { OpenDisputeCommand } from '../../src/desk/gestures/dispute-commands.ts'
import type { QualifiedItem } from '../../src/desk/gestures/qualified-item.ts'
import type { DisputeResult } from '../../src/desk/results.ts'
import type { DeskSettings } from '../../src/desk/settings.ts'
import type { Catalog } from '../../src/catalogs/catalog.ts'
import { standardCatalog } from '../../src/catalogs/standard-catalog.ts'
import type { HistoryEvent } from '../../src/history/event.ts'
import { tenantId } from '../../src/kernel/ids.ts'
import { isZeroAmount, negateAmount, subtractAmounts } from '../../src/kernel/money/arithmetic.ts'
import type { ClearingNature, Item } from '../../src/items/item.ts'
import { createManualClock } from '../../src/memory/clock.ts'
import { createMemoryDirectory, type MemoryDirectory, type People } from '../../src/memory/directory.ts'
import { createSequentialIds } from '../../src/memory/ids.ts'
import { createMemoryLedger, type MemoryLedger } from '../../src/memory/ledger.ts'
import { createMemoryStore } from '../../src/memory/store.ts'
import type { Contact, User } from '../../src/ports/directory.ts'
import type { DocumentRef, Stored } from '../../src/ports/documents.ts'
import type { HashtagValues } from '../../src/ports/hashtag-values.ts'
import type { Commit, Store } from '../../src/ports/store.ts'
import type { TemplateSet } from '../../src/templates/template.ts'

/** The collector who acts where nothing else is said. */
export const lea = { by: 'lea' }

const person = (id: string, more: Partial<User> = {}): User => ({
  id,
  name: id,
  language: 'fr',
  email: `${id}@host.example`,
  phone: null,
  internal: true,
  manager: null,
  ...more,
})

const contact = (id: string, customer: string, email: string | null): Contact => ({
  id,
  customer,
  name: id,
  language: 'fr',
  email,
  phone: null,
})

/** Lea collects for C1 and C2, Omar for C3; Martin, Zoe and Ines resolve, Ines has no address and Rex is outside. */
const everybody: People = {
  customers: [
    { id: 'C1', name: 'Dupont', language: 'fr', collector: 'lea' },
    { id: 'C2', name: 'Durand', language: 'fr', collector: 'lea' },
    { id: 'C3', name: 'Smith', language: 'en', collector: 'omar' },
  ],
  users: [
    person('lea'),
    person('omar'),
    person('martin'),
    person('zoe'),
    person('ines', { email: null }),
    person('rex', { internal: false }),
  ],
  contacts: [
    contact('paul', 'C1', 'paul@dupont.example'),
    contact('nina', 'C1', null),
    contact('carl', 'C2', 'carl@durand.example'),
  ],
}

/** An invoice of C1 documented on 1 May and due on 31 May 2026, wholly open; anything else as given. */
export const anInvoice = (id: string, amount = '1000.00', more: Partial<Item> = {}): Item => ({
  id,
  customer: 'C1',
  kind: 'invoice',
  number: id,
  documentDate: '2026-05-01',
  dueDate: '2026-05-31',
  currency: 'EUR',
  amount,
  openAmount: amount,
  clearings: [],
  settledOn: null,
  ...more,
})

/** The books of the host: what its accountants do to an item, on a day of the ledger. */
export interface Books {
  /** Adds items, or replaces those with the same ids. */
  readonly add: (...items: readonly Item[]) => void
  readonly pay: (item: string, amount: string, on: string) => void
  readonly credit: (item: string, amount: string, on: string) => void
  readonly writeOff: (item: string, amount: string, on: string) => void
  /** A payment comes back: the item is open again by so much. */
  readonly bounce: (item: string, amount: string, on: string) => void
}

/** A desk on adapters in memory, with the hands to move its clock and its ledger. */
export interface DeskWorld {
  readonly desk: Desk
  readonly books: Books
  readonly directory: MemoryDirectory
  readonly store: Store
  /** It becomes 10 o'clock of the day in Paris. */
  readonly on: (day: string) => void
  readonly at: (instant: string) => void
  /** Every document the desk ever wrote for its tenant, as it is now. */
  readonly snapshot: () => Promise<readonly Stored[]>
  /** The commits that were applied, oldest first. */
  readonly commits: readonly Commit[]
  /** The history, in the order in which it was written. */
  readonly events: () => readonly HistoryEvent[]
}

/** What a world is made of; what is left out has a default. */
export type WorldOptions = {
  readonly items?: readonly Item[]
  readonly day?: string
  readonly settings?: Partial<DeskSettings>
  readonly catalog?: Catalog
  readonly people?: People
  readonly tenant?: string
  /** What the desk writes into; worlds of several tenants share one. */
  readonly store?: Store
  readonly ledger?: MemoryLedger
  readonly authorize?: Authorize
  readonly templates?: TemplateSet
  readonly hashtagValues?: HashtagValues
  /** What its ids begin with; two worlds of one tenant need two. */
  readonly prefix?: string
}

/** A desk for the tenant `main` in Paris on 1 June 2026, with the standard catalog. */
export function deskWorld(options: WorldOptions = {}): DeskWorld {
  const tenant = tenantId(options.tenant ?? 'main')
  const ledger = options.ledger ?? createMemoryLedger()
  const directory = createMemoryDirectory()
  directory.put(options.people ?? everybody, tenant)
  const clock = createManualClock(morningOf(options.day ?? '2026-06-01'))
  const watched = watchCommits(options.store ?? createMemoryStore())
  const desk = createDesk({
    tenant,
    ledger,
    store: watched.store,
    directory,
    clock,
    ids: createSequentialIds(options.prefix ?? 'id'),
    catalog: options.catalog ?? standardCatalog,
    settings: { zone: 'Europe/Paris', ...options.settings },
    ...(options.authorize !== undefined && { authorize: options.authorize }),
    ...(options.templates !== undefined && { templates: options.templates }),
    ...(options.hashtagValues !== undefined && { hashtagValues: options.hashtagValues }),
  })
  const books = keepBooks((item) => {
    ledger.put([item], tenant)
  })
  books.add(...(options.items ?? []))
  return {
    desk,
    books,
    directory,
    store: watched.store,
    on: (day) => {
      clock.set(morningOf(day))
    },
    at: clock.set,
    snapshot: async () => {
      const stored = await watched.store.get(tenant, [...watched.refs.values()])
      return [...stored].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    },
    commits: watched.commits,
    events: () => watched.commits.flatMap(eventsOf),
  }
}

const morningOf = (day: string): string => `${day}T08:00:00.000Z`

const keyOf = ({ kind, id }: DocumentRef): string => `${kind}/${id}`

const eventsOf = ({ writes }: Commit): readonly HistoryEvent[] =>
  writes.flatMap(({ kind, document }) => (kind === 'event' ? [document as unknown as HistoryEvent] : []))

/** The same store, which remembers what was written into it through this hand. */
function watchCommits(store: Store) {
  const commits: Commit[] = []
  const refs = new Map<string, DocumentRef>()
  const commit: Store['commit'] = async (tenant, given) => {
    const result = await store.commit(tenant, given)
    if (result.status !== 'applied') return result
    commits.push(given)
    for (const { kind, id } of given.writes) refs.set(keyOf({ kind, id }), { kind, id })
    return result
  }
  return { commits, refs, store: { ...store, commit } satisfies Store }
}

function keepBooks(put: (item: Item) => void): Books {
  const items = new Map<string, Item>()
  const keep = (item: Item) => {
    items.set(item.id, item)
    put(item)
  }
  const clear = (nature: ClearingNature) => (id: string, amount: string, on: string) => {
    const item = items.get(id)
    if (item === undefined) throw new Error(`The books have no item ${id}.`)
    const openAmount = subtractAmounts(item.openAmount, amount, item.currency)
    const clearings = [...(item.clearings ?? []), { on, nature, amount }]
    keep({ ...item, openAmount, clearings, settledOn: isZeroAmount(openAmount) ? on : null })
  }
  const pay = clear('paid')
  return {
    add: (...given) => {
      given.forEach(keep)
    },
    pay,
    credit: clear('credited'),
    writeOff: clear('other'),
    bounce: (id, amount, on) => {
      pay(id, negateAmount(amount), on)
    },
  }
}

/** Opens a price dispute on 1 item or more, as Lea, with a comment; anything else as given. */
export function openDispute(
  { desk }: DeskWorld,
  items: readonly QualifiedItem[],
  more: Partial<OpenDisputeCommand> = {},
): Promise<DisputeResult> {
  return desk.openDispute({ items, status: 'dispute-price', comment: 'The price is wrong.', ...more }, lea)
}
