import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { attachItems } from '../decisions/attach-items.ts'
import { attachToAction } from '../decisions/attach-to-action.ts'
import { requireOpenAction } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { attachSchema } from './action-schema.ts'
import type { AttachCommand } from './plan-commands.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'

/** Attaches items to an action; attaching to a tracking action joins its dispute. */
export const attach: Gesture<AttachCommand> = {
  name: 'attach',
  about: 'action',
  schema: attachSchema,
  load: ({ action, items }) => ({ actions: [action], items: items.map(itemIdOf), room: true }),
  named: ({ action, items }) => ({ actions: [action], items: items.map(itemIdOf), disputes: [] }),
  numbersDispute: false,
  decide: attachNamed,
}

function attachNamed(facts: Facts, draft: Draft, command: AttachCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const requests = command.items.map(requestOf)
  const dispute = trackedDispute(action)?.id ?? null
  if (dispute === null) attachToAction(facts, draft, action.id, requests, command.move ?? false)
  else attachItems(facts, draft, dispute, requests, command.move ?? false)
  return receiptOf(dispute, action.id)
}
