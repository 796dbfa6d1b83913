import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { recordAssignment } from '../decisions/assignment.ts'
import { attachItems } from '../decisions/attach-items.ts'
import { recordDetachment } from '../decisions/detachment.ts'
import { recordEdit, type ActionFields } from '../decisions/edit-action.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { requireFutureDay, requireMode } from '../decisions/plan-tracking.ts'
import { requireOpenAction, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { EditCommand } from './commands.ts'
import { editSchema } from './life-schema.ts'
import { userIds } from './named-users.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'

/** Edits an action; whatever its recipient would see differently must be confirmed anew. */
export const edit: Gesture<EditCommand> = {
  name: 'edit',
  schema: editSchema,
  load: ({ action, resolver, attach = [], detach }) => ({
    actions: [action],
    items: [...attach.map(itemIdOf), ...(detach?.items ?? [])],
    users: userIds(resolver, undefined),
    wholeDisputes: resolver !== undefined,
    room: attach.length > 0,
  }),
  named: ({ action, attach = [], detach }) => ({
    actions: [action],
    items: [...attach.map(itemIdOf), ...(detach?.items ?? [])],
    disputes: [],
  }),
  numbersDispute: false,
  decide: editAction,
}

function editAction(facts: Facts, draft: Draft, command: EditCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const dispute = requireOpenDispute(draft, action.tracks.id)
  const { action: _, resolver, attach, detach, ...fields } = command
  if (Object.keys(command).length < 2) {
    throw new RedressError('nothing-to-edit', 'An edit names at least one thing to change.', {
      action: action.id,
    })
  }
  requireFields(facts, action, fields)
  if (Object.keys(fields).length > 0 || attach !== undefined || detach !== undefined) {
    recordEdit(draft, action.id, fields)
  }
  if (attach !== undefined) attachItems(facts, draft, dispute.id, attach.map(requestOf))
  const marks =
    resolver === undefined
      ? []
      : recordAssignment(facts, draft, dispute, {
          resolver,
          recipients: [],
          chunks: draft.read('action', action.id)?.tracks.chunks ?? 0,
        })
  if (detach !== undefined) recordDetachment(facts, draft, dispute, detach)
  endIfEmptied(facts, draft, dispute.id, 'emptied')
  return { dispute: dispute.id, action: action.id, messages: [], marks }
}

function requireFields(
  facts: Facts,
  action: { readonly channel: ActionChannel; readonly mode: ActionMode },
  fields: ActionFields,
): void {
  if (fields.on !== undefined) requireFutureDay(facts, fields.on)
  requireMode(fields.channel ?? action.channel, fields.mode ?? action.mode)
}
