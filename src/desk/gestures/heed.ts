import type { Draft } from '../../history/draft.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { recordEnding } from '../decisions/leave-alone.ts'
import { addComment } from '../decisions/notes.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { HeedCommand } from './account-commands.ts'
import { heedSchema } from './account-schema.ts'

/** Heeds items or a customer again that had been ignored: they rejoin the scenario at once. */
export const heed: Gesture<HeedCommand> = {
  name: 'heed',
  about: null,
  schema: heedSchema,
  load: needsOfChosen,
  named: namedByChosen,
  numbersDispute: false,
  decide: heedChosen,
}

function heedChosen(facts: Facts, draft: Draft, command: HeedCommand): Receipt {
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  recordEnding(facts, draft, command, 'ignored', {
    ofItems: (items) => ({ type: 'items-heeded', items: items.map(({ item }) => ({ item })) }),
    ofCustomer: (customer) => ({ type: 'customer-heeded', customer }),
  })
  return receiptOfChosen(command)
}
