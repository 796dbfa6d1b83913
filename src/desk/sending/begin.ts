import { beginSending, type BeginOutcome } from '../decisions/begin-sending.ts'
import { requireMessage } from '../decisions/require.ts'
import { nothingNamed, receiptOf, type Deed, type Receipt } from '../gesture.ts'
import type { BeginCommand } from './sending-commands.ts'

/** Takes a message up for sending: durable before anything reaches the wire. */
export const begin: Deed<BeginCommand, Receipt & { readonly begin: BeginOutcome }> = {
  name: 'begin',
  load: ({ message, action, dispute, chases }) => ({
    messages: [message],
    actions: action === null ? [] : [action],
    disputes: dispute === null ? [] : [dispute],
    outbox: ['switch'],
    whole: chases,
  }),
  named: () => nothingNamed,
  numbersDispute: false,
  isSystem: true,
  decide: (facts, draft, { message: id, terms }) => {
    const message = requireMessage(facts, id)
    const outcome = beginSending(facts, draft, message, terms)
    return { ...receiptOf(message.dispute, message.action), begin: outcome }
  },
}
