import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { requireOpenAction } from '../decisions/require.ts'
import { sendAction } from '../decisions/send-action.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { sendSchema } from './action-schema.ts'
import type { SendCommand } from './plan-commands.ts'
import { userIds } from './named-users.ts'

/** Sends one more occurrence of an action, which goes on, after a look at its items. */
export const send: Gesture<SendCommand> = {
  name: 'send',
  about: 'action',
  schema: sendSchema,
  load: ({ action, to = [] }) => ({
    actions: [action],
    users: userIds(undefined, [{ to }]),
    recipients: true,
    content: true,
    whole: true,
  }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: sendNow,
}

function sendNow(facts: Facts, draft: Draft, command: SendCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const messages = sendAction(facts, draft, action, command)
  return { ...receiptOf(trackedDispute(action)?.id ?? null, action.id), messages }
}
