import type { Draft } from '../../history/draft.ts'
import { takeOut } from '../decisions/action-items.ts'
import { planWithItems } from '../decisions/action-details.ts'
import { plannedDetails } from '../decisions/copied-details.ts'
import { freeItems } from '../decisions/known-items.ts'
import { isSendable, requireSendable, runNow } from '../decisions/send-action.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { planSchema } from './action-schema.ts'
import type { PlanCommand } from './plan-commands.ts'
import { userIds } from './named-users.ts'

/** Plans a specific action: while it is open it holds its items out of the scenario. */
export const plan: Gesture<PlanCommand> = {
  name: 'plan',
  about: null,
  schema: planSchema,
  load: ({ items, copyOf, resolver, runNow, template, to = [] }) => ({
    items,
    actions: copyOf === undefined ? [] : [copyOf],
    users: userIds(resolver, [{ to }]),
    ...(runNow === true && {
      recipients: true,
      content: true,
      ...(template !== undefined && { templates: [template] }),
    }),
  }),
  named: ({ items, copyOf }) => ({
    items,
    disputes: [],
    actions: copyOf === undefined ? [] : [copyOf],
  }),
  numbersDispute: false,
  decide: planItems,
}

function planItems(facts: Facts, draft: Draft, command: PlanCommand): Receipt {
  const items = freeItems(facts, draft, command.items)
  const details = plannedDetails(facts, draft, command)
  if (command.runNow === true && isSendable(details.channel)) {
    const { channel, content = null, template = null } = details
    requireSendable({ id: null, channel, content, template })
  }
  takeOut(facts, draft, command.items, command.move ?? false)
  const action = planWithItems(facts, draft, details, { customer: items[0]?.customer ?? '', items })
  const messages = command.runNow === true ? runNow(facts, draft, action, command.to) : []
  return { ...receiptOf(null, action), messages }
}
