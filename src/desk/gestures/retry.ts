import { trackedDispute } from '../../actions/tracked.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addComment } from '../decisions/notes.ts'
import { requireOpenAction } from '../decisions/require.ts'
import { sendAction } from '../decisions/send-action.ts'
import { receiptOf, type Gesture } from '../gesture.ts'
import type { RetryCommand } from './message-commands.ts'
import { retrySchema } from './message-schema.ts'

/** Sends an action that failed once more: another occurrence, which ends it as its run would have. */
export const retry: Gesture<RetryCommand> = {
  name: 'retry',
  about: 'action',
  schema: retrySchema,
  load: ({ action }) => ({ actions: [action], recipients: true, whole: true, content: true }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: (facts, draft, { action: id, comment }) => {
    const action = requireOpenAction(draft, id)
    if (action.state !== 'failed') {
      throw new RedressError('nothing-to-retry', `The action is ${action.state}; it has not failed.`, {
        action: id,
        state: action.state,
      })
    }
    const automatic = action.mode !== 'manual'
    const messages = sendAction(facts, draft, action, { automatic })
    if (comment !== undefined) addComment(facts, draft, comment)
    return { ...receiptOf(trackedDispute(action)?.id ?? null, id), messages }
  },
}
