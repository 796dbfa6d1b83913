import { openStates } from '../../actions/open-states.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import { itemsPerEvent } from '../../history/event.ts'
import type { StandingsQuery } from '../../ports/queries.ts'
import { isHoldOver } from '../../standings/hold.ts'
import type { SyncCommand } from '../gestures/upkeep-commands.ts'
import { readAll } from '../questions/pages.ts'
import type { DeskSetup } from '../setup.ts'
import { today } from './facts-of.ts'

const walks: readonly StandingsQuery[] = [
  { list: 'standings', ledger: 'open' },
  { list: 'standings', watched: true },
]

/** What is named, or else all that may have changed, in chunks of which each is one commit (F-2). */
export async function* looksOf(
  setup: DeskSetup,
  { items, actions, customers }: SyncCommand,
): AsyncGenerator<SyncCommand> {
  if (items !== undefined || actions !== undefined || customers !== undefined) {
    for (const chunk of chunksOf([...new Set(items)])) yield { items: chunk }
    // An action may hold as many items as a gesture can handle.
    for (const action of new Set(actions)) yield { actions: [action] }
    for (const chunk of chunksOf([...new Set(customers)])) yield { customers: chunk }
    return
  }
  for (const walk of walks) {
    for await (const standings of readAll(setup.ports, 'standing', walk)) {
      for (const chunk of chunksOf(standings.map(({ item }) => item))) yield { items: chunk }
    }
  }
  yield* looksAtEmptyActions(setup)
  yield* looksAtHolds(setup)
}

/** No item leads to an action that settlements left empty: it is found by its date. */
async function* looksAtEmptyActions(setup: DeskSetup): AsyncGenerator<SyncCommand> {
  const due = { list: 'actions', states: openStates, to: today(setup) } as const
  for await (const actions of readAll(setup.ports, 'action', due)) {
    const empty = actions.filter((action) => trackedDispute(action) === null && action.items.attached === 0)
    for (const chunk of chunksOf(empty.map(({ id }) => id))) yield { actions: chunk }
  }
}

/** Customers whose hold is over: it ends visibly (E-6). */
async function* looksAtHolds(setup: DeskSetup): AsyncGenerator<SyncCommand> {
  for await (const accounts of readAll(setup.ports, 'account', { list: 'accounts', held: true })) {
    const over = accounts.filter(({ hold }) => isHoldOver(hold, today(setup)))
    for (const chunk of chunksOf(over.map(({ customer }) => customer))) yield { customers: chunk }
  }
}

function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += itemsPerEvent) yield ids.slice(from, from + itemsPerEvent)
}
