import type { Action, UnderWay } from '../../actions/action.ts'
import type { MessageEnded } from '../../actions/changes.ts'
import { hasEnded } from '../../actions/open-states.ts'
import { addDelay, standardDelay } from '../../catalogs/delay.ts'
import { delayOf, statusOf } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Message } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import { attachedItems, detach } from './action-items.ts'
import { stateWhenMoved } from './action-rules.ts'
import { recordEdit } from './edit-action.ts'
import { actionNamed, requireOpenAction } from './require.ts'

/**
 * Tells the action of a message that has ended. With the last message of an occurrence the run of an automatic action is
 * over: what tracks something goes on at a later day, all else is done. Where no message arrived the action has
 * failed; where all were cancelled it is due again, but asks first where one was held back.
 */
export function recordMessageEnd(facts: Facts, draft: Draft, message: Message): void {
  const { id } = message
  const end = endOf(message)
  const action = actionNamed(draft, message.action)
  if (end === null || action === undefined || hasEnded(action)) return
  const { underWay } = action
  if (!underWay?.waiting.includes(id)) return
  draft.record({ type: 'message-ended', action: action.id, message: id, end })
  if (underWay.waiting.length > 1) return
  if (underWay.delivered > 0 || end === 'delivered') endRun(facts, draft, action, underWay)
  else if (underWay.failed > 0 || end === 'failed') {
    draft.record({ type: 'action-failed', action: action.id, reason: 'not-delivered' })
  } else if (
    underWay.automatic &&
    action.mode !== 'manual' &&
    (underWay.heldBack > 0 || end === 'held-back')
  ) {
    draft.record({ type: 'confirmation-asked', action: action.id })
  }
}

function endOf({ state, cancelReason }: Message): MessageEnded['end'] | null {
  if (state === 'sent') return 'delivered'
  if (state === 'failed') return 'failed'
  if (state !== 'cancelled') return null
  return heldBack.includes(cancelReason) ? 'held-back' : 'overtaken'
}

/** What the next tick must not send anew by itself. */
const heldBack: readonly Message['cancelReason'][] = ['by-hand', 'erased', 'too-late']

function endRun(facts: Facts, draft: Draft, action: Action, { automatic }: UnderWay): void {
  if (!automatic) return
  if (action.tracks === null) {
    draft.record({ type: 'action-completed', action: action.id, on: facts.today })
    detach(facts, draft, attachedItems(draft, action), 'ended')
    return
  }
  const to = nextDay(facts, action)
  draft.record({
    type: 'action-rescheduled',
    action: action.id,
    from: action.on,
    to,
    state: stateWhenMoved(action),
    automatic: true,
  })
  passOnWhenExhausted(facts, draft, action.id)
}

/** After the most sends that a tracking action has by itself, it is a person's. Tells whether it became so. */
export function passOnWhenExhausted(facts: Facts, draft: Draft, id: string): boolean {
  const { tracks, timesSent } = requireOpenAction(draft, id)
  if (tracks === null || timesSent < facts.settings.maxSends) return false
  recordEdit(draft, id, { mode: 'manual', automatic: true })
  return true
}

function nextDay({ catalog, settings, today }: Facts, { status }: Action): Day {
  const delay =
    status === null ? (catalog.delay ?? standardDelay) : delayOf(catalog, statusOf(catalog, status))
  return addDelay(today, delay, settings.workingCalendar)
}
