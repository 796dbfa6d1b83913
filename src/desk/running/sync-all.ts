import { itemsPerEvent, systemAuthor } from '../../history/event.ts'
import type { Draft } from '../../history/draft.ts'
import { parse } from '../../kernel/parse.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import type { StandingsQuery } from '../../ports/queries.ts'
import { isHoldOver } from '../../standings/hold.ts'
import { sync } from '../gestures/sync.ts'
import { syncSchema } from '../gestures/life-schema.ts'
import type { SyncCommand } from '../gestures/upkeep-commands.ts'
import { readAll } from '../questions/pages.ts'
import type { DeskSetup } from '../setup.ts'
import { today } from './facts-of.ts'
import { perform } from './perform.ts'
import { requireAuthorized } from './require-authorized.ts'

/** What to look at again; without any, all items that are open or watched, and customers whose hold is over. */
export type SyncRequest = SyncCommand

/** What the ledger and the calendar turned out to have done. */
export type SyncResult = {
  /** How many items were looked at. */
  readonly looked: number
  /** Items asked for that the ledger does not know. */
  readonly unknown: readonly string[]
  /** How many items had changed. */
  readonly changed: number
  /** Disputes that closed because all their items are settled. */
  readonly closed: readonly string[]
  /** Disputes that run again because a payment was reversed. */
  readonly reopened: readonly string[]
  /** Items and customers whose hold is over (E-6). */
  readonly released: { readonly items: readonly string[]; readonly customers: readonly string[] }
}

type Found = { readonly [Name in 'changed' | 'closed' | 'reopened' | 'items' | 'customers']: Set<string> }

const walks: readonly StandingsQuery[] = [
  { list: 'standings', ledger: 'open' },
  { list: 'standings', watched: true },
]

/** Looks at items and customers in chunks of at most 500, each in a commit of its own: telling twice does no harm (F-2). */
export async function syncAll(setup: DeskSetup, request: SyncRequest): Promise<SyncResult> {
  const all: Found = {
    changed: new Set(),
    closed: new Set(),
    reopened: new Set(),
    items: new Set(),
    customers: new Set(),
  }
  const unknown: string[] = []
  let looked = 0
  const asked = parse(syncSchema, request, 'sync')
  await requireAuthorized(setup, { gesture: sync.name, command: asked, by: systemAuthor, preview: false })
  // Asked once for all chunks, and before they are looked for.
  const authorized = { ...setup, authorize: null }
  for await (const command of chunksToSync(setup, asked)) {
    const { draft, found } = await perform(authorized, sync, command, { by: systemAuthor })
    const known = new Set(found)
    looked += known.size
    for (const item of command.items ?? []) if (!known.has(item)) unknown.push(item)
    if (draft !== null) collect(draft, all)
  }
  const { changed, closed, reopened, items, customers } = all
  return deepFreeze({
    looked,
    unknown,
    changed: changed.size,
    closed: [...closed],
    reopened: [...reopened],
    released: { items: [...items], customers: [...customers] },
  })
}

async function* chunksToSync(
  setup: DeskSetup,
  { items, customers }: SyncRequest,
): AsyncGenerator<SyncCommand> {
  if (items !== undefined || customers !== undefined) {
    for (const chunk of chunksOf([...new Set(items)])) yield { items: chunk }
    for (const chunk of chunksOf([...new Set(customers)])) yield { customers: chunk }
    return
  }
  for (const walk of walks) {
    for await (const standings of readAll(setup.ports, 'standing', walk)) {
      for (const chunk of chunksOf(standings.map(({ item }) => item))) yield { items: chunk }
    }
  }
  for await (const accounts of readAll(setup.ports, 'account', { list: 'accounts', held: true })) {
    const over = accounts.filter(({ hold }) => isHoldOver(hold, today(setup)))
    for (const chunk of chunksOf(over.map(({ customer }) => customer))) yield { customers: chunk }
  }
}

function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += itemsPerEvent) yield ids.slice(from, from + itemsPerEvent)
}

function collect(draft: Draft, { changed, closed, reopened, items, customers }: Found): void {
  for (const { changes } of draft.events) {
    for (const change of changes) {
      if (change.type === 'dispute-closed') closed.add(change.dispute)
      else if (change.type === 'dispute-reopened') reopened.add(change.dispute)
      else if (change.type === 'customer-released') customers.add(change.customer)
      else if ('items' in change) for (const { item } of change.items) changed.add(item)
      if (change.type === 'items-released') for (const { item } of change.items) items.add(item)
    }
  }
}
