import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { entryAt } from '../../kernel/entry-at.ts'
import type { Facts } from '../facts.ts'
import type { Receipt } from '../gesture.ts'
import { marksOf, requireInformed } from './assignment.ts'
import { requireNextStatus } from './disputed-items.ts'
import { joinDispute } from './join-dispute.ts'
import { knownItems } from './known-items.ts'
import { leavingItems } from './leave-dispute.ts'
import { departItems } from './move-items.ts'
import { addComment } from './notes.ts'
import type { FollowUp } from './plan-action.ts'
import { planTracking } from './plan-tracking.ts'
import { queueMessages, type MessageDraft } from './queue-messages.ts'
import { informs, resolveRecipients } from './recipients.ts'
import { requireBothParts, resolverOfPart, sinceOf, statusOfPart } from './split-parts.ts'

/** Which items get a record of their own, and what people say of it. */
export type Splitting = {
  readonly items: readonly string[]
  /** A dispute status of the catalog; left out, that of the dispute they come from. */
  readonly status?: string | undefined
  /** The brief of the new record. */
  readonly comment: string
  /** Left out, the one that another status proposes, else who is resolver now. */
  readonly resolver?: string | null | undefined
  readonly followUp: FollowUp
  readonly messages: readonly MessageDraft[]
}

/**
 * Records that some items of an open dispute get a record of their own, with a new number, the opened day of the
 * running episode and a tracking action of its own; what is disputed of each goes along (D-11). All lines of the
 * dispute were loaded.
 *
 * @throws {RedressError} `item-duplicate`, `item-unknown`, `item-not-disputed`, `split-takes-all`,
 * `dispute-of-credits`, `status-not-allowed`, the refusals of a status, of a resolver, of messages and of a follow-up.
 */
export function recordSplit(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  splitting: Splitting,
): Omit<Receipt, 'dispute' | 'action'> & { readonly dispute: string; readonly action: string } {
  const leavers = leavingItems(draft, dispute.id, splitting.items)
  const items = knownItems(facts, splitting.items)
  requireBothParts(draft, dispute, leavers)
  const status = statusOfPart(facts, dispute, splitting.status)
  requireNextStatus(facts, draft, splitting.items, status.id)
  const resolver = resolverOfPart(facts, dispute, status, splitting.resolver)
  const { customer, escalatedOn, escalations, pauses } = dispute
  const { messages } = splitting
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  const isInformed = informs(resolver, recipients)
  requireInformed(facts, resolver, isInformed)

  const id = draft.newId('d')
  const { openedOn = facts.today } = dispute.episodes.at(-1) ?? {}
  const joining = items.map((item, at) => {
    const leaver = entryAt(leavers, at)
    const since = sinceOf(draft, dispute.id, leaver) ?? openedOn
    return { item, disputed: leaver.disputed, chunk: Math.floor(at / linesPerChunk), since }
  })
  const { followUp } = splitting
  const action = planTracking(facts, draft, { dispute: id, customer, status, resolver, followUp })
  draft.record({
    type: 'dispute-opened',
    dispute: id,
    number: facts.disputeNumber,
    customer,
    cause: status.id,
    on: openedOn,
    split: { from: dispute.id, escalatedOn, escalations, pauses },
    saidOn: dispute.saidOn,
    origin: dispute.origin,
    rootCause: dispute.rootCause,
    priority: dispute.priority,
    resolver,
    resolverInformed: isInformed,
    dunning: dispute.dunning,
    trackingAction: action,
    brief: addComment(facts, draft, splitting.comment),
    attachments: dispute.attachments,
  })
  if (dispute.dunning === 'stop-customer') draft.record({ type: 'customer-stopped', customer, dispute: id })
  departItems(facts, draft, leavers, { why: 'split', from: dispute.id, to: id })
  joinDispute(facts, draft, id, { why: 'split', from: dispute.id, items: joining })
  const context = { customer, dispute: id, action, resolver, items: splitting.items }
  return {
    dispute: id,
    action,
    next: null,
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks: marksOf(resolver, isInformed),
  }
}
