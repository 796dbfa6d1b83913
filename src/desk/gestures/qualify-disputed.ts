import type { Status } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { recordDetachment } from '../decisions/detachment.ts'
import { requireNextStatus } from '../decisions/disputed-items.ts'
import { endIfEmptied } from '../decisions/end-dispute.ts'
import { planFollowUp } from '../decisions/qualification.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { resolveRecipients } from '../decisions/recipients.ts'
import { requireNoFields, requireOpenDispute } from '../decisions/require.ts'
import { recordResolution } from '../decisions/resolution.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Receipt } from '../gesture.ts'
import { promiseItems } from './promise.ts'
import { promiseOf } from './promise-of.ts'
import { itemIdOf } from './qualified-item.ts'
import type { QualifyCommand } from './qualify-commands.ts'
import { requalifyDispute } from './requalify-dispute.ts'

/**
 * Qualifies items that are all in one dispute: another dispute status relabels it or splits them off, a resolved
 * one resolves them, none detaches them by mistake; with any other they leave it, and its outcome must be said.
 *
 * @throws {RedressError} `disputes-mixed` when they are in several; the refusals of `relabel`, `split`, `detach` and
 * `promise`.
 */
export function qualifyDisputed(
  facts: Facts,
  draft: Draft,
  command: QualifyCommand,
  status: Status | null,
): Receipt {
  const items = command.items.map(itemIdOf)
  const dispute = requireOpenDispute(draft, commonDispute(draft, items))
  if (status?.type === 'dispute') return requalifyDispute(facts, draft, dispute, command, status)
  if (status?.type === 'promise') return leaveWithPromise(facts, draft, dispute, command, status)
  requireNoFields(command, ['promised'], status?.type ?? 'none')
  const { customer } = dispute
  const resolver = command.resolver === undefined ? (status?.resolver ?? null) : command.resolver
  const messages = command.messages ?? []
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  recordLeaving(facts, draft, dispute, command, { items, status })
  const next = followUpOf(facts, draft, command, { status, items, resolver })
  const context = { customer, dispute: dispute.id, action: next ?? dispute.trackingAction, resolver, items }
  return {
    ...receiptOf(dispute.id, dispute.trackingAction, next),
    messages: queueMessages(facts, draft, messages, recipients, context),
  }
}

type Leavers = { readonly items: readonly string[]; readonly status: Status | null }

function leaveWithPromise(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  command: QualifyCommand,
  status: Status,
): Receipt {
  const { comment: _, ...promise } = promiseOf(command, status.id)
  recordLeaving(facts, draft, dispute, command, { items: command.items.map(itemIdOf), status })
  const { action, messages } = promiseItems(facts, draft, promise)
  return { ...receiptOf(dispute.id, dispute.trackingAction, action), messages }
}

function recordLeaving(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  { comment, outcome, credit, code }: QualifyCommand,
  { items, status }: Leavers,
): void {
  const said = {
    ...(comment !== undefined && { comment }),
    ...(outcome !== undefined && { outcome }),
    ...(credit !== undefined && { credit }),
    ...(code !== undefined && { code }),
  }
  if (status === null) recordDetachment(facts, draft, dispute, { items, why: 'mistake', ...said })
  else if (status.type === 'resolved') {
    requireNextStatus(facts, draft, items, status.id)
    recordResolution(facts, draft, dispute, items, said, { id: status.id, type: status.type })
  } else {
    const isPromised = status.type === 'promise'
    recordDetachment(facts, draft, dispute, { items, why: 'other', status: status.id, ...said }, isPromised)
  }
  endIfEmptied(facts, draft, dispute.id, 'emptied')
}

/** What is resolved or was a mistake goes back to the scenario; any other status proposes its follow-up. */
function followUpOf(
  facts: Facts,
  draft: Draft,
  { followUp = {} }: QualifyCommand,
  left: Leavers & { readonly resolver: string | null },
): string | null {
  const { status, resolver } = left
  if (followUp === 'scenario' || status === null || status.type === 'resolved') return null
  const items = left.items.flatMap((id) => facts.items.get(id) ?? [])
  return planFollowUp(facts, draft, { status, items, resolver, followUp })
}

function commonDispute(draft: Draft, items: readonly string[]): string {
  const disputes = new Set(items.map((item) => draft.read('standing', item)?.dispute ?? ''))
  const [first, ...others] = disputes
  if (first === undefined) throw inconsistentHistory('Disputed items are in no dispute.', items[0] ?? '')
  if (others.length === 0) return first
  throw new RedressError(
    'disputes-mixed',
    'The items are in several disputes; take those of one at a time.',
    {
      disputes: [...disputes].slice(0, 50),
    },
  )
}
