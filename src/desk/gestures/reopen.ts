import { statusOf } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { takeOut } from '../decisions/action-items.ts'
import { marksOf, requireInformed } from '../decisions/assignment.ts'
import { requireNextStatus } from '../decisions/disputed-items.ts'
import { joinDispute } from '../decisions/join-dispute.ts'
import { addComment } from '../decisions/notes.ts'
import { planTracking } from '../decisions/plan-tracking.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { informs, resolveRecipients } from '../decisions/recipients.ts'
import { reopenableItems } from '../decisions/reopenable-items.ts'
import { requireComment, requireDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import type { ReopenCommand } from './dispute-commands.ts'
import { reopenSchema } from './life-schema.ts'
import { userIds } from './named-users.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'

/** Reopens a dispute, with a new tracking action. */
export const reopen: Gesture<ReopenCommand> = {
  name: 'reopen',
  about: 'dispute',
  schema: reopenSchema,
  load: ({ dispute, items, messages }) => ({
    disputes: [dispute],
    items: items?.map(itemIdOf) ?? [],
    users: userIds(undefined, messages),
    ...messageNeeds(messages),
    whole: true,
  }),
  named: ({ dispute, items }) => ({ disputes: [dispute], items: items?.map(itemIdOf) ?? [], actions: [] }),
  numbersDispute: false,
  decide: reopenDispute,
}

function reopenDispute(facts: Facts, draft: Draft, command: ReopenCommand): Receipt {
  const dispute = requireDispute(draft, command.dispute)
  if (dispute.state === 'open') {
    throw new RedressError('dispute-open', `The dispute ${dispute.number} is open already.`, {
      dispute: dispute.id,
    })
  }
  const comment = requireComment('reopen', command.comment)
  const items = reopenableItems(facts, draft, dispute, command.items?.map(requestOf) ?? null)
  const ids = items.map(({ item }) => item.id)
  requireNextStatus(facts, draft, ids, dispute.cause)
  takeOut(facts, draft, ids, command.move ?? false)
  const { customer, resolver } = dispute
  const messages = command.messages ?? []
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  // The brief is a new one: whether the resolver was sent it is asked anew.
  const isInformed = informs(resolver, recipients)
  requireInformed(facts, resolver, isInformed)
  const trackingAction = planTracking(facts, draft, {
    dispute: dispute.id,
    customer,
    status: statusOf(facts.catalog, dispute.cause),
    resolver,
    followUp: command.followUp ?? {},
  })
  const brief = addComment(facts, draft, comment)
  draft.record({
    type: 'dispute-reopened',
    dispute: dispute.id,
    on: facts.today,
    trackingAction,
    brief,
    resolverInformed: isInformed,
  })
  if (dispute.dunning === 'stop-customer') {
    draft.record({ type: 'customer-stopped', customer, dispute: dispute.id })
  }
  joinDispute(facts, draft, dispute.id, { why: 'reopened', items })
  const context = { customer, dispute: dispute.id, action: trackingAction, resolver }
  return {
    dispute: dispute.id,
    action: trackingAction,
    next: null,
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks: marksOf(resolver, isInformed),
  }
}
