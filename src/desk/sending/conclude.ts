import { concludeAttempt, type AttemptOutcome } from '../../messages/conclude-attempt.ts'
import type { Message } from '../../messages/message.ts'
import { recordDelivery } from '../decisions/delivery.ts'
import { recordMessageEnd } from '../decisions/end-message.ts'
import { requireMessage } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { nothingNamed, receiptOf, type Deed, type Receipt } from '../gesture.ts'
import { earliestSending } from '../send-window.ts'
import type { ConcludeCommand } from './sending-commands.ts'

/** Says what became of an attempt, or that its worker was not heard of again. */
export const conclude: Deed<ConcludeCommand, Receipt & { readonly message: Message }> = {
  name: 'conclude',
  load: ({ message, action, isRun }) => ({
    messages: [message],
    actions: action === null ? [] : [action],
    whole: isRun,
  }),
  named: () => nothingNamed,
  numbersDispute: false,
  isSystem: true,
  decide: (facts, draft, { message: id, attempt, outcome, terms }) => {
    const message = requireMessage(facts, id)
    const earliest = (at: string) => (message.automatic ? earliestSending(facts.settings, at) : at)
    const isEarly = isLeaseOver(outcome) && !isForsaken(facts, message)
    const change = isEarly
      ? null
      : concludeAttempt(message, attempt, outcome, facts.now, { ...terms, earliest })
    const concluded = change === null ? message : recordDelivery(draft, message, change)
    recordMessageEnd(facts, draft, concluded)
    return { ...receiptOf(message.dispute, message.action), message: concluded }
  },
}

function isLeaseOver(outcome: AttemptOutcome): boolean {
  return outcome.outcome === 'unknown' && outcome.problem === 'lease-over'
}

/** Whether the worker that took it should have been heard of by now. */
function isForsaken({ now }: Facts, { leasedUntil }: Message): boolean {
  return leasedUntil !== null && leasedUntil <= now
}
