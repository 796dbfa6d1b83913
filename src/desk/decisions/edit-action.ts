import type { ActionEdited } from '../../actions/changes.ts'
import type { Draft } from '../../history/draft.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { stateWhenPlanned } from './action-rules.ts'

/** Fields of an action that an edit can change. */
export type ActionFields = Omit<ActionEdited, 'type' | 'action' | 'state'>

/** Records that fields of an action changed; what had been confirmed waits for confirmation anew. */
export function recordEdit(draft: Draft, actionId: string, fields: ActionFields): void {
  const action = draft.read('action', actionId)
  if (action === undefined) throw inconsistentHistory('An edited action was never planned.', actionId)
  draft.record({
    type: 'action-edited',
    action: actionId,
    ...fields,
    state: stateWhenPlanned(fields.mode ?? action.mode),
  })
}
