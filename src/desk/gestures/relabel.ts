import type { Draft } from '../../history/draft.ts'
import { recordRelabelling } from '../decisions/relabel.ts'
import { requireComment, requireOpenDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import type { RelabelCommand } from './care-commands.ts'
import { relabelSchema } from './care-schema.ts'
import { proposedResolver, userIds } from './named-users.ts'

/** Relabels a dispute: record, items and tracking action take the other status in one commit. */
export const relabel: Gesture<RelabelCommand> = {
  name: 'relabel',
  about: 'dispute',
  schema: relabelSchema,
  load: ({ dispute, status, resolver, messages }, catalog) => ({
    disputes: [dispute],
    users: userIds(resolver === undefined ? proposedResolver(catalog, status) : resolver, messages),
    ...messageNeeds(messages),
    whole: true,
  }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: relabelDispute,
}

function relabelDispute(facts: Facts, draft: Draft, command: RelabelCommand): Receipt {
  const dispute = requireOpenDispute(draft, command.dispute)
  const { status, resolver, messages = [] } = command
  const comment = requireComment('relabel', command.comment)
  const relabelled = recordRelabelling(facts, draft, dispute, { status, comment, resolver, messages })
  return { dispute: dispute.id, action: dispute.trackingAction, next: null, ...relabelled }
}
