import type { Dispute } from '../../disputes/dispute.ts'
import { pauseOn } from '../../disputes/pauses.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { addComment } from '../decisions/notes.ts'
import { requireComment, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { PauseCommand } from './care-commands.ts'
import { pauseSchema } from './care-schema.ts'

/** Pauses the clock of the service level; nothing else about the dispute stops. */
export const pause: Gesture<PauseCommand> = {
  name: 'pause',
  about: 'dispute',
  schema: pauseSchema,
  load: ({ dispute }) => ({ disputes: [dispute] }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: pauseDispute,
}

function pauseDispute(facts: Facts, draft: Draft, command: PauseCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  const { until = null } = command
  requireRunning(facts, dispute)
  requireLaterEnd(facts, until)
  const reason = addComment(facts, draft, requireComment('pause', command.reason))
  draft.record({ type: 'dispute-paused', dispute: dispute.id, from: facts.today, until, reason })
  return receiptOf(dispute.id, dispute.trackingAction)
}

function requireRunning({ today }: Facts, dispute: Dispute): void {
  const paused = pauseOn(dispute, today)
  if (paused === undefined) return
  const { from: since, until } = paused
  throw new RedressError('dispute-paused', `The dispute is paused since ${since}.`, {
    dispute: dispute.id,
    since,
    until,
  })
}

function requireLaterEnd({ today }: Facts, until: Day | null): void {
  if (until === null || until > today) return
  throw new RedressError('pause-end-past', `A pause ends after today, ${today}.`, { given: until, today })
}
