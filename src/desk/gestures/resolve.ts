import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { remainingItems } from '../decisions/leave-dispute.ts'
import { planNext } from '../decisions/next-action.ts'
import { queueGiven } from '../decisions/queue-messages.ts'
import { requireDistinct, requireOpenDispute } from '../decisions/require.ts'
import { recordResolution } from '../decisions/resolution.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { ResolveCommand } from './dispute-commands.ts'
import { resolveSchema } from './life-schema.ts'
import { messageNeeds } from './message-needs.ts'
import { userIds } from './named-users.ts'

/** Resolves items of a dispute; resolving the last one closes it, and its tracking action ends as emptied. */
export const resolve: Gesture<ResolveCommand> = {
  name: 'resolve',
  about: 'dispute',
  schema: resolveSchema,
  load: ({ dispute, items, next, messages }) => ({
    disputes: [dispute],
    items: items ?? [],
    users: userIds(next?.resolver, messages),
    ...messageNeeds(messages),
    whole: items === undefined,
  }),
  named: ({ dispute, items }) => ({ disputes: [dispute], items: items ?? [], actions: [] }),
  numbersDispute: false,
  decide: resolveItems,
}

function resolveItems(facts: Facts, draft: Draft, command: ResolveCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  if (command.items !== undefined) requireDistinct(command.items)
  const items =
    command.items ?? remainingItems(draft, dispute.id, Math.ceil(dispute.items.total / linesPerChunk))
  recordResolution(facts, draft, dispute, items, command)
  endIfEmptied(facts, draft, dispute.id, 'emptied')
  const next = planNext(facts, draft, command.next, items)
  const { customer, id, trackingAction, resolver } = dispute
  const context = { customer, dispute: id, action: trackingAction, resolver, items }
  const messages = queueGiven(facts, draft, command.messages, context)
  return { ...receiptOf(id, trackingAction, next), messages }
}
