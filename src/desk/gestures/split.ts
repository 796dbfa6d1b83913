import type { Draft } from '../../history/draft.ts'
import { requireComment, requireOpenDispute } from '../decisions/require.ts'
import { recordSplit } from '../decisions/split.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import type { SplitCommand } from './care-commands.ts'
import { splitSchema } from './care-schema.ts'
import { proposedResolver, userIds } from './named-users.ts'

/** Splits a dispute; it answers with the new record and its tracking action. */
export const split: Gesture<SplitCommand> = {
  name: 'split',
  about: 'dispute',
  schema: splitSchema,
  load: ({ dispute, items, status, resolver, messages }, catalog) => ({
    disputes: [dispute],
    items,
    users: userIds(resolver === undefined ? proposedResolver(catalog, status ?? '') : resolver, messages),
    ...messageNeeds(messages),
    lines: true,
  }),
  named: ({ dispute, items }) => ({ disputes: [dispute], items, actions: [] }),
  numbersDispute: true,
  decide: splitDispute,
}

function splitDispute(facts: Facts, draft: Draft, command: SplitCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  const { items, status, resolver, followUp = {}, messages = [] } = command
  const comment = requireComment('split', command.comment)
  return recordSplit(facts, draft, dispute, { items, status, comment, resolver, followUp, messages })
}
