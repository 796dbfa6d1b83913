import type { Draft } from '../../history/draft.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { recordEnding } from '../decisions/leave-alone.ts'
import { addComment } from '../decisions/notes.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { ReleaseCommand } from './account-commands.ts'
import { releaseSchema } from './account-schema.ts'

/** Ends a hold by hand: what it held rejoins the scenario at once. */
export const release: Gesture<ReleaseCommand> = {
  name: 'release',
  about: null,
  schema: releaseSchema,
  load: needsOfChosen,
  named: namedByChosen,
  numbersDispute: false,
  decide: releaseChosen,
}

function releaseChosen(facts: Facts, draft: Draft, command: ReleaseCommand): Receipt {
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  recordEnding(facts, draft, command, 'hold', {
    ofItems: (items) => ({
      type: 'items-released',
      why: 'by-hand',
      items: items.map(({ item }) => ({ item })),
    }),
    ofCustomer: (customer) => ({ type: 'customer-released', customer, why: 'by-hand' }),
  })
  return receiptOfChosen(command)
}
