import { addComment } from '../decisions/notes.ts'
import { decideMessage as decideAbout } from '../decisions/decide-message.ts'
import { requireMessage } from '../decisions/require.ts'
import { receiptOf, type Gesture } from '../gesture.ts'
import type { DecideMessageCommand } from './message-commands.ts'
import { decideMessageSchema } from './message-schema.ts'

/** Decides what becomes of a message. */
export const decideMessage: Gesture<DecideMessageCommand> = {
  name: 'decideMessage',
  about: 'message',
  schema: decideMessageSchema,
  load: ({ message }) => ({ messages: [message], whole: true }),
  named: ({ message }) => ({ items: [], disputes: [], actions: [], messages: [message] }),
  numbersDispute: false,
  decide: (facts, draft, { message: id, decision, comment }) => {
    const message = requireMessage(facts, id)
    if (comment !== undefined) addComment(facts, draft, comment)
    decideAbout(facts, draft, message, decision)
    return { ...receiptOf(message.dispute, message.action), messages: [id] }
  },
}
