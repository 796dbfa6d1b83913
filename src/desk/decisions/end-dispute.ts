import type { CancelReason } from '../../actions/action.ts'
import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'

/** How the tracking action of a dispute ends with it: done by a person, or cancelled because nothing is left. */
export type TrackingEnd = 'done' | CancelReason

/**
 * Closes a dispute once its last item has left it, and ends its tracking action in the same commit (A-6, A-7, D-4).
 * A dispute with items left stays open.
 */
export function endIfEmptied(facts: Facts, draft: Draft, disputeId: string, end: TrackingEnd): void {
  const dispute = draft.read('dispute', disputeId)
  if (dispute === undefined || dispute.state === 'closed' || dispute.items.disputed > 0) return
  draft.record({ type: 'dispute-closed', dispute: dispute.id, on: dispute.lastLeftOn ?? facts.today })
  if (dispute.dunning === 'stop-customer') {
    draft.record({ type: 'customer-freed', customer: dispute.customer, dispute: dispute.id })
  }
  draft.record(
    end === 'done'
      ? { type: 'action-completed', action: dispute.trackingAction, on: facts.today }
      : { type: 'action-cancelled', action: dispute.trackingAction, on: facts.today, reason: end },
  )
}
