import type { Action } from '../../actions/action.ts'
import type { Draft } from '../../history/draft.ts'
import { daysBetween } from '../../kernel/calendar/day.ts'
import { addMilliseconds } from '../../kernel/calendar/instant.ts'
import { dayIn } from '../../kernel/calendar/zone.ts'
import { isRemembered, type SendingTerms } from '../../messages/conclude-attempt.ts'
import { leaveToPerson } from '../../messages/leave-to-person.ts'
import type { Message, MessageCancelReason } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'
import { earliestSending } from '../send-window.ts'
import { chaseOf } from './chase.ts'
import { recordDelivery } from './delivery.ts'
import { claimOf } from './eligibilities.ts'
import { recordMessageEnd } from './end-message.ts'
import { actionNamed } from './require.ts'

/** What came of taking a message up. */
export type BeginOutcome =
  | { readonly kind: 'begun'; readonly message: Message }
  /** Somebody else has it, or it is not its time. */
  | { readonly kind: 'not-ready' }
  /** A person stopped all sending. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'postponed' }
  | { readonly kind: 'cancelled'; readonly reason: MessageCancelReason }
  | { readonly kind: 'uncertain' }

/**
 * Takes a message up for sending, durably, before anything reaches the wire. What it asks for is asked about once more
 * at this moment (E-1, A-8); what may have arrived is not sent again where the provider no longer knows it (OB4).
 */
export function beginSending(
  facts: Facts,
  draft: Draft,
  message: Message,
  terms: Pick<SendingTerms, 'leaseMs' | 'windowMs'>,
): BeginOutcome {
  const { id, state, readyAt, attempts, doubt, automatic } = message
  const at = facts.now
  if (state !== 'pending' || readyAt > at) return { kind: 'not-ready' }
  if ((draft.read('outbox', 'switch')?.stop ?? null) !== null) return { kind: 'stopped' }
  if (doubt !== null && !isRemembered(doubt.since, at, terms)) {
    recordDelivery(draft, message, leaveToPerson(id, attempts, doubt, at))
    return { kind: 'uncertain' }
  }
  const next = automatic ? earliestSending(facts.settings, at) : at
  if (next !== at) {
    recordDelivery(draft, message, { type: 'sending-postponed', message: id, next })
    return { kind: 'postponed' }
  }
  const reason = doubt === null ? reasonToCancel(facts, draft, message) : null
  if (reason !== null) {
    recordMessageEnd(
      facts,
      draft,
      recordDelivery(draft, message, { type: 'message-cancelled', message: id, at, reason }),
    )
    return { kind: 'cancelled', reason }
  }
  const until = addMilliseconds(at, terms.leaseMs)
  const attempt = attempts + 1
  const begun = recordDelivery(draft, message, { type: 'sending-begun', message: id, attempt, at, until })
  return { kind: 'begun', message: begun }
}

/** Only the sendings of an action can be overtaken: what a person gave with a gesture says what held then. */
function reasonToCancel(facts: Facts, draft: Draft, message: Message): MessageCancelReason | null {
  const { occurrence, action: id, dispute, claim, erased } = message
  if (erased !== null) return 'erased'
  if (occurrence === null) return null
  const action = actionNamed(draft, id)
  if (action === undefined || action.state === 'cancelled') return 'action-ended'
  if (dispute !== null && draft.read('dispute', dispute)?.state === 'closed') return 'dispute-closed'
  if (isTooLate(facts, message)) return 'too-late'
  return claim === null || action.state === 'done' ? null : reasonOfClaim(facts, draft, action, claim)
}

/** After a long downtime a person is asked, save about what a person has just had sent again. */
function isTooLate({ settings, today }: Facts, { automatic, resends, queuedAt }: Message): boolean {
  if (!automatic || resends > 0) return false
  return daysBetween(dayIn(settings.zone, queuedAt), today) > settings.maxLatenessDays
}

function reasonOfClaim(
  facts: Facts,
  draft: Draft,
  action: Action,
  claim: string,
): MessageCancelReason | null {
  const now = claimOf(chaseOf(facts, draft, action))
  if (now === null) return 'nothing-to-chase'
  return now === claim ? null : 'overtaken'
}
