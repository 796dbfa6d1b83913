import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { addComment } from '../decisions/notes.ts'
import { requireFutureDay, stateWhenMoved } from '../decisions/action-rules.ts'
import { requireOpenAction } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { RescheduleCommand } from './action-commands.ts'
import { rescheduleSchema } from './life-schema.ts'

/** Reschedules an action: its items stay where they are (D-6). */
export const reschedule: Gesture<RescheduleCommand> = {
  name: 'reschedule',
  about: 'action',
  schema: rescheduleSchema,
  load: ({ action }) => ({ actions: [action] }),
  named: ({ action }) => ({ actions: [action], disputes: [], items: [] }),
  numbersDispute: false,
  decide: rescheduleAction,
}

function rescheduleAction(facts: Facts, draft: Draft, command: RescheduleCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  requireFutureDay(facts, command.to)
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  draft.record({
    type: 'action-rescheduled',
    action: action.id,
    from: action.on,
    to: command.to,
    state: stateWhenMoved(action),
  })
  return receiptOf(trackedDispute(action)?.id ?? null, action.id)
}
