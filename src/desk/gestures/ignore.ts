import type { Draft } from '../../history/draft.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { recordBeginning } from '../decisions/leave-alone.ts'
import { addComment } from '../decisions/notes.ts'
import { requireComment } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { IgnoreCommand } from './account-commands.ts'
import { ignoreSchema } from './account-schema.ts'

/** Ignores items or a customer until somebody heeds them again. */
export const ignore: Gesture<IgnoreCommand> = {
  name: 'ignore',
  about: null,
  schema: ignoreSchema,
  load: needsOfChosen,
  named: namedByChosen,
  numbersDispute: false,
  decide: ignoreChosen,
}

function ignoreChosen(facts: Facts, draft: Draft, command: IgnoreCommand): Receipt {
  const reason = addComment(facts, draft, requireComment('ignore', command.reason))
  const ignored = { reason, since: facts.today, by: facts.by }
  recordBeginning(facts, draft, command, {
    ofItems: (items) => ({ type: 'items-ignored', ignored, items }),
    ofCustomer: (customer) => ({ type: 'customer-ignored', customer, ignored }),
  })
  return receiptOfChosen(command)
}
