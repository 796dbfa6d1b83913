import type { ActionEdited } from '../../actions/changes.ts'
import type { Draft } from '../../history/draft.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { stateWhenPlanned } from './action-rules.ts'

/** Fields of an action that an edit can change. */
export type ActionFields = Omit<ActionEdited, 'type' | 'action' | 'state'>

const remarks: readonly string[] = ['comment', 'attachments'] satisfies (keyof ActionFields)[]

/**
 * Records that fields of an action changed; what had been confirmed waits for confirmation anew, unless all
 * that is new is a remark.
 */
export function recordEdit(draft: Draft, actionId: string, fields: ActionFields): void {
  const action = draft.read('action', actionId)
  if (action === undefined) throw inconsistentHistory('An edited action was never planned.', actionId)
  const names = Object.keys(fields)
  const isRemark = names.length > 0 && names.every((name) => remarks.includes(name))
  const state = isRemark ? action.state : stateWhenPlanned(fields.mode ?? action.mode)
  draft.record({ type: 'action-edited', action: actionId, ...fields, state })
}

/** Records that a confirmed action waits for confirmation anew, because its items are others now. */
export function revokeConfirmation(draft: Draft, actionId: string): void {
  if (draft.read('action', actionId)?.state === 'confirmed') recordEdit(draft, actionId, {})
}
