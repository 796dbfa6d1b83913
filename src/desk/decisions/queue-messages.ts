import type { Draft } from '../../history/draft.ts'
import { fingerprint } from '../../kernel/fingerprint.ts'
import { startDelivery } from '../../messages/evolve-delivery.ts'
import { occurrenceMessageId } from '../../messages/message-key.ts'
import type { Facts } from '../facts.ts'
import { composeMessage } from './compose-message.ts'
import type { MessageContent, MessageContext } from './message-context.ts'
import { resolveRecipients, type Addressed, type RecipientRef } from './recipients.ts'
import { senderOf } from './sender.ts'

/** A message a person gives with a gesture. Without recipients it goes to the resolver. */
export type MessageDraft = MessageContent & {
  readonly to?: readonly RecipientRef[]
  /** References to the host's files. */
  readonly attachments?: readonly string[]
}

/** Which sending of an action a message belongs to. */
export type SentOccurrence = {
  readonly number: number
  readonly automatic: boolean
  readonly claim: string | null
}

/**
 * Queues the messages of a gesture in its commit, one to each recipient in their language (I-1, M-4), and answers with
 * their ids. The content is frozen from here on. All of them are written before the first is queued.
 *
 * @throws {RedressError} those of `composeMessage`.
 */
export function queueMessages(
  facts: Facts,
  draft: Draft,
  messages: readonly MessageDraft[],
  recipients: readonly (readonly Addressed[])[],
  context: MessageContext,
  occurrence: SentOccurrence | null = null,
): readonly string[] {
  const { customer, dispute, action } = context
  const written = messages.flatMap((message, index) =>
    (recipients[index] ?? []).map(({ language, ...to }) => ({
      to,
      attachments: message.attachments ?? [],
      ...composeMessage(facts, draft, message, { to, language }, context),
    })),
  )
  const from = senderOf(facts, customer)
  return written.map((content, position) => {
    const { to, subject, text, html } = content
    const id =
      occurrence === null || action === null
        ? draft.newId('m')
        : occurrenceMessageId(action, occurrence.number, position + 1)
    draft.queue({
      id,
      audience: to.kind === 'user' ? 'internal' : 'customer',
      customer,
      dispute,
      action,
      occurrence: occurrence?.number ?? null,
      automatic: occurrence?.automatic ?? false,
      channel: 'email',
      from,
      ...content,
      contentHash: fingerprint({ subject, text, html }),
      claim: occurrence?.claim ?? null,
      queuedAt: facts.now,
      ...startDelivery(facts.now),
      erased: null,
    })
    return id
  })
}

/**
 * Queues what a gesture tells people, which informs nobody of a new task: to whom it is told, or the resolver.
 *
 * @throws {RedressError} those of `resolveRecipients` and `composeMessage`.
 */
export function queueGiven(
  facts: Facts,
  draft: Draft,
  messages: readonly MessageDraft[] = [],
  context: MessageContext,
): readonly string[] {
  return queueMessages(facts, draft, messages, resolveRecipients(facts, messages, context), context)
}
