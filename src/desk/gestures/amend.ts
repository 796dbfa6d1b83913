import type { Draft } from '../../history/draft.ts'
import { recordAmendment } from '../decisions/amendment.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { amendSchema } from './qualify-schema.ts'
import type { AmendCommand } from './qualify-commands.ts'

/** Amends the comment of the entry that gave an item its status. */
export const amend: Gesture<AmendCommand> = {
  name: 'amend',
  about: null,
  schema: amendSchema,
  load: ({ item }) => ({ items: [item], entries: true }),
  named: ({ item }) => ({ items: [item], disputes: [], actions: [] }),
  numbersDispute: false,
  decide: amendEntry,
}

function amendEntry(facts: Facts, draft: Draft, command: AmendCommand): Receipt {
  recordAmendment(facts, draft, command)
  return receiptOf(null, null)
}
