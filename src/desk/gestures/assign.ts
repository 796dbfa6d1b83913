import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { recordAssignment } from '../decisions/assignment.ts'
import { addComment } from '../decisions/notes.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { resolveRecipients } from '../decisions/recipients.ts'
import { requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import type { AssignCommand } from './dispute-commands.ts'
import { assignSchema } from './life-schema.ts'
import { userIds } from './named-users.ts'

/** Assigns a dispute: header, items and tracking action follow in one commit. */
export const assign: Gesture<AssignCommand> = {
  name: 'assign',
  about: 'dispute',
  schema: assignSchema,
  load: ({ dispute, resolver, messages }) => ({
    disputes: [dispute],
    users: userIds(resolver, messages),
    ...messageNeeds(messages),
    whole: true,
  }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: assignDispute,
}

function assignDispute(facts: Facts, draft: Draft, command: AssignCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  const { resolver, messages = [] } = command
  const { customer, trackingAction } = dispute
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const marks = recordAssignment(facts, draft, dispute, {
    resolver,
    recipients,
    chunks: Math.ceil(dispute.items.total / linesPerChunk),
  })
  const context = { customer, dispute: dispute.id, action: trackingAction, resolver }
  return {
    dispute: dispute.id,
    action: trackingAction,
    next: null,
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks,
  }
}
