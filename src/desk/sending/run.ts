import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { requireAction } from '../decisions/require.ts'
import { runAction, type RunOutcome } from '../decisions/run-action.ts'
import type { Facts } from '../facts.ts'
import { nothingNamed, receiptOf, type Deed, type Receipt } from '../gesture.ts'
import type { RunCommand } from './sending-commands.ts'

/** Runs an automatic action whose day has come. */
export const run: Deed<RunCommand, Receipt & { readonly run: RunOutcome }> = {
  name: 'run',
  load: ({ action }) => ({
    actions: [action],
    whole: true,
    recipients: true,
    content: true,
    outbox: ['switch'],
  }),
  named: () => nothingNamed,
  numbersDispute: false,
  isSystem: true,
  decide: (facts: Facts, draft: Draft, command: RunCommand) => {
    const action = requireAction(draft, command.action)
    const outcome = runAction(facts, draft, action)
    const receipt = receiptOf(trackedDispute(action)?.id ?? null, action.id)
    const messages = outcome.kind === 'queued' ? outcome.messages : []
    return { ...receipt, messages, run: outcome }
  },
}
