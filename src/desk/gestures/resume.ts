import { pauseOn } from '../../disputes/pauses.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addComment } from '../decisions/notes.ts'
import { requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { ResumeCommand } from './care-commands.ts'
import { resumeSchema } from './care-schema.ts'

/** Resumes the clock of the service level before the day that was planned, or when none was. */
export const resume: Gesture<ResumeCommand> = {
  name: 'resume',
  about: 'dispute',
  schema: resumeSchema,
  load: ({ dispute }) => ({ disputes: [dispute] }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: resumeDispute,
}

function resumeDispute(facts: Facts, draft: Draft, command: ResumeCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  if (pauseOn(dispute, facts.today) === undefined) {
    throw new RedressError('dispute-not-paused', 'The clock of the dispute runs.', { dispute: dispute.id })
  }
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  draft.record({ type: 'dispute-resumed', dispute: dispute.id, on: facts.today })
  return receiptOf(dispute.id, dispute.trackingAction)
}
