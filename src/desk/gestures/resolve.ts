import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { remainingItems } from '../decisions/leave-dispute.ts'
import { planNext } from '../decisions/next-action.ts'
import { requireDistinct, requireOpenDispute } from '../decisions/require.ts'
import { recordResolution } from '../decisions/resolution.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { ResolveCommand } from './dispute-commands.ts'
import { resolveSchema } from './life-schema.ts'
import { userIds } from './named-users.ts'

/** Resolves items of a dispute; resolving the last one closes it, and its tracking action ends as emptied. */
export const resolve: Gesture<ResolveCommand> = {
  name: 'resolve',
  about: 'dispute',
  schema: resolveSchema,
  load: ({ dispute, items, next }) => ({
    disputes: [dispute],
    items: items ?? [],
    users: userIds(next?.resolver, undefined),
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
  return receiptOf(dispute.id, dispute.trackingAction, planNext(facts, draft, command.next, items))
}
