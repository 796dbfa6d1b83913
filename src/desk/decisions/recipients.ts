import { RedressError } from '../../kernel/errors/redress-error.ts'
import { parseEmailAddress } from '../../messages/email-address.ts'
import type { Recipient } from '../../messages/message.ts'
import type { Contact, User } from '../../ports/directory.ts'
import type { Facts } from '../facts.ts'
import { requireInternalUser } from './require.ts'

/** Whom a message goes to: a user of the host, or a contact of the customer. */
export type RecipientRef = { readonly user: string } | { readonly contact: string }

/** A recipient, and the language to write to them in. */
export type Addressed = Recipient & { readonly language: string }

/** Whom messages go to, and who it is about. */
export type RecipientContext = {
  readonly customer: string
  /** The resolver, to whom a message goes that names nobody. */
  readonly resolver: string | null
}

/**
 * Whom each message would reach.
 *
 * @throws {RedressError} `audiences-mixed`, `recipient-missing`, `user-unknown`, `contact-unknown`,
 * `recipient-not-internal`, `recipient-without-address` or `address-invalid`.
 */
export function resolveRecipients(
  facts: Facts,
  messages: readonly { readonly to?: readonly RecipientRef[] }[],
  { customer, resolver }: RecipientContext,
): readonly (readonly Addressed[])[] {
  return messages.map((message, index) => {
    const proposed = resolver === null ? [] : [{ user: resolver }]
    const to = message.to ?? proposed
    if (to.length === 0) {
      throw new RedressError(
        'recipient-missing',
        'A message names its recipients, or its dispute a resolver.',
        { message: index },
      )
    }
    const isInternal = to.map((recipient) => 'user' in recipient)
    if (isInternal.includes(true) && isInternal.includes(false)) {
      throw new RedressError(
        'audiences-mixed',
        'A message goes to the customer or to colleagues, never to both.',
        { message: index },
      )
    }
    return distinct(to).map((recipient) =>
      'user' in recipient
        ? userRecipient(requireInternalUser(facts, recipient.user))
        : contactRecipient(requireContact(facts, recipient.contact, customer)),
    )
  })
}

/** Whether one of the messages reaches the resolver. */
export function informs(resolver: string | null, recipients: readonly (readonly Recipient[])[]): boolean {
  return recipients.some((to) => to.some(({ kind, id }) => kind === 'user' && id === resolver))
}

/** Nobody gets the same message twice because two lists named them. */
function distinct(to: readonly RecipientRef[]): readonly RecipientRef[] {
  const byPerson = new Map(
    to.map((one) => ['user' in one ? `user ${one.user}` : `contact ${one.contact}`, one]),
  )
  return [...byPerson.values()]
}

function userRecipient({ id, name, email, language }: User): Addressed {
  return { kind: 'user', id, name, address: requireAddress('user', id, email), language }
}

function contactRecipient({ id, name, email, language }: Contact): Addressed {
  return { kind: 'contact', id, name, address: requireAddress('contact', id, email), language }
}

function requireContact(facts: Facts, id: string, customer: string): Contact {
  const contact = facts.contacts.get(customer)?.find((one) => one.id === id)
  if (contact !== undefined) return contact
  throw new RedressError('contact-unknown', 'The customer has no such contact in the directory.', {
    contacts: [id],
    customer,
  })
}

function requireAddress(kind: 'user' | 'contact', id: string, email: string | null): string {
  if (email !== null && email !== '') return parseEmailAddress(email)
  throw new RedressError('recipient-without-address', 'A recipient has no e-mail address in the directory.', {
    kind,
    id,
  })
}
