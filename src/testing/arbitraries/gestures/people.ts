import * as fc from 'fast-check'

import type { MessageDraft } from '../../../desk/decisions/queue-messages.ts'
import type { RecipientRef } from '../../../desk/decisions/recipients.ts'
import { longText, mostly, mostlyOf, shortText, strangeId } from './values.ts'
import type { GestureWorld } from './world.ts'

/** An internal user, or nobody yet; now and then somebody who cannot be resolver. */
export function someResolver({ users }: GestureWorld): fc.Arbitrary<string | null> {
  const internal = users.filter((user) => user.internal).map(({ id }) => id)
  const others = users.filter((user) => !user.internal).map(({ id }) => id)
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: mostlyOf(internal, mostlyOf(others, strangeId)) },
  )
}

/** Messages to colleagues or to the customer's people; now and then to both in one, or to nobody. */
export function someMessages(
  world: GestureWorld,
  about: { readonly customer: string; readonly resolver: string | null } | undefined,
): fc.Arbitrary<readonly MessageDraft[]> {
  const toSome = fc.record({ to: someRecipients(world, about?.customer), subject: shortText, text: longText })
  const toResolver = fc.record({ subject: shortText, text: longText })
  const isResolved = (about?.resolver ?? null) !== null
  const draft = isResolved
    ? fc.oneof<fc.Arbitrary<MessageDraft>[]>(toSome, toResolver)
    : mostly<MessageDraft>(toSome, toResolver)
  return fc.array(draft, { maxLength: 2 })
}

/** Colleagues, or people of the customer; now and then both, or nobody. */
export function someRecipients(
  { users, contacts }: GestureWorld,
  customer: string | undefined,
): fc.Arbitrary<readonly RecipientRef[]> {
  const strangeUser = strangeId.map((user): RecipientRef => ({ user }))
  const strangeContact = strangeId.map((contact): RecipientRef => ({ contact }))
  const addressed = users.filter(({ internal, email }) => internal && email !== null)
  const theirs = contacts.filter((contact) => contact.customer === customer && contact.email !== null)
  const toUser = mostlyOf(
    addressed.map(({ id }): RecipientRef => ({ user: id })),
    mostlyOf(
      users.map(({ id }): RecipientRef => ({ user: id })),
      strangeUser,
    ),
  )
  const toContact = mostlyOf(
    theirs.map(({ id }): RecipientRef => ({ contact: id })),
    mostlyOf(
      contacts.map(({ id }): RecipientRef => ({ contact: id })),
      strangeContact,
    ),
  )
  const list = (to: fc.Arbitrary<RecipientRef>) => fc.array(to, { minLength: 1, maxLength: 2 })
  const mixed = fc.tuple(toUser, toContact)
  return mostly<readonly RecipientRef[]>(
    fc.oneof(list(toUser), list(toContact)),
    fc.oneof<fc.Arbitrary<readonly RecipientRef[]>[]>(mixed, fc.constant([])),
  )
}
