import type { Action } from '../../actions/action.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { attachedItems, detach } from '../decisions/action-items.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { remainingItems } from '../decisions/leave-dispute.ts'
import { planNext } from '../decisions/next-action.ts'
import { addComment } from '../decisions/notes.ts'
import type { MessageContext } from '../decisions/message-context.ts'
import { queueGiven } from '../decisions/queue-messages.ts'
import { requireItems, requireNoFields, requireOpenAction, requireOpenDispute } from '../decisions/require.ts'
import { recordResolution } from '../decisions/resolution.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import { userIds } from './named-users.ts'
import type { CompleteCommand } from './action-commands.ts'
import { completeSchema } from './life-schema.ts'

/** Completes an action; the one that tracks a dispute resolves every item still disputed (D-4). */
export const complete: Gesture<CompleteCommand> = {
  name: 'complete',
  about: 'action',
  schema: completeSchema,
  load: ({ action, next, messages }) => ({
    actions: [action],
    users: userIds(next?.resolver, messages),
    ...messageNeeds(messages),
    whole: true,
  }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: completeAction,
}

function completeAction(facts: Facts, draft: Draft, command: CompleteCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const tracked = trackedDispute(action)
  if (tracked !== null) {
    const dispute = requireOpenDispute(draft, tracked.id)
    const items = remainingItems(draft, dispute.id, tracked.chunks)
    recordResolution(facts, draft, dispute, items, command)
    endIfEmptied(facts, draft, dispute.id, 'done')
    const next = planNext(facts, draft, command.next, items)
    const context = { ...contextOf(action), dispute: dispute.id, items }
    return {
      ...receiptOf(dispute.id, action.id, next),
      messages: queueGiven(facts, draft, command.messages, context),
    }
  }
  requireNoFields(command, ['outcome', 'credit', 'code'], 'ended')
  if (command.next !== undefined) requireItems(action)
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  const items = attachedItems(draft, action)
  draft.record({ type: 'action-completed', action: action.id, on: facts.today })
  detach(facts, draft, items, 'ended')
  const next = planNext(facts, draft, command.next, items)
  const messages = queueGiven(facts, draft, command.messages, { ...contextOf(action), items })
  return { ...receiptOf(null, action.id, next), messages }
}

function contextOf({ id, customer, resolver }: Action): MessageContext {
  return { customer, dispute: null, action: id, resolver }
}
