import { trackedDispute } from '../../actions/tracked.ts'
import type { Draft } from '../../history/draft.ts'
import { recordDetachment } from '../decisions/detachment.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { recordLeaving } from '../decisions/leave-action.ts'
import { planNext } from '../decisions/next-action.ts'
import { requireNoFields, requireOpenAction, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { DetachCommand } from './action-commands.ts'
import { detachSchema } from './life-schema.ts'
import { targetsOf } from './named-disputes.ts'
import { userIds } from './named-users.ts'

/** Detaches items: they rejoin the scenario at once; detaching the last one ends the action as emptied. */
export const detach: Gesture<DetachCommand> = {
  name: 'detach',
  about: 'action',
  schema: detachSchema,
  load: ({ action, items, next, to }) => ({
    actions: [action],
    items,
    disputes: targetsOf(to),
    users: userIds(next?.resolver, undefined),
    lines: to !== undefined,
  }),
  named: ({ action, items, to }) => ({ actions: [action], items, disputes: targetsOf(to) }),
  numbersDispute: false,
  decide: detachItems,
}

function detachItems(facts: Facts, draft: Draft, command: DetachCommand): Receipt {
  const action = requireOpenAction(draft, command.action)
  const tracked = trackedDispute(action)
  if (tracked === null) recordLeaving(facts, draft, action, command)
  else {
    const { why } = command
    // They are in an action then: that of the dispute they go into.
    if (why === 'moved' || why === 'split') requireNoFields(command, ['next'], why)
    recordDetachment(facts, draft, requireOpenDispute(draft, tracked.id), command)
    endIfEmptied(facts, draft, tracked.id, 'emptied')
  }
  return receiptOf(tracked?.id ?? null, action.id, planNext(facts, draft, command.next, command.items))
}
