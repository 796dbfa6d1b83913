import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { freeItems } from '../decisions/known-items.ts'
import { addComment } from '../decisions/notes.ts'
import { qualifyFree, recordStatus } from '../decisions/qualification.ts'
import { endPromises } from '../decisions/end-promises.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { resolveRecipients } from '../decisions/recipients.ts'
import { requireInternalUser, requireNoFields } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Receipt } from '../gesture.ts'
import { promiseItems } from './promise.ts'
import { promiseOf } from './promise-of.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'
import type { QualifyCommand } from './qualify-commands.ts'

const disputeFields = [
  'outcome',
  'credit',
  'code',
  'priority',
  'rootCause',
  'dunning',
  'origin',
  'saidOn',
] as const

/**
 * Qualifies items that are in no dispute with a status that is none, or takes their status away.
 *
 * @throws {RedressError} the refusals of choosing items; `field-not-expected` for what only a dispute has;
 * `nothing-to-qualify` when no status is to be taken from items that have none.
 */
export function qualifyFreeItems(
  facts: Facts,
  draft: Draft,
  command: QualifyCommand,
  status: Status | null,
): Receipt {
  const ids = command.items.map(itemIdOf)
  const items = freeItems(facts, draft, ids)
  requireNoFields(command, disputeFields, status?.type ?? 'none')
  if (status?.type === 'promise') return promiseItems(facts, draft, promiseOf(command, status.id))
  requireNoFields(command, ['promised'], status?.type ?? 'none')
  if (command.items.some((item) => requestOf(item).disputed !== null)) {
    throw new RedressError('field-not-expected', 'Only a dispute has a disputed amount.', {
      why: status?.type ?? 'none',
      field: 'disputed',
    })
  }
  const customer = items[0]?.customer ?? ''
  const resolver = command.resolver === undefined ? (status?.resolver ?? null) : command.resolver
  if (resolver !== null) requireInternalUser(facts, resolver)
  const messages = command.messages ?? []
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  endPromises(facts, draft, ids, 'withdrawn')
  const action = status === null ? null : qualifyFree(facts, draft, { ...command, status, items, resolver })
  if (status === null) {
    requireStatuses(draft, ids)
    if (command.comment !== undefined) addComment(facts, draft, command.comment)
    recordStatus(facts, draft, items, null)
  }
  const context = { customer, dispute: null, action, resolver, items: ids }
  return { ...receiptOf(null, action), messages: queueMessages(facts, draft, messages, recipients, context) }
}

function requireStatuses(draft: Draft, items: readonly string[]): void {
  const item = items.find((id) => (draft.read('standing', id)?.status ?? null) === null)
  if (item === undefined) return
  throw new RedressError('nothing-to-qualify', 'The item has no status that could be taken away.', { item })
}
