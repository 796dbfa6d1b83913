import { statusOf } from '../../catalogs/statuses.ts'
import type { Status } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import type { Mark } from '../gesture.ts'
import { marksOf, requireInformed } from './assignment.ts'
import { requireNextStatus } from './disputed-items.ts'
import { requireDisputeStatus } from './dispute-terms.ts'
import { recordEdit } from './edit-action.ts'
import { grouped } from './grouping.ts'
import { remainingItems } from './leave-dispute.ts'
import { addComment } from './notes.ts'
import { proposedName } from './proposed-plan.ts'
import { queueMessages, type MessageDraft } from './queue-messages.ts'
import { informs, resolveRecipients } from './recipients.ts'
import { requireInternalUser } from './require.ts'

/** The other cause of a dispute, and what people say of it. */
export type Relabelling = {
  /** A dispute status of the catalog. */
  readonly status: string
  /** The new brief. */
  readonly comment: string
  /** Left out, who is resolver now, else the one that the status proposes. */
  readonly resolver?: string | null | undefined
  readonly messages: readonly MessageDraft[]
}

/**
 * Records that a whole open dispute has another cause: record, items and tracking action, in the same episode and with
 * the same days, amounts and dunning (D-9). All lines and standings of the dispute were loaded.
 *
 * @throws {RedressError} `status-unchanged`, `status-not-allowed`, the refusals of a status, of a resolver and of
 * messages.
 */
export function recordRelabelling(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  { status: given, comment, resolver: named, messages }: Relabelling,
): { readonly messages: readonly string[]; readonly marks: readonly Mark[] } {
  const status = requireOtherStatus(facts, dispute, given)
  const items = remainingItems(draft, dispute.id, Math.ceil(dispute.items.total / linesPerChunk))
  requireNextStatus(facts, draft, items, status.id)
  const resolver = named === undefined ? (dispute.resolver ?? status.resolver ?? null) : named
  if (resolver !== null && resolver !== dispute.resolver) requireInternalUser(facts, resolver)
  const { id, customer, trackingAction } = dispute
  const recipients = resolveRecipients(facts, messages, { customer, resolver })
  // The brief is a new one: whether the resolver was sent it is asked anew.
  const resolverInformed = informs(resolver, recipients)
  requireInformed(facts, resolver, resolverInformed)
  draft.record({
    type: 'dispute-relabelled',
    dispute: id,
    from: dispute.cause,
    to: status.id,
    brief: addComment(facts, draft, comment),
    resolver,
    resolverInformed,
  })
  for (const group of grouped(items, () => '')) {
    draft.record({
      type: 'items-relabelled',
      dispute: id,
      status: { id: status.id, type: status.type },
      resolver,
      items: group.map((item) => ({ item })),
    })
  }
  recordEdit(draft, trackingAction, {
    ...newName(facts, draft, dispute, status),
    status: status.id,
    resolver,
  })
  const context = { customer, dispute: id, action: trackingAction, resolver }
  return {
    messages: queueMessages(facts, draft, messages, recipients, context),
    marks: marksOf(resolver, resolverInformed),
  }
}

function requireOtherStatus(facts: Facts, { id, cause }: Dispute, given: string): Status {
  const status = requireDisputeStatus(facts, given)
  if (status.id !== cause) return status
  throw new RedressError('status-unchanged', `The dispute has the status ${cause} already.`, {
    dispute: id,
    status: cause,
  })
}

/** An action that is still called as its status proposed is called as the new one proposes. */
function newName(
  { catalog }: Facts,
  draft: Draft,
  { cause, trackingAction }: Dispute,
  status: Status,
): { readonly name?: string } {
  const isProposed =
    draft.read('action', trackingAction)?.name === proposedName(catalog, statusOf(catalog, cause))
  return isProposed ? { name: proposedName(catalog, status) } : {}
}
