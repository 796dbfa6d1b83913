import type { Action } from '../../../src/actions/action.ts'
import type { ActionMembers } from '../../../src/actions/members.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { DisputeLines } from '../../../src/disputes/line.ts'
import type { Message } from '../../../src/messages/message.ts'
import type { Account } from '../../../src/standings/account.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import {
  createDesk,
  defineCatalog,
  foldHistory,
  standardCatalog,
  type Catalog,
  type Desk,
  type DeskOptions,
  type DeskSettings,
  type HistoryEvent,
  type Ids,
  type Item,
} from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  type ManualClock,
  type MemoryLedger,
} from 'redress/memory'
import type { GestureWorld } from 'redress/testing/arbitraries'

import { tenantId } from '../../../src/kernel/ids.ts'
import type { OutsidePorts } from '../../support/intercepted-ports.ts'
import { noPast, pastOf, recordedStore, type Past, type RecordedStore } from '../../support/recorded-store.ts'
import { openedStore } from '../../support/opened-store.ts'
import { people } from './people.ts'

/** A host with its books, on the noon of a day. */
export type Books = {
  readonly items: readonly Item[]
  readonly today: string
}

/** A host with its books and what its desk wrote so far, ready to be opened any number of times. */
export type Prepared = Books & { readonly past: Past }

/** A host whose desks share its ports. */
export type OpenWorld = {
  readonly store: RecordedStore
  readonly ledger: MemoryLedger
  readonly clock: ManualClock
  readonly ports: (idPrefix: string) => OutsidePorts
  /** A desk of its own, as another process would have: it shares the ports and draws ids with its own prefix. */
  readonly deskOn: (ports: OutsidePorts, more?: Partial<DeskOptions>) => Desk
  readonly desk: (idPrefix: string) => Desk
  readonly today: () => string
  /** What gestures can be about now. */
  readonly read: () => GestureWorld
  readonly items: () => readonly Item[]
  readonly put: (item: Item) => void
}

export const tenant = tenantId('main')

// Checked once, not by every desk of every world.
const usualCatalog = defineCatalog(standardCatalog)

/** Opens a world as it was prepared, or with nothing written yet, with settings of its own. */
export async function openWorld(
  { items, past = noPast, today }: Books & Partial<Prepared>,
  settings: Partial<DeskSettings> = {},
  catalog = usualCatalog,
): Promise<OpenWorld> {
  const store = recordedStore(openedStore(tenant, past.kept), past)
  const ledger = createMemoryLedger(items)
  const books = new Map(items.map((item) => [item.id, item]))
  const directory = createMemoryDirectory(people)
  const clock = createManualClock(`${today}T12:00:00.000Z`)
  const dayNow = () => clock.now().slice(0, 10)
  const deskOn = (ports: OutsidePorts, more: Partial<DeskOptions> = {}): Desk => {
    const options: DeskOptions = {
      tenant,
      ...ports,
      clock,
      catalog,
      settings: { zone: 'Europe/Paris', ...settings },
      ...more,
    }
    return createDesk(options)
  }
  const ports = (idPrefix: string) => ({ store, ledger, directory, ids: countingIds(idPrefix) })
  return {
    store,
    ledger,
    clock,
    ports,
    deskOn,
    desk: (idPrefix) => deskOn(ports(idPrefix)),
    today: dayNow,
    read: () => readWorld(store, [...books.values()], dayNow(), catalog),
    items: () => [...books.values()],
    put: (item) => {
      ledger.put([item])
      books.set(item.id, item)
    },
  }
}

/** The world as it is now, ready to be opened again. */
export async function prepare({ items, store, today }: OpenWorld): Promise<Prepared> {
  return { items: items(), past: await pastOf(store), today: today() }
}

/** The documents of one kind, as the commits left them. */
export function documentsOf<Document>({ byKind }: RecordedStore, kind: string): readonly Document[] {
  return [...(byKind.get(kind)?.values() ?? [])] as Document[]
}

/** Chunks by what they belong to. */
function chunksBy<Chunk>(
  chunks: readonly Chunk[],
  ownerOf: (chunk: Chunk) => string,
): ReadonlyMap<string, readonly Chunk[]> {
  const owned = new Map<string, Chunk[]>()
  for (const chunk of chunks) {
    const owner = ownerOf(chunk)
    owned.set(owner, [...(owned.get(owner) ?? []), chunk])
  }
  return owned
}

/** The history in the order in which it was written. */
export function eventsOf(store: RecordedStore): readonly HistoryEvent[] {
  return store.applied.flatMap(({ writes }) =>
    writes.filter(({ kind }) => kind === 'event').map(({ document }) => document as unknown as HistoryEvent),
  )
}

/** The documents to which the history leads. */
export const foldOf = (store: RecordedStore) => foldHistory(eventsOf(store))

function readWorld(
  store: RecordedStore,
  items: readonly Item[],
  today: string,
  catalog: Catalog,
): GestureWorld {
  const lines = chunksBy(documentsOf<DisputeLines>(store, 'lines'), ({ dispute }) => dispute)
  const disputes = documentsOf<Dispute>(store, 'dispute').map(
    ({ id, customer, cause, state, resolver, trackingAction, pauses }) => {
      const own = (lines.get(id) ?? []).flatMap((chunk) => chunk.lines)
      const isIn = (line: (typeof own)[number]) => line.stays.at(-1)?.until === null
      return {
        id,
        customer,
        cause,
        state,
        resolver,
        trackingAction,
        pauses,
        disputed: own.filter(isIn).map(({ item, current }) => ({ item, amount: current })),
        left: own.filter((line) => !isIn(line)).map(({ item }) => item),
      }
    },
  )
  const members = chunksBy(documentsOf<ActionMembers>(store, 'members'), ({ action }) => action)
  const actions = documentsOf<Action>(store, 'action').flatMap((action) => {
    if (action.tracks?.kind === 'dispute') return []
    const own = (members.get(action.id) ?? []).flatMap((chunk) => chunk.members)
    const isIn = ({ stays }: (typeof own)[number]) => stays.at(-1)?.until === null
    const { id, customer, state } = action
    return [
      {
        id,
        customer,
        state,
        attached: own.filter(isIn).map(({ item }) => item),
        left: own.filter((member) => !isIn(member)).map(({ item }) => item),
      },
    ]
  })
  const standings = documentsOf<Standing>(store, 'standing')
  const accounts = documentsOf<Account>(store, 'account')
  const { users, contacts } = people
  const idsOf = (kind: string) => documentsOf<{ readonly id: string }>(store, kind).map(({ id }) => id)
  const texts = { notes: idsOf('note'), messages: idsOf('message') }
  const messages = documentsOf<Message>(store, 'message')
    .filter(({ state }) => state !== 'sent' && state !== 'cancelled')
    .map(({ id, state, isGivenUp }) => ({ id, state, isGivenUp }))
  const failed = documentsOf<Action>(store, 'action').flatMap(({ id, state }) =>
    state === 'failed' ? [id] : [],
  )
  return {
    today,
    catalog,
    items,
    disputes,
    actions,
    standings,
    accounts,
    texts,
    messages,
    failed,
    users,
    contacts,
  }
}

function countingIds(prefix: string): Ids {
  let drawn = 0
  let numbered = 0
  return {
    next: () => {
      drawn += 1
      return `${prefix}-${drawn}`
    },
    disputeNumber: async () => {
      numbered += 1
      return `${prefix.toUpperCase()}-${numbered}`
    },
  }
}
