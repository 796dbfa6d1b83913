import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Action } from './action.ts'
import type { ActionChange, ActionPlanned } from './changes.ts'

/** What a change makes of a specific action (I-2). */
export function evolveAction(action: Action | undefined, change: ActionChange): Action {
  if (change.type === 'action-planned') return planned(change)
  if (action === undefined) {
    throw inconsistentHistory(
      `A ${change.type} change names an action that was never planned.`,
      change.action,
    )
  }
  switch (change.type) {
    case 'action-rescheduled':
      return { ...action, on: change.to, state: change.state }
    case 'action-edited': {
      const { name, on, channel, mode, resolver, content, comment, attachments, status, state } = change
      return {
        ...action,
        state,
        ...(name !== undefined && { name }),
        ...(on !== undefined && { on }),
        ...(channel !== undefined && { channel }),
        ...(mode !== undefined && { mode }),
        ...(resolver !== undefined && { resolver }),
        ...(content !== undefined && { content }),
        ...(comment !== undefined && { comment }),
        ...(attachments !== undefined && { attachments: [...action.attachments, ...attachments] }),
        ...(status !== undefined && { status }),
      }
    }
    case 'action-confirmed':
      return { ...action, state: 'confirmed' }
    case 'confirmation-revoked':
      return { ...action, state: 'awaiting-confirmation' }
    case 'action-sent':
      return { ...action, state: change.state, timesSent: action.timesSent + 1 }
    case 'action-completed':
      return { ...action, state: 'done', endedOn: change.on }
    case 'action-cancelled':
      return { ...action, state: 'cancelled', cancelReason: change.reason, endedOn: change.on }
  }
}

function planned(change: ActionPlanned): Action {
  const { action, name, customer, channel, on, mode, state, tracks, status, resolver, collector } = change
  const { template, content, comment, attachments, scenarioStep } = change
  return {
    id: action,
    name,
    customer,
    channel,
    on,
    mode,
    state,
    cancelReason: null,
    tracks,
    items: { total: 0, attached: 0 },
    status,
    resolver,
    collector,
    template,
    content,
    comment,
    attachments,
    scenarioStep,
    timesSent: 0,
    endedOn: null,
  }
}
