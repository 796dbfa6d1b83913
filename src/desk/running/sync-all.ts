import { itemsPerEvent, systemAuthor } from '../../history/event.ts'
import type { Draft } from '../../history/draft.ts'
import { parse } from '../../kernel/parse.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import type { StandingsQuery } from '../../ports/queries.ts'
import { sync } from '../gestures/sync.ts'
import { syncRequestSchema } from '../gestures/life-schema.ts'
import { readAll } from '../questions/pages.ts'
import type { DeskSetup } from '../setup.ts'
import { perform } from './perform.ts'

/** Which items to look at again; without any, all that are open or watched. */
export type SyncRequest = {
  readonly items?: readonly string[]
}

/** What the ledger turned out to have done. */
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
}

const walks: readonly StandingsQuery[] = [
  { list: 'standings', ledger: 'open' },
  { list: 'standings', watched: true },
]

/** Looks at items in chunks of at most 500, each in a commit of its own: telling twice does no harm (F-2). */
export async function syncAll(setup: DeskSetup, request: SyncRequest): Promise<SyncResult> {
  const changed = new Set<string>()
  const closed = new Set<string>()
  const reopened = new Set<string>()
  const unknown: string[] = []
  let looked = 0
  for await (const items of chunksToSync(setup, request)) {
    const { draft, found } = await perform(setup, sync, { items }, { by: systemAuthor })
    const known = new Set(found)
    looked += known.size
    for (const item of items) if (!known.has(item)) unknown.push(item)
    if (draft !== null) collect(draft, changed, closed, reopened)
  }
  return deepFreeze({ looked, unknown, changed: changed.size, closed: [...closed], reopened: [...reopened] })
}

async function* chunksToSync(setup: DeskSetup, request: SyncRequest): AsyncGenerator<readonly string[]> {
  const { items: named } = parse(syncRequestSchema, request, 'sync')
  if (named !== undefined) {
    const items = [...new Set(named)]
    for (let from = 0; from < items.length; from += itemsPerEvent)
      yield items.slice(from, from + itemsPerEvent)
    return
  }
  for (const walk of walks) {
    for await (const standings of readAll(setup.ports, 'standing', walk)) {
      const ids = standings.map(({ item }) => item)
      for (let from = 0; from < ids.length; from += itemsPerEvent) yield ids.slice(from, from + itemsPerEvent)
    }
  }
}

function collect(draft: Draft, changed: Set<string>, closed: Set<string>, reopened: Set<string>): void {
  for (const { changes } of draft.events) {
    for (const change of changes) {
      if (change.type === 'dispute-closed') closed.add(change.dispute)
      else if (change.type === 'dispute-reopened') reopened.add(change.dispute)
      else if ('items' in change) for (const { item } of change.items) changed.add(item)
    }
  }
}
