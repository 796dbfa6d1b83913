import type { Draft } from '../../history/draft.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { remainingItems } from '../decisions/leave-dispute.ts'
import { requireOpenAction, requireOpenDispute } from '../decisions/require.ts'
import { recordResolution } from '../decisions/resolution.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { CompleteCommand } from './commands.ts'
import { completeSchema } from './life-schema.ts'

/** Completes a tracking action: resolves every item still disputed, and the scenario has them back. */
export const complete: Gesture<CompleteCommand> = {
  name: 'complete',
  schema: completeSchema,
  load: ({ action }) => ({ actions: [action], wholeDisputes: true }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: completeAction,
}

function completeAction(facts: Facts, draft: Draft, command: CompleteCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const dispute = requireOpenDispute(draft, action.tracks.id)
  recordResolution(facts, draft, dispute, remainingItems(draft, dispute.id, action.tracks.chunks), command)
  endIfEmptied(facts, draft, dispute.id, 'done')
  return receiptOf(dispute.id, action.id)
}
