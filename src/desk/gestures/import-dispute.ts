import { rootCauseOf } from '../../catalogs/entries.ts'
import type { Draft } from '../../history/draft.ts'
import { takeOut } from '../decisions/action-items.ts'
import { disputedItems, requireDebit } from '../decisions/disputed-items.ts'
import { recordOpening } from '../decisions/dispute-opening.ts'
import { requireDisputeStatus, requireSaid } from '../decisions/dispute-terms.ts'
import { importedDisputeId, requireFreeNumber, requireOpened } from '../decisions/imported-dispute.ts'
import { requireComment, requireInternalUser } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { ImportDisputeCommand } from './import-commands.ts'
import { importDisputeSchema } from './import-schema.ts'
import { userIds } from './named-users.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'

/** Takes over a dispute that is open elsewhere: dated there, recorded today, and nobody is told again. */
export const importDispute: Gesture<ImportDisputeCommand> = {
  name: 'importDispute',
  about: null,
  schema: importDisputeSchema,
  load: ({ number, items, resolver }) => ({
    items: items.map(itemIdOf),
    disputes: [importedDisputeId(number)],
    users: userIds(resolver, undefined),
  }),
  named: ({ items }) => ({ items: items.map(itemIdOf), disputes: [], actions: [] }),
  numbersDispute: false,
  decide: importOpenDispute,
}

function importOpenDispute(facts: Facts, draft: Draft, command: ImportDisputeCommand): Receipt {
  const { number, openedOn, resolver = null, followUp = {}, reference } = command
  requireFreeNumber(draft, number)
  requireOpened(facts, openedOn)
  const status = requireDisputeStatus(facts, command.status)
  const comment = requireComment('importDispute', command.comment)
  const items = disputedItems(facts, draft, command.items.map(requestOf))
  requireDebit(items)
  requireSaid(facts, command.saidOn)
  if (command.rootCause !== undefined) rootCauseOf(facts.catalog, command.rootCause, 'new')
  if (resolver !== null) requireInternalUser(facts, resolver)
  takeOut(facts, draft, command.items.map(itemIdOf), false)
  const dispute = importedDisputeId(number)
  const trackingAction = recordOpening(facts, draft, {
    dispute,
    number,
    ...(reference !== undefined && { reference }),
    customer: items[0]?.item.customer ?? '',
    status,
    items,
    on: openedOn,
    comment,
    resolver,
    // Who works on it was told where it was opened.
    resolverInformed: resolver !== null,
    circumstances: command,
    followUp,
  })
  return receiptOf(dispute, trackingAction)
}
