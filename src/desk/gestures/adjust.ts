import type { Draft } from '../../history/draft.ts'
import { recordAdjustment } from '../decisions/adjustment.ts'
import { addComment } from '../decisions/notes.ts'
import { requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { AdjustCommand } from './care-commands.ts'
import { adjustSchema } from './care-schema.ts'

/** Adjusts disputed amounts: the items stay in the dispute. */
export const adjust: Gesture<AdjustCommand> = {
  name: 'adjust',
  about: 'dispute',
  schema: adjustSchema,
  load: ({ dispute, items }) => ({ disputes: [dispute], items: items.map(({ item }) => item) }),
  named: ({ dispute, items }) => ({
    disputes: [dispute],
    items: items.map(({ item }) => item),
    actions: [],
  }),
  numbersDispute: false,
  decide: adjustAmounts,
}

function adjustAmounts(facts: Facts, draft: Draft, command: AdjustCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  if (command.comment !== undefined) addComment(facts, draft, command.comment)
  recordAdjustment(facts, draft, dispute, command.items)
  return receiptOf(dispute.id, dispute.trackingAction)
}
