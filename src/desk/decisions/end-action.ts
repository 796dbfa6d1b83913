import { hasEnded } from '../../actions/open-states.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import type { DetachReason } from '../../standings/item-changes.ts'
import type { Facts } from '../facts.ts'

/**
 * Ends an action that holds no item any more. Detaching the last one ends it at once. When the last ones were
 * settled it waits, empty, for the first look on or after its date. A tracking action ends with its dispute.
 */
export function endIfWithoutItems(facts: Facts, draft: Draft, actionId: string, why: DetachReason): void {
  const action = draft.read('action', actionId)
  if (action === undefined || hasEnded(action) || trackedDispute(action) !== null) return
  if (action.items.attached > 0 || (why === 'settled' && facts.today < action.on)) return
  draft.record({
    type: 'action-cancelled',
    action: actionId,
    on: facts.today,
    reason: why === 'settled' ? 'settled' : 'emptied',
  })
}
