import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addComment } from '../decisions/notes.ts'
import { requireOpenAction } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { confirmSchema } from './action-schema.ts'
import type { ConfirmCommand } from './plan-commands.ts'

/** Confirms an action that waits for it: from its day on it may run. */
export const confirm: Gesture<ConfirmCommand> = {
  name: 'confirm',
  about: 'action',
  schema: confirmSchema,
  load: ({ action }) => ({ actions: [action] }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: confirmAction,
}

function confirmAction(facts: Facts, draft: Draft, command: ConfirmCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  if (action.state !== 'awaiting-confirmation') {
    throw new RedressError(
      'nothing-to-confirm',
      `The action is ${action.state}; it waits for no confirmation.`,
      {
        action: action.id,
        state: action.state,
      },
    )
  }
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  draft.record({ type: 'action-confirmed', action: action.id, on: facts.today })
  return receiptOf(trackedDispute(action)?.id ?? null, action.id)
}
