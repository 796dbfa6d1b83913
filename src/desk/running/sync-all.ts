import { systemAuthor } from '../../history/event.ts'
import type { Draft } from '../../history/draft.ts'
import { parse } from '../../kernel/parse.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { sync } from '../gestures/sync.ts'
import { syncSchema } from '../gestures/life-schema.ts'
import type { SyncCommand } from '../gestures/upkeep-commands.ts'
import type { DeskSetup } from '../setup.ts'
import { looksOf } from './looks.ts'
import { perform } from './perform.ts'
import { requireAuthorized } from './require-authorized.ts'

/**
 * What to look at again; without any, all items that are open or watched, actions that settlements left empty, and
 * customers whose hold is over.
 */
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
  /** Actions that ended because all their items are settled. */
  readonly ended: readonly string[]
  /** Items and customers whose hold is over (E-6). */
  readonly released: { readonly items: readonly string[]; readonly customers: readonly string[] }
}

type Found = {
  readonly [Name in 'changed' | 'closed' | 'reopened' | 'ended' | 'items' | 'customers']: Set<string>
}

/** Looks at items and customers in chunks of at most 500, each in a commit of its own: telling twice does no harm (F-2). */
export async function syncAll(setup: DeskSetup, request: SyncRequest): Promise<SyncResult> {
  const all: Found = {
    changed: new Set(),
    closed: new Set(),
    reopened: new Set(),
    ended: new Set(),
    items: new Set(),
    customers: new Set(),
  }
  const unknown: string[] = []
  let looked = 0
  const asked = parse(syncSchema, request, 'sync')
  await requireAuthorized(setup, { gesture: sync.name, command: asked, by: systemAuthor, preview: false })
  // Asked once for all chunks, and before they are looked for.
  const authorized = { ...setup, authorize: null }
  for await (const command of looksOf(setup, asked)) {
    const { draft, found } = await perform(authorized, sync, command, { by: systemAuthor })
    const known = new Set(found)
    looked += known.size
    for (const item of command.items ?? []) if (!known.has(item)) unknown.push(item)
    if (draft !== null) collect(draft, all)
  }
  const { changed, closed, reopened, ended, items, customers } = all
  return deepFreeze({
    looked,
    unknown,
    changed: changed.size,
    closed: [...closed],
    reopened: [...reopened],
    ended: [...ended],
    released: { items: [...items], customers: [...customers] },
  })
}

function collect(draft: Draft, { changed, closed, reopened, ended, items, customers }: Found): void {
  for (const { changes } of draft.events) {
    for (const change of changes) {
      if (change.type === 'dispute-closed') closed.add(change.dispute)
      else if (change.type === 'dispute-reopened') reopened.add(change.dispute)
      else if (change.type === 'action-cancelled') ended.add(change.action)
      else if (change.type === 'customer-released') customers.add(change.customer)
      else if ('items' in change) for (const { item } of change.items) changed.add(item)
      if (change.type === 'items-released') for (const { item } of change.items) items.add(item)
    }
  }
}
