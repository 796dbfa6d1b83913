import { hasEnded } from '../../actions/open-states.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Message, MessageState } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import type { MessageDecision } from '../gestures/message-commands.ts'
import { stateWhenPlanned } from './action-rules.ts'
import { recordDelivery } from './delivery.ts'
import { recordMessageEnd } from './end-message.ts'
import { actionNamed } from './require.ts'

/** What a person may decide about a message, by where it stands. */
const decisions: Readonly<Record<MessageState, readonly MessageDecision[]>> = {
  pending: ['cancel'],
  sending: [],
  sent: [],
  failed: ['send-again', 'give-up'],
  uncertain: ['arrived', 'send-again', 'give-up'],
  cancelled: [],
}

/**
 * What a person may decide about a message now: nothing about one that they gave up, nor about one that may have arrived
 * and is sent again, which could end as cancelled and delivered (OB10).
 */
export function allowedDecisions({ state, isGivenUp, erased, doubt }: Message): readonly MessageDecision[] {
  if (isGivenUp || (state === 'pending' && doubt !== null)) return []
  return erased === null ? decisions[state] : decisions[state].filter((one) => one !== 'send-again')
}

/**
 * Records what a person decided about a message, and what that means for its action.
 *
 * @throws {RedressError} `message-too-late` when it shall be cancelled and is on its way, or may have gone; `message-erased`
 * when there is nothing left to send; `decision-not-possible` for anything else that its state does not allow.
 */
export function decideMessage(facts: Facts, draft: Draft, message: Message, decision: MessageDecision): void {
  requireDecision(message, decision)
  const at = facts.now
  const { id } = message
  const change =
    decision === 'cancel'
      ? ({ type: 'message-cancelled', message: id, at, reason: 'by-hand' } as const)
      : ({ type: 'message-decided', message: id, at, decision } as const)
  const decided = recordDelivery(draft, message, change)
  if (decision === 'send-again') resumeAction(draft, message)
  else recordMessageEnd(facts, draft, decided)
}

function requireDecision(message: Message, decision: MessageDecision): void {
  const { id, state, erased } = message
  const allowed = allowedDecisions(message)
  if (allowed.includes(decision)) return
  if (decision === 'cancel') {
    throw new RedressError(
      'message-too-late',
      `The message is ${state} and may have gone: it can no longer be cancelled.`,
      {
        message: id,
        state,
      },
    )
  }
  if (decision === 'send-again' && erased !== null) {
    throw new RedressError('message-erased', 'The text of the message was erased; write a new one.', {
      message: id,
    })
  }
  throw new RedressError(
    'decision-not-possible',
    `That cannot be decided about a message that is ${state}.`,
    {
      message: id,
      state,
      decision,
      allowed,
    },
  )
}

/** An action that failed, because the message did, is under way again. */
function resumeAction(draft: Draft, { id, action: named, automatic }: Message): void {
  const action = actionNamed(draft, named)
  if (action === undefined || hasEnded(action) || action.underWay?.waiting.includes(id) === true) return
  const state = stateWhenPlanned(action.mode)
  draft.record({ type: 'message-resumed', action: action.id, message: id, automatic, state })
}
