import type { Catalog } from '../../catalogs/catalog.ts'
import { activeStatusOf } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import { knownItems } from '../decisions/known-items.ts'
import { requireNoFields } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import { proposedResolver, userIds } from './named-users.ts'
import { putInDispute } from './open-dispute.ts'
import { itemIdOf } from './qualified-item.ts'
import { qualifyDisputed } from './qualify-disputed.ts'
import { qualifyFreeItems } from './qualify-free.ts'
import type { QualifyCommand } from './qualify-commands.ts'
import { qualifySchema } from './qualify-schema.ts'

/** Gives items a status of any type: what that means depends on the type, and on whether they are disputed. */
export const qualify: Gesture<QualifyCommand> = {
  name: 'qualify',
  about: null,
  schema: qualifySchema,
  load: ({ items, status, resolver, messages }, catalog) => ({
    items: items.map(itemIdOf),
    users: userIds(resolver ?? (status === null ? undefined : proposedResolver(catalog, status)), messages),
    ...messageNeeds(messages),
    lines: isDisputeStatus(catalog, status),
  }),
  named: ({ items }) => ({ items: items.map(itemIdOf), disputes: [], actions: [] }),
  numbersDispute: true,
  decide: qualifyItems,
}

function qualifyItems(facts: Facts, draft: Draft, command: QualifyCommand): Receipt {
  const items = knownItems(facts, command.items.map(itemIdOf))
  const status = command.status === null ? null : activeStatusOf(facts.catalog, command.status)
  const isDisputed = items.every(({ id }) => (draft.read('standing', id)?.dispute ?? null) !== null)
  if (isDisputed) return qualifyDisputed(facts, draft, command, status)
  if (status?.type !== 'dispute') return qualifyFreeItems(facts, draft, command, status)
  requireNoFields(command, ['promised', 'outcome', 'credit', 'code'], status.type)
  const { promised: _, outcome: __, credit: ___, code: ____, ...opening } = command
  return putInDispute(facts, draft, { ...opening, status: status.id })
}

/** Only a dispute status can split items off, which looks at all that stay behind. */
function isDisputeStatus({ statuses }: Catalog, status: string | null): boolean {
  return statuses.some(({ id, type }) => id === status && type === 'dispute')
}
