import type { Action, ActionContent } from '../../actions/action.ts'
import type { ActionChannel } from '../../catalogs/proposals.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { attachedItems, detach } from './action-items.ts'
import { stateWhenPlanned } from './action-rules.ts'
import { requireChaseable } from './chase.ts'
import type { MessageContent } from './message-context.ts'
import { queueMessages } from './queue-messages.ts'
import { informs, resolveRecipients, type RecipientRef } from './recipients.ts'
import { requireItems, requireOpenAction } from './require.ts'

const sendable: readonly ActionChannel[] = ['email', 'internal-email']

/** What is sent, and to whom; left out, what the action says and whom it concerns. */
export type Occurrence = {
  readonly content?: ActionContent | undefined
  readonly to?: readonly RecipientRef[] | undefined
  /** The worker runs it; else a person sends it. */
  readonly automatic?: boolean
}

/**
 * Records that an action is sent once more, and queues a message to each recipient in the same commit (A-4, I-1). A
 * resolver who is reached knows of the dispute from then on (Q-2). Answers with the messages' ids.
 *
 * @throws {RedressError} `channel-not-sendable`, `content-missing`, `action-without-items`, `message-under-way`,
 * `nothing-to-chase`, and the refusals of recipients and of templates.
 */
export function sendAction(
  facts: Facts,
  draft: Draft,
  action: Action,
  { content, to, automatic = false }: Occurrence,
): readonly string[] {
  const message = requireSendable(action, content)
  requireItems(action)
  requireNotUnderWay(action)
  const { customer, resolver } = action
  const messages = [{ ...message, to: to ?? whomItConcerns(facts, action), attachments: action.attachments }]
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const isToCustomer = recipients.flat().some(({ kind }) => kind === 'contact')
  const claim = isToCustomer ? requireChaseable(facts, draft, action) : null
  const dispute = trackedDispute(action)?.id ?? null
  const context = { customer, dispute, action: action.id, resolver }
  const occurrence = { number: action.timesSent + 1, automatic, claim }
  const ids = queueMessages(facts, draft, messages, recipients, context, occurrence)
  draft.record({
    type: 'action-sent',
    action: action.id,
    messages: ids,
    automatic,
    informsResolver: informs(resolver, recipients),
    state: stateWhenPlanned(action.mode),
  })
  return ids
}

/** Tells whether what goes over a channel is sent by the library; the rest is done by people. */
export function isSendable(channel: ActionChannel): boolean {
  return sendable.includes(channel)
}

/**
 * What an action sends: what is given, else its own content, else its template.
 *
 * @throws {RedressError} `channel-not-sendable` or `content-missing`.
 */
export function requireSendable(
  {
    id,
    channel,
    content,
    template,
  }: Pick<Action, 'channel' | 'content' | 'template'> & { readonly id: string | null },
  given?: ActionContent,
): MessageContent {
  if (!isSendable(channel)) {
    throw new RedressError('channel-not-sendable', `An action by ${channel} is not sent from here.`, {
      channel,
      allowed: sendable,
    })
  }
  const text = given ?? content
  if (text !== null) return text
  if (template !== null) return { template }
  throw new RedressError('content-missing', 'The action has no content to send; give one.', { action: id })
}

/** One occurrence at a time: nobody is to get the next one before the last one. Throws `message-under-way`. */
function requireNotUnderWay({ id, underWay }: Action): void {
  if (!underWay?.automatic) return
  throw new RedressError('message-under-way', 'A message of the action is being sent; wait for its end.', {
    action: id,
    messages: underWay.waiting.slice(0, 50),
  })
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
  const messages = isSendable(action.channel) ? sendAction(facts, draft, action, { to }) : []
  draft.record({ type: 'action-completed', action: actionId, on: facts.today })
  detach(facts, draft, attachedItems(draft, action), 'ended')
  return messages
}

/** The resolver for a dispute or an internal e-mail, else the first of the customer's people to write to. */
export function whomItConcerns(facts: Facts, action: Action): readonly RecipientRef[] {
  const { customer, channel, resolver } = action
  if (trackedDispute(action) !== null || channel === 'internal-email') {
    return resolver === null ? [] : [{ user: resolver }]
  }
  const [first] = facts.contacts.get(customer) ?? []
  return first === undefined ? [] : [{ contact: first.id }]
}
