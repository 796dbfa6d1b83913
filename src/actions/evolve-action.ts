import type { Day } from '../kernel/calendar/day.ts'
import { withEarlier } from '../kernel/calendar/earlier.ts'
import { inconsistentHistory } from '../kernel/entry-at.ts'
import type { Action, UnderWay } from './action.ts'
import type { ActionChange, ActionPlanned, ActionSent, MessageEnded } from './changes.ts'

/** What a change makes of a specific action (I-2). `recordedOn` is the day the desk recorded it. */
export function evolveAction(action: Action | undefined, change: ActionChange, recordedOn: Day): Action {
  if (change.type === 'action-planned') return planned(change, recordedOn)
  if (action === undefined) {
    throw inconsistentHistory(
      `A ${change.type} change names an action that was never planned.`,
      change.action,
    )
  }
  switch (change.type) {
    case 'action-rescheduled':
      return { ...action, ...rescheduled(action, change.to, recordedOn), ...inState(change.state) }
    case 'action-edited': {
      const { name, on, channel, mode, resolver, content, comment, attachments, status, state } = change
      return {
        ...action,
        ...inState(state),
        ...(name !== undefined && { name }),
        ...(on !== undefined && rescheduled(action, on, recordedOn)),
        ...(channel !== undefined && { channel }),
        ...(mode !== undefined && { mode }),
        ...(resolver !== undefined && handedOver(action, resolver, recordedOn)),
        ...(content !== undefined && { content }),
        ...(comment !== undefined && { comment }),
        ...(attachments !== undefined && { attachments: [...action.attachments, ...attachments] }),
        ...(status !== undefined && { status }),
      }
    }
    case 'action-confirmed':
      return { ...action, state: 'confirmed', confirmedOn: change.on }
    case 'confirmation-revoked':
    case 'confirmation-asked':
      return { ...action, state: 'awaiting-confirmation', confirmedOn: null }
    case 'action-sent':
      return {
        ...action,
        ...inState(change.state),
        timesSent: action.timesSent + 1,
        underWay: sent(action, change),
      }
    case 'message-ended':
      return { ...action, underWay: ended(action.underWay, change) }
    case 'message-resumed': {
      const { automatic, message, state } = change
      const underWay = sent(action, { automatic, messages: [message] })
      return { ...action, ...inState(state), underWay }
    }
    case 'action-failed':
      return { ...action, state: 'failed', failure: change.reason, underWay: null, confirmedOn: null }
    case 'action-completed':
      return { ...action, ...over, state: 'done', endedOn: change.on, endedRecordedOn: recordedOn }
    case 'action-cancelled': {
      const { reason: cancelReason, on: endedOn } = change
      return { ...action, ...over, state: 'cancelled', cancelReason, endedOn, endedRecordedOn: recordedOn }
    }
  }
}

function rescheduled(action: Action, on: Day, recordedOn: Day): Pick<Action, 'on' | 'reschedulings'> {
  return { on, reschedulings: withEarlier(action.reschedulings, action.on, on, recordedOn) }
}

function handedOver(
  action: Action,
  resolver: string | null,
  recordedOn: Day,
): Pick<Action, 'resolver' | 'handovers'> {
  return { resolver, handovers: withEarlier(action.handovers, action.resolver, resolver, recordedOn) }
}

const over = { failure: null, underWay: null } as const

/** A state that an action is brought to: it has failed no more, and only a confirmed one was confirmed. */
function inState(
  state: Action['state'],
): Pick<Action, 'state' | 'failure'> & Partial<Pick<Action, 'confirmedOn'>> {
  return { state, failure: null, ...(state !== 'confirmed' && { confirmedOn: null }) }
}

const nothing = { waiting: [], delivered: 0, failed: 0, heldBack: 0 } as const

function sent(
  { underWay }: Action,
  { messages, automatic }: Pick<ActionSent, 'messages' | 'automatic'>,
): UnderWay {
  return { ...(underWay ?? nothing), automatic, waiting: [...(underWay?.waiting ?? []), ...messages] }
}

/** What is left under way when a message has ended; `null` after the last one. */
function ended(underWay: UnderWay | null, { message, end }: MessageEnded): UnderWay | null {
  if (underWay === null) return null
  const waiting = underWay.waiting.filter((id) => id !== message)
  if (waiting.length === 0) return null
  return {
    ...underWay,
    waiting,
    delivered: underWay.delivered + (end === 'delivered' ? 1 : 0),
    failed: underWay.failed + (end === 'failed' ? 1 : 0),
    heldBack: underWay.heldBack + (end === 'held-back' ? 1 : 0),
  }
}

function planned(change: ActionPlanned, plannedRecordedOn: Day): Action {
  const { action, name, customer, channel, on, mode, state, tracks, status, resolver, collector } = change
  const { template, content, comment, attachments, scenarioStep } = change
  return {
    id: action,
    name,
    customer,
    channel,
    on,
    reschedulings: [],
    mode,
    state,
    cancelReason: null,
    tracks,
    items: { total: 0, attached: 0 },
    status,
    resolver,
    handovers: [],
    collector,
    template,
    content,
    comment,
    attachments,
    scenarioStep,
    timesSent: 0,
    underWay: null,
    failure: null,
    confirmedOn: null,
    plannedRecordedOn,
    endedOn: null,
    endedRecordedOn: null,
  }
}
