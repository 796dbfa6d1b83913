import type { Draft } from '../../history/draft.ts'
import type { DetachReason } from '../../standings/item-changes.ts'
import type { Facts } from '../facts.ts'

/**
 * Ends an action that holds no item any more. Detaching the last one ends it at once. When the last ones were
 * settled it waits, empty, for its date.
 */
export function endIfWithoutItems(facts: Facts, draft: Draft, actionId: string, why: DetachReason): void {
  const action = draft.read('action', actionId)
  if (action === undefined || action.items.attached > 0) return
  if (action.state === 'done' || action.state === 'cancelled') return
  if (why === 'settled' && facts.today < action.on) return
  draft.record({
    type: 'action-cancelled',
    action: actionId,
    on: facts.today,
    reason: why === 'settled' ? 'settled' : 'emptied',
  })
}
