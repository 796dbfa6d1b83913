import type { Action, ActionContent } from '../../actions/action.ts'
import type { ActionChannel } from '../../catalogs/proposals.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Recipient } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import { attachedItems, detach } from './action-items.ts'
import { stateWhenPlanned } from './action-rules.ts'
import { informs, queueMessages, resolveRecipients, type RecipientRef } from './queue-messages.ts'
import { requireDispute, requireItems, requireOpenAction } from './require.ts'

const sendable: readonly ActionChannel[] = ['email', 'internal-email']

/** What is sent, and to whom; left out, what the action says and whom it concerns. */
export type Occurrence = {
  readonly content?: ActionContent | undefined
  readonly to?: readonly RecipientRef[] | undefined
}

/**
 * Records that an action is sent once more, and queues the message in the same commit (A-4, I-1). A resolver who is
 * reached knows of the dispute from then on. Answers with the message's id.
 *
 * @throws {RedressError} `channel-not-sendable`, `content-missing`, `action-without-items`, and the refusals of
 * recipients.
 */
export function sendAction(facts: Facts, draft: Draft, action: Action, { content, to }: Occurrence): string {
  const text = requireSendable(action.channel, content ?? action.content, action.id)
  requireItems(action)
  const { customer, resolver } = action
  const messages = [{ ...text, to: to ?? whomItConcerns(facts, action) }]
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const dispute = trackedDispute(action)?.id ?? null
  const context = { customer, dispute, action: action.id, resolver }
  const [message = ''] = queueMessages(facts, draft, messages, recipients, context)
  draft.record({
    type: 'action-sent',
    action: action.id,
    message,
    informsResolver: informs(resolver, recipients),
    state: stateWhenPlanned(action.mode),
  })
  if (dispute !== null) recordInformed(draft, dispute, recipients)
  return message
}

function recordInformed(draft: Draft, id: string, recipients: readonly (readonly Recipient[])[]): void {
  const { resolver, resolverInformed } = requireDispute(draft, id)
  if (resolverInformed || !informs(resolver, recipients)) return
  draft.record({ type: 'dispute-assigned', dispute: id, resolver, resolverInformed: true })
}

/** Tells whether what goes over a channel is sent by the library; the rest is done by people. */
export function isSendable(channel: ActionChannel): boolean {
  return sendable.includes(channel)
}

/**
 * The content that an action sends; `action` is `null` for one that is not planned yet.
 *
 * @throws {RedressError} `channel-not-sendable` or `content-missing`.
 */
export function requireSendable(
  channel: ActionChannel,
  content: ActionContent | null,
  action: string | null,
): ActionContent {
  if (!isSendable(channel)) {
    throw new RedressError('channel-not-sendable', `An action by ${channel} is not sent from here.`, {
      channel,
      allowed: sendable,
    })
  }
  if (content !== null) return content
  throw new RedressError('content-missing', 'The action has no content to send; give one.', { action })
}

/**
 * Records that an action just planned is done at once: sent where its channel sends, and ended. Answers with
 * the messages it queued.
 */
export function runNow(
  facts: Facts,
  draft: Draft,
  actionId: string,
  to: readonly RecipientRef[] | undefined,
): readonly string[] {
  const action = requireOpenAction(draft, actionId)
  const messages = isSendable(action.channel) ? [sendAction(facts, draft, action, { to })] : []
  draft.record({ type: 'action-completed', action: actionId, on: facts.today })
  detach(facts, draft, attachedItems(draft, action), 'ended')
  return messages
}

/** The resolver for a dispute or an internal e-mail, else the first of the customer's people to write to. */
function whomItConcerns(facts: Facts, action: Action): readonly RecipientRef[] {
  const { customer, channel, resolver } = action
  if (trackedDispute(action) !== null || channel === 'internal-email') {
    return resolver === null ? [] : [{ user: resolver }]
  }
  const [first] = facts.contacts.get(customer) ?? []
  return first === undefined ? [] : [{ contact: first.id }]
}
