import { rootCauseOf } from '../../catalogs/entries.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { takeOut } from '../decisions/action-items.ts'
import { marksOf, requireInformed } from '../decisions/assignment.ts'
import { disputedItems, requireDebit, requireNextStatus } from '../decisions/disputed-items.ts'
import { recordOpening } from '../decisions/dispute-opening.ts'
import { requireDisputeStatus, requireSaid } from '../decisions/dispute-terms.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { informs, resolveRecipients } from '../decisions/recipients.ts'
import { requireComment, requireInternalUser } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import { proposedResolver, userIds } from './named-users.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'
import type { OpenDisputeCommand } from './dispute-commands.ts'
import { openDisputeSchema } from './qualify-schema.ts'

/** Puts items in dispute: record, tracking action and messages in one commit. */
export const openDispute: Gesture<OpenDisputeCommand> = {
  name: 'openDispute',
  about: null,
  schema: openDisputeSchema,
  load: ({ items, status, resolver, messages }, catalog) => ({
    items: items.map(itemIdOf),
    users: userIds(resolver ?? proposedResolver(catalog, status), messages),
    ...messageNeeds(messages),
  }),
  named: ({ items }) => ({ items: items.map(itemIdOf), disputes: [], actions: [] }),
  numbersDispute: true,
  decide: putInDispute,
}

/** Decides that items enter a dispute of their own. */
export function putInDispute(facts: Facts, draft: Draft, command: OpenDisputeCommand): Receipt {
  const status = requireDisputeStatus(facts, command.status)
  if (command.followUp === 'scenario') {
    throw new RedressError('dispute-needs-tracking', 'A disputed item cannot follow the scenario.', {
      dispute: null,
      action: null,
    })
  }
  const comment = requireComment('openDispute', command.comment)
  const items = disputedItems(facts, draft, command.items.map(requestOf))
  requireDebit(items)
  requireNextStatus(facts, draft, command.items.map(itemIdOf), status.id)
  requireSaid(facts, command.saidOn)
  if (command.rootCause !== undefined) rootCauseOf(facts.catalog, command.rootCause, 'new')
  const resolver = command.resolver === undefined ? (status.resolver ?? null) : command.resolver
  if (resolver !== null) requireInternalUser(facts, resolver)

  const customer = items[0]?.item.customer ?? ''
  const messages = command.messages ?? []
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const isInformed = informs(resolver, recipients)
  requireInformed(facts, resolver, isInformed)

  takeOut(facts, draft, command.items.map(itemIdOf), command.move ?? false)
  const dispute = draft.newId('d')
  const trackingAction = recordOpening(facts, draft, {
    dispute,
    number: facts.disputeNumber,
    customer,
    status,
    items,
    on: facts.today,
    comment,
    resolver,
    resolverInformed: isInformed,
    circumstances: command,
    followUp: command.followUp ?? {},
  })
  const about = command.items.map(itemIdOf)
  const context = { customer, dispute, action: trackingAction, resolver, items: about }
  return {
    dispute,
    action: trackingAction,
    next: null,
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks: marksOf(resolver, isInformed),
  }
}
