import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Recipient } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import type { Mark } from '../gesture.ts'
import { recordEdit } from './edit-action.ts'
import { grouped } from './grouping.ts'
import { remainingItems } from './leave-dispute.ts'
import { informs } from './recipients.ts'
import { requireInternalUser } from './require.ts'

/** Who shall fix the cause from now on, and who is told. */
export type Assignment = {
  readonly resolver: string | null
  readonly recipients: readonly (readonly Recipient[])[]
  /** How many chunks of lines the dispute has. */
  readonly chunks: number
}

/**
 * Records that a dispute has another resolver: the header, every item still disputed and the tracking action (D-6).
 *
 * @throws {RedressError} `user-unknown`, `recipient-not-internal`, or `resolver-not-informed` by policy.
 */
export function recordAssignment(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  { resolver, recipients, chunks }: Assignment,
): readonly Mark[] {
  if (resolver !== null) requireInternalUser(facts, resolver)
  const isStill = resolver !== null && resolver === dispute.resolver
  const resolverInformed = informs(resolver, recipients) || (isStill && dispute.resolverInformed)
  requireInformed(facts, resolver, resolverInformed)
  draft.record({ type: 'dispute-assigned', dispute: dispute.id, resolver, resolverInformed })
  recordEdit(draft, dispute.trackingAction, { resolver })
  for (const group of grouped(remainingItems(draft, dispute.id, chunks), () => '')) {
    draft.record({
      type: 'resolver-changed',
      dispute: dispute.id,
      resolver,
      items: group.map((item) => ({ item })),
    })
  }
  return marksOf(resolver, resolverInformed)
}

/** Refuses a resolver who is sent nothing, where the host's policy says so. Throws `resolver-not-informed`. */
export function requireInformed(facts: Facts, resolver: string | null, isInformed: boolean): void {
  if (resolver === null || isInformed || facts.settings.resolverNotInformed === 'mark') return
  throw new RedressError('resolver-not-informed', 'Send the resolver a message: the policy asks for it.', {
    resolver,
  })
}

/** What a person should know: the resolver was sent nothing. */
export function marksOf(resolver: string | null, isInformed: boolean): readonly Mark[] {
  return resolver !== null && !isInformed ? ['resolver-not-informed'] : []
}
