import type { Draft } from '../../history/draft.ts'
import { recordDetachment } from '../decisions/detachment.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { requireOpenAction, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { DetachCommand } from './commands.ts'
import { detachSchema } from './life-schema.ts'

/** Detaches items: they rejoin the scenario at once; detaching the last one ends the action as emptied. */
export const detach: Gesture<DetachCommand> = {
  name: 'detach',
  schema: detachSchema,
  load: ({ action, items }) => ({ actions: [action], items }),
  named: ({ action, items }) => ({ actions: [action], items, disputes: [] }),
  numbersDispute: false,
  decide: detachItems,
}

function detachItems(facts: Facts, draft: Draft, command: DetachCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const dispute = requireOpenDispute(draft, action.tracks.id)
  recordDetachment(facts, draft, dispute, command)
  endIfEmptied(facts, draft, dispute.id, 'emptied')
  return receiptOf(dispute.id, action.id)
}
