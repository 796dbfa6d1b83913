import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { DeliveryChange } from '../../messages/delivery-changes.ts'
import { evolveDelivery } from '../../messages/evolve-delivery.ts'
import { leaveToPerson } from '../../messages/leave-to-person.ts'
import type { Message } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import { recordMessageEnd } from './end-message.ts'

/** Texts of people, by id. */
export type Texts = {
  readonly notes: readonly string[]
  readonly messages: readonly string[]
}

/**
 * Records that texts are erased, those that had not been yet. A message that still waits is never sent then, and its
 * action is told.
 *
 * @throws {RedressError} `text-unknown` when there is no such comment or message.
 */
export function recordErasure(facts: Facts, draft: Draft, { notes, messages }: Texts): void {
  const unknown = {
    notes: notes.filter((id) => !facts.notes.has(id)).slice(0, 50),
    messages: messages.filter((id) => !facts.messages.has(id)).slice(0, 50),
  }
  if (unknown.notes.length + unknown.messages.length > 0) {
    throw new RedressError('text-unknown', 'There are no such comments or messages.', unknown)
  }
  const erased = { on: facts.today, by: facts.by }
  const fresh = {
    notes: [...facts.notes.values()].filter((note) => note.erased === null),
    messages: [...facts.messages.values()].filter((message) => message.erased === null),
  }
  if (fresh.notes.length + fresh.messages.length === 0) return
  draft.record({
    type: 'texts-erased',
    notes: fresh.notes.map(({ id }) => id),
    messages: fresh.messages.map(({ id }) => id),
  })
  for (const note of fresh.notes) {
    draft.rewrite({ kind: 'note', document: { ...note, text: '', erased } })
  }
  for (const message of fresh.messages) {
    const change = endOf(facts, message)
    if (change !== null) draft.record(change)
    const delivered = change === null ? message : evolveDelivery(message, change)
    draft.rewrite({ kind: 'message', document: { ...withoutText(delivered), erased } })
    recordMessageEnd(facts, draft, delivered)
  }
}

/** What becomes of a message that has nothing left to say. One that may have arrived is a person's (OB10). */
function endOf({ now }: Facts, message: Message): DeliveryChange | null {
  const { id, state, doubt, attempts } = message
  if (state !== 'pending') return null
  if (doubt !== null) return leaveToPerson(id, attempts, doubt, now)
  return { type: 'message-cancelled', message: id, at: now, reason: 'erased' }
}

/** To whom a message went stays known by id. */
function withoutText(message: Message): Message {
  return {
    ...message,
    subject: '',
    text: '',
    html: message.html === null ? null : '',
    to: { ...message.to, name: '', address: '' },
    from: message.from === null ? null : { ...message.from, name: '', address: '' },
  }
}
