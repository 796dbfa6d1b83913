import type { Action, ActionState } from '../../actions/action.ts'
import type { ActionEdited } from '../../actions/changes.ts'
import type { Draft } from '../../history/draft.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { stateWhenMoved, stateWhenPlanned } from './action-rules.ts'

/** Fields of an action that an edit can change. */
export type ActionFields = Omit<ActionEdited, 'type' | 'action' | 'state'>

/** What the recipients of an action see of it, who they are, and whether it asks first. */
const confirmedFields: readonly (keyof ActionFields)[] = ['channel', 'content', 'resolver', 'mode']

/** Records that fields of an action changed; what would be sent otherwise waits for confirmation anew. */
export function recordEdit(draft: Draft, actionId: string, fields: ActionFields): void {
  const action = draft.read('action', actionId)
  if (action === undefined) throw inconsistentHistory('An edited action was never planned.', actionId)
  draft.record({ type: 'action-edited', action: actionId, ...fields, state: stateAfter(action, fields) })
}

/** Records that a confirmed action waits for confirmation anew, because other items are in it now. */
export function revokeConfirmation(draft: Draft, actionId: string): void {
  if (draft.read('action', actionId)?.state !== 'confirmed') return
  draft.record({ type: 'confirmation-revoked', action: actionId })
}

function stateAfter(action: Action, fields: ActionFields): ActionState {
  if (confirmedFields.some((field) => fields[field] !== undefined)) {
    return stateWhenPlanned(fields.mode ?? action.mode)
  }
  return fields.on === undefined ? action.state : stateWhenMoved(action)
}
