import type { Draft } from '../../history/draft.ts'
import { requireAction } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { nothingNamed, type Gesture, type Receipt } from '../gesture.ts'
import { receiptOf } from '../gesture.ts'
import type { SyncCommand } from './upkeep-commands.ts'
import { syncSchema } from './life-schema.ts'

/**
 * Looks at items, actions with theirs, and customers again. Every gesture writes down what the ledger and the calendar did
 * to those it loads; this one does nothing else.
 */
export const sync: Gesture<SyncCommand> = {
  name: 'sync',
  about: null,
  schema: syncSchema,
  load: ({ items = [], actions = [], customers = [] }) => ({
    items,
    actions,
    customers,
    whole: actions.length > 0,
  }),
  named: () => nothingNamed,
  numbersDispute: false,
  isSystem: true,
  decide: lookAgain,
}

function lookAgain(_: Facts, draft: Draft, { actions = [] }: SyncCommand): Receipt {
  for (const action of actions) requireAction(draft, action)
  return receiptOf(null, null)
}
