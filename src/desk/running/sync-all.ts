import { openStates } from '../../actions/open-states.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import { itemsPerEvent, systemAuthor } from '../../history/event.ts'
import type { Draft } from '../../history/draft.ts'
import { parse } from '../../kernel/parse.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import type { StandingsQuery } from '../../ports/queries.ts'
import { sync } from '../gestures/sync.ts'
import { syncSchema } from '../gestures/life-schema.ts'
import type { SyncCommand } from '../gestures/upkeep-commands.ts'
import { readAll } from '../questions/pages.ts'
import type { DeskSetup } from '../setup.ts'
import { today } from './facts-of.ts'
import { perform } from './perform.ts'

/** Which items to look at again, and which actions with theirs; without any, all that are open, watched or due. */
export type SyncRequest = SyncCommand

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
  /** Actions that ended because all their items are settled. */
  readonly ended: readonly string[]
}

const walks: readonly StandingsQuery[] = [
  { list: 'standings', ledger: 'open' },
  { list: 'standings', watched: true },
]

/** Looks at items in chunks of at most 500, each in a commit of its own: telling twice does no harm (F-2). */
export async function syncAll(setup: DeskSetup, request: SyncRequest): Promise<SyncResult> {
  const found: Found = { changed: new Set(), closed: new Set(), reopened: new Set(), ended: new Set() }
  const unknown: string[] = []
  let looked = 0
  for await (const command of looksOf(setup, request)) {
    const performed = await perform(setup, sync, command, { by: systemAuthor })
    const known = new Set(performed.found)
    looked += known.size
    for (const item of command.items ?? []) if (!known.has(item)) unknown.push(item)
    if (performed.draft !== null) collect(performed.draft, found)
  }
  const { changed, closed, reopened, ended } = found
  return deepFreeze({
    looked,
    unknown,
    changed: changed.size,
    closed: [...closed],
    reopened: [...reopened],
    ended: [...ended],
  })
}

async function* looksOf(setup: DeskSetup, request: SyncRequest): AsyncGenerator<SyncCommand> {
  const { items, actions } = parse(syncSchema, request, 'sync')
  if (items !== undefined || actions !== undefined) {
    for (const chunk of chunksOf([...new Set(items)])) yield { items: chunk }
    // An action may hold as many items as a gesture can handle.
    for (const action of new Set(actions)) yield { actions: [action] }
    return
  }
  for (const walk of walks) {
    for await (const standings of readAll(setup.ports, 'standing', walk)) {
      for (const chunk of chunksOf(standings.map(({ item }) => item))) yield { items: chunk }
    }
  }
  yield* looksAtEmptyActions(setup)
}

/** No item leads to an action that settlements left empty: it is found by its date. */
async function* looksAtEmptyActions(setup: DeskSetup): AsyncGenerator<SyncCommand> {
  const due = { list: 'actions', states: openStates, to: today(setup) } as const
  for await (const actions of readAll(setup.ports, 'action', due)) {
    const empty = actions.filter((action) => trackedDispute(action) === null && action.items.attached === 0)
    for (const chunk of chunksOf(empty.map(({ id }) => id))) yield { actions: chunk }
  }
}

function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks: (readonly string[])[] = []
  for (let from = 0; from < ids.length; from += itemsPerEvent)
    chunks.push(ids.slice(from, from + itemsPerEvent))
  return chunks
}

type Found = Readonly<Record<'changed' | 'closed' | 'reopened' | 'ended', Set<string>>>

function collect(draft: Draft, { changed, closed, reopened, ended }: Found): void {
  for (const { changes } of draft.events) {
    for (const change of changes) {
      if (change.type === 'dispute-closed') closed.add(change.dispute)
      else if (change.type === 'dispute-reopened') reopened.add(change.dispute)
      else if (change.type === 'action-cancelled') ended.add(change.action)
      else if ('items' in change) for (const { item } of change.items) changed.add(item)
    }
  }
}
