import type { Action } from '../../actions/action.ts'
import { hasEnded } from '../../actions/open-states.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Message } from '../../messages/message.ts'
import type { Customer, User } from '../../ports/directory.ts'
import type { Facts } from '../facts.ts'

/** The dispute of this id. Throws `dispute-unknown`. */
export function requireDispute(draft: Draft, id: string): Dispute {
  const dispute = draft.read('dispute', id)
  if (dispute !== undefined) return dispute
  throw new RedressError('dispute-unknown', 'There is no such dispute.', { dispute: id })
}

/** The open dispute of this id. Throws `dispute-unknown` or `dispute-closed`. */
export function requireOpenDispute(draft: Draft, id: string): Dispute {
  const dispute = requireDispute(draft, id)
  if (dispute.state === 'open') return dispute
  throw new RedressError('dispute-closed', `The dispute ${dispute.number} is closed; reopen it first.`, {
    dispute: id,
  })
}

/** The action that something names, where it names one. */
export function actionNamed(draft: Draft, id: string | null): Action | undefined {
  return id === null ? undefined : draft.read('action', id)
}

/** The action of this id. Throws `action-unknown`. */
export function requireAction(draft: Draft, id: string): Action {
  const action = draft.read('action', id)
  if (action !== undefined) return action
  throw new RedressError('action-unknown', 'There is no such action.', { action: id })
}

/** The action of this id, not yet ended. Throws `action-unknown` or `action-ended`. */
export function requireOpenAction(draft: Draft, id: string): Action {
  const action = requireAction(draft, id)
  const { state } = action
  if (!hasEnded(action)) return action
  throw new RedressError('action-ended', `The action is ${state}; it can no longer be changed.`, {
    action: id,
    state,
  })
}

/** Tells whether settlements left an action anything to be about: the items of its dispute, or its own. */
export function hasItems(action: Action): boolean {
  return trackedDispute(action) !== null || action.items.attached > 0
}

/** Refuses an action that settlements left without items. Throws `action-without-items`. */
export function requireItems(action: Action): void {
  if (hasItems(action)) return
  throw new RedressError('action-without-items', 'All items of the action are settled; none is left.', {
    action: action.id,
  })
}

/** The message of this id. Throws `message-unknown`. */
export function requireMessage(facts: Facts, id: string): Message {
  const message = facts.messages.get(id)
  if (message !== undefined) return message
  throw new RedressError('message-unknown', 'There is no such message.', { message: id })
}

/** The customer of this id. Throws `customer-unknown`. */
export function requireKnownCustomer(facts: Facts, id: string): Customer {
  const customer = facts.customers.get(id)
  if (customer !== undefined) return customer
  throw new RedressError('customer-unknown', 'The directory knows no such customer.', { customer: id })
}

/** The internal user of this id. Throws `user-unknown` or `recipient-not-internal` (M-6). */
export function requireInternalUser(facts: Facts, id: string): User {
  const user = facts.users.get(id)
  if (user === undefined) {
    throw new RedressError('user-unknown', 'The directory knows no such user.', { users: [id] })
  }
  if (user.internal) return user
  throw new RedressError('recipient-not-internal', 'Internal work goes to internal people only.', {
    user: id,
  })
}

/** The text of a comment that must be there. Throws `comment-missing`. */
export function requireComment(gesture: string, comment: string | undefined): string {
  if (comment !== undefined && comment.trim() !== '') return comment
  throw new RedressError('comment-missing', 'A comment is missing: it is what colleagues read of it later.', {
    gesture,
  })
}

/** Refuses fields that have no meaning for this way of leaving. Throws `field-not-expected`. */
export function requireNoFields<Command extends object>(
  command: Command,
  fields: readonly (keyof Command & string)[],
  why: string,
): void {
  const field = fields.find((name) => command[name] !== undefined)
  if (field === undefined) return
  throw new RedressError('field-not-expected', `An item that leaves as ${why} has no ${field} to be given.`, {
    why,
    field,
  })
}

/** Refuses an item that is named twice. Throws `item-duplicate`. */
export function requireDistinct(items: readonly string[]): void {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(item)) {
      throw new RedressError('item-duplicate', 'An item is named twice; name each once.', { item })
    }
    seen.add(item)
  }
}
