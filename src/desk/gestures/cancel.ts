import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { attachedItems, detach } from '../decisions/action-items.ts'
import { addComment } from '../decisions/notes.ts'
import { requireComment, requireOpenAction } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { cancelSchema } from './action-schema.ts'
import type { CancelCommand } from './plan-commands.ts'

/** Cancels an action: its items rejoin the scenario. */
export const cancel: Gesture<CancelCommand> = {
  name: 'cancel',
  about: 'action',
  schema: cancelSchema,
  load: ({ action }) => ({ actions: [action], whole: true }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: cancelAction,
}

function cancelAction(facts: Facts, draft: Draft, command: CancelCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const dispute = trackedDispute(action)?.id ?? null
  if (dispute !== null) {
    throw new RedressError(
      'dispute-needs-tracking',
      'An open dispute keeps its tracking action; complete it.',
      {
        dispute,
        action: action.id,
      },
    )
  }
  addComment(facts, draft, requireComment('cancel', command.comment))
  const items = attachedItems(draft, action)
  draft.record({ type: 'action-cancelled', action: action.id, on: facts.today, reason: 'by-hand' })
  detach(facts, draft, items, 'ended')
  return receiptOf(null, action.id)
}
