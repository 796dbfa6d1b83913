import type { Gesture } from '../gesture.ts'
import { receiptOf } from '../gesture.ts'
import type { SyncCommand } from './upkeep-commands.ts'
import { syncSchema } from './life-schema.ts'

/**
 * Looks at items and customers again. Every gesture writes down what the ledger and the calendar did to those it loads;
 * this one does nothing else.
 */
export const sync: Gesture<SyncCommand> = {
  name: 'sync',
  about: null,
  schema: syncSchema,
  load: ({ items = [], customers = [] }) => ({ items, customers }),
  named: () => ({ items: [], disputes: [], actions: [] }),
  numbersDispute: false,
  decide: () => receiptOf(null, null),
}
