import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Recipient } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import { requireInternalUser } from './require.ts'

/** Whom a message goes to: a user of the host, or a contact of the customer. */
export type RecipientRef = { readonly user: string } | { readonly contact: string }

/** A message a person gives with a gesture. Without recipients it goes to the resolver. */
export type MessageDraft = {
  readonly to?: readonly RecipientRef[]
  readonly subject: string
  readonly text: string
}

/** What the messages of a gesture are about. */
export type MessageContext = {
  readonly customer: string
  readonly dispute: string | null
  readonly action: string | null
  readonly resolver: string | null
}

/**
 * Whom each message would reach.
 *
 * @throws {RedressError} `audiences-mixed`, `recipient-missing`, `user-unknown`, `contact-unknown`,
 * `recipient-not-internal` or `recipient-without-address`.
 */
export function resolveRecipients(
  facts: Facts,
  messages: readonly MessageDraft[],
  { customer, resolver }: Pick<MessageContext, 'customer' | 'resolver'>,
): readonly (readonly Recipient[])[] {
  return messages.map((message, index) => {
    const proposed = resolver === null ? [] : [{ user: resolver }]
    const to = message.to ?? proposed
    if (to.length === 0) {
      throw new RedressError(
        'recipient-missing',
        'A message names its recipients, or its dispute a resolver.',
        {
          message: index,
        },
      )
    }
    const isInternal = to.map((recipient) => 'user' in recipient)
    if (isInternal.includes(true) && isInternal.includes(false)) {
      throw new RedressError(
        'audiences-mixed',
        'A message goes to the customer or to colleagues, never to both.',
        {
          message: index,
        },
      )
    }
    return to.map((recipient) =>
      'user' in recipient
        ? userRecipient(facts, recipient.user)
        : contactRecipient(facts, recipient.contact, customer),
    )
  })
}

/** Queues the messages of a gesture in its commit (I-1), and answers with their ids. */
export function queueMessages(
  facts: Facts,
  draft: Draft,
  messages: readonly MessageDraft[],
  recipients: readonly (readonly Recipient[])[],
  context: MessageContext,
): readonly string[] {
  return messages.map(({ subject, text }, index) => {
    const to = recipients[index] ?? []
    const id = draft.newId('m')
    draft.queue({
      id,
      audience: to.some(({ kind }) => kind === 'user') ? 'internal' : 'customer',
      customer: context.customer,
      dispute: context.dispute,
      action: context.action,
      to,
      subject,
      text,
      state: 'pending',
      queuedAt: facts.now,
      readyAt: facts.now,
      erased: null,
    })
    return id
  })
}

/** Whether one of the messages reaches the resolver. */
export function informs(resolver: string | null, recipients: readonly (readonly Recipient[])[]): boolean {
  return recipients.some((to) => to.some(({ kind, id }) => kind === 'user' && id === resolver))
}

function userRecipient(facts: Facts, id: string): Recipient {
  const { name, email } = requireInternalUser(facts, id)
  return { kind: 'user', id, name, address: requireAddress('user', id, email) }
}

function contactRecipient(facts: Facts, id: string, customer: string): Recipient {
  const contact = facts.contacts.get(customer)?.find((one) => one.id === id)
  if (contact === undefined) {
    throw new RedressError('contact-unknown', 'The customer has no such contact in the directory.', {
      contacts: [id],
      customer,
    })
  }
  return { kind: 'contact', id, name: contact.name, address: requireAddress('contact', id, contact.email) }
}

function requireAddress(kind: 'user' | 'contact', id: string, email: string | null): string {
  if (email !== null && email !== '') return email
  throw new RedressError('recipient-without-address', 'A recipient has no e-mail address in the directory.', {
    kind,
    id,
  })
}
