import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { marksOf, recordAssignment, requireInformed } from '../decisions/assignment.ts'
import { addComment } from '../decisions/notes.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { informs, resolveRecipients } from '../decisions/recipients.ts'
import { requireComment, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { areWritten, messageNeeds } from './message-needs.ts'
import type { EscalateCommand } from './care-commands.ts'
import { escalateSchema } from './care-schema.ts'
import { userIds } from './named-users.ts'

/** Escalates a dispute by hand; another resolver takes over in the same commit. */
export const escalate: Gesture<EscalateCommand> = {
  name: 'escalate',
  about: 'dispute',
  schema: escalateSchema,
  load: ({ dispute, resolver, messages }) => ({
    disputes: [dispute],
    users: userIds(resolver, messages),
    ...messageNeeds(messages),
    whole: resolver !== undefined || areWritten(messages),
  }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: escalateDispute,
}

function escalateDispute(facts: Facts, draft: Draft, command: EscalateCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  const { id, customer, trackingAction, items } = dispute
  const { resolver = dispute.resolver, messages = [] } = command
  const reason = addComment(facts, draft, requireComment('escalate', command.reason))
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const isStill = resolver === dispute.resolver
  const resolverInformed = informs(resolver, recipients) || (isStill && dispute.resolverInformed)
  draft.record({ type: 'dispute-escalated', dispute: id, on: facts.today, reason, resolverInformed })
  if (isStill) requireInformed(facts, resolver, resolverInformed)
  else {
    const chunks = Math.ceil(items.total / linesPerChunk)
    recordAssignment(facts, draft, dispute, { resolver, recipients, chunks })
  }
  const context = { customer, dispute: id, action: trackingAction, resolver }
  return {
    dispute: id,
    action: trackingAction,
    next: null,
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks: marksOf(resolver, resolverInformed),
  }
}
