import { addComment } from '../decisions/notes.ts'
import { nothingNamed, receiptOf, type Gesture } from '../gesture.ts'
import type { ResumeSendingCommand } from './message-commands.ts'
import { resumeSendingSchema } from './message-schema.ts'
import { unchanged } from './stop-sending.ts'

/** Lets the sending of the tenant go on. */
export const resumeSending: Gesture<ResumeSendingCommand> = {
  name: 'resumeSending',
  about: null,
  schema: resumeSendingSchema,
  load: () => ({ outbox: ['switch'] }),
  named: () => nothingNamed,
  numbersDispute: false,
  decide: (facts, draft, { comment }) => {
    if ((draft.read('outbox', 'switch')?.stop ?? null) === null) throw unchanged(false)
    if (comment !== undefined) addComment(facts, draft, comment)
    draft.record({ type: 'sending-resumed' })
    return receiptOf(null, null)
  },
}
