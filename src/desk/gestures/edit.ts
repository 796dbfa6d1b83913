import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Draft } from '../../history/draft.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { recordAssignment } from '../decisions/assignment.ts'
import { attachItems } from '../decisions/attach-items.ts'
import { recordDetachment } from '../decisions/detachment.ts'
import { recordEdit, type ActionFields } from '../decisions/edit-action.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { requireFutureDay, requireMode } from '../decisions/action-rules.ts'
import { attachToAction } from '../decisions/attach-to-action.ts'
import { recordLeaving } from '../decisions/leave-action.ts'
import { addComment } from '../decisions/notes.ts'
import {
  requireDispute,
  requireInternalUser,
  requireOpenAction,
  requireOpenDispute,
} from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { EditCommand } from './action-commands.ts'
import { editSchema } from './life-schema.ts'
import { targetsOf } from './named-disputes.ts'
import { userIds } from './named-users.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'

/** Edits an action; whatever its recipient would see differently must be confirmed anew. */
export const edit: Gesture<EditCommand> = {
  name: 'edit',
  about: 'action',
  schema: editSchema,
  load: ({ action, resolver, attach = [], detach }) => ({
    actions: [action],
    items: [...attach.map(itemIdOf), ...(detach?.items ?? [])],
    disputes: targetsOf(detach?.to),
    users: userIds(resolver, undefined),
    whole: resolver !== undefined,
    lines: detach?.to !== undefined,
    room: attach.length > 0,
  }),
  named: ({ action, attach = [], detach }) => ({
    actions: [action],
    items: [...attach.map(itemIdOf), ...(detach?.items ?? [])],
    disputes: targetsOf(detach?.to),
  }),
  numbersDispute: false,
  decide: editAction,
}

function editAction(facts: Facts, draft: Draft, command: EditCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const { action: id, attach: _, move: __, detach: ___, resolver: ____, comment, ...given } = command
  if (Object.keys(command).every((field) => field === 'action' || field === 'move')) {
    throw new RedressError('nothing-to-edit', 'An edit names at least one thing to change.', { action: id })
  }
  requireFields(facts, action, given)
  const fields = comment === undefined ? given : { ...given, comment: addComment(facts, draft, comment) }
  const tracked = trackedDispute(action)
  return tracked === null
    ? editOwnItems(facts, draft, command, fields)
    : editTracking(facts, draft, requireOpenDispute(draft, tracked.id), command, fields)
}

function editOwnItems(facts: Facts, draft: Draft, command: EditCommand, given: ActionFields): Receipt {
  const { action, resolver, attach, move, detach } = command
  if (attach !== undefined) attachToAction(facts, draft, action, attach.map(requestOf), move ?? false)
  if (resolver !== undefined && resolver !== null) requireInternalUser(facts, resolver)
  const fields = resolver === undefined ? given : { ...given, resolver }
  if (Object.keys(fields).length > 0) recordEdit(draft, action, fields)
  if (detach !== undefined) recordLeaving(facts, draft, requireOpenAction(draft, action), detach)
  return receiptOf(null, action)
}

function editTracking(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  command: EditCommand,
  fields: ActionFields,
): Receipt {
  const { action, resolver, attach, move, detach } = command
  if (attach !== undefined) attachItems(facts, draft, dispute.id, attach.map(requestOf), move ?? false)
  // The lines of the dispute tell who joined and left; that it was done by an edit, the action tells.
  if (resolver === undefined || Object.keys(fields).length > 0) recordEdit(draft, action, fields)
  const marks =
    resolver === undefined
      ? []
      : recordAssignment(facts, draft, dispute, {
          resolver,
          recipients: [],
          chunks: Math.ceil(requireDispute(draft, dispute.id).items.total / linesPerChunk),
        })
  if (detach !== undefined) recordDetachment(facts, draft, dispute, detach)
  endIfEmptied(facts, draft, dispute.id, 'emptied')
  return { ...receiptOf(dispute.id, action), marks }
}

function requireFields(
  facts: Facts,
  action: { readonly channel: ActionChannel; readonly mode: ActionMode },
  fields: ActionFields,
): void {
  if (fields.on !== undefined) requireFutureDay(facts, fields.on)
  requireMode(fields.channel ?? action.channel, fields.mode ?? action.mode)
}
