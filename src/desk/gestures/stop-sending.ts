import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addComment } from '../decisions/notes.ts'
import { requireComment } from '../decisions/require.ts'
import { nothingNamed, receiptOf, type Gesture } from '../gesture.ts'
import type { StopSendingCommand } from './message-commands.ts'
import { stopSendingSchema } from './message-schema.ts'

/** Stops all sending of the tenant; what is on the wire at this moment goes through. */
export const stopSending: Gesture<StopSendingCommand> = {
  name: 'stopSending',
  about: null,
  schema: stopSendingSchema,
  load: () => ({ outbox: ['switch'] }),
  named: () => nothingNamed,
  numbersDispute: false,
  decide: (facts, draft, { comment }) => {
    if ((draft.read('outbox', 'switch')?.stop ?? null) !== null) throw unchanged(true)
    const reason = addComment(facts, draft, requireComment('stopSending', comment))
    draft.record({ type: 'sending-stopped', on: facts.today, by: facts.by, reason })
    return receiptOf(null, null)
  },
}

/** Refuses to stop what is stopped, or to resume what goes on. */
export function unchanged(stopped: boolean): RedressError<'sending-unchanged'> {
  return new RedressError('sending-unchanged', `Sending ${stopped ? 'is stopped' : 'goes on'} already.`, {
    stopped,
  })
}
