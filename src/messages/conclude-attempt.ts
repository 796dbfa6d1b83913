import { addMilliseconds, epochMilliseconds, type Instant } from '../kernel/calendar/instant.ts'
import { waitAfter, type BackOff } from './back-off.ts'
import type { DeliveryChange } from './delivery-changes.ts'
import type { Message, SendProblem } from './message.ts'

/** What became of one attempt, as far as anybody knows; `permanent` when the same message will never be accepted. */
export type AttemptOutcome =
  | { readonly outcome: 'accepted'; readonly reference: string | null }
  | { readonly outcome: 'notAccepted'; readonly permanent: boolean; readonly problem: SendProblem }
  | { readonly outcome: 'unknown'; readonly problem: SendProblem }

/** How a worker sends: how long a worker holds a message, and for how long the mailer knows a key again. */
export type SendingTerms = {
  readonly leaseMs: number
  /** `null` when the mailer does not deduplicate. */
  readonly windowMs: number | null
  readonly backOff: BackOff
  /** The first instant from a given one on at which the message may go. */
  readonly earliest: (at: Instant) => Instant
}

/**
 * What the outcome of an attempt means for its message (the life of a message). `null` when it means nothing new.
 *
 * An answer counts while its attempt is the latest one and nobody decided since; any other is kept in the history and
 * changes nothing (OB8). What is in doubt is tried again only where the provider still knows the key (OB3, OB4).
 */
export function concludeAttempt(
  message: Message,
  attempt: number,
  result: AttemptOutcome,
  at: Instant,
  terms: SendingTerms,
): DeliveryChange | null {
  const { id, state, tries, doubt, readyAt } = message
  const isLatest = attempt === message.attempts && tries > 0
  const isAnswerable = state === 'sending' || state === 'pending' || state === 'uncertain'
  if (!isLatest || !isAnswerable) {
    return state === 'sent' && result.outcome === 'accepted' && isLatest
      ? null
      : { type: 'late-answer', message: id, attempt, outcome: result.outcome }
  }
  if (result.outcome === 'accepted') {
    return { type: 'message-sent', message: id, attempt, at, reference: result.reference }
  }
  const wait = waitAfter(id, tries, terms.backOff)
  const later = wait === null || message.erased !== null ? null : terms.earliest(addMilliseconds(at, wait))
  if (result.outcome === 'notAccepted') {
    const isOver = result.permanent || later === null
    const isInDoubt = doubt !== null && doubt.attempt !== attempt
    const next = isOver || (isInDoubt && !isRemembered(doubt.since, later, terms)) ? null : later
    return { type: 'sending-refused', message: id, attempt, at, problem: result.problem, next }
  }
  // The worker lost its lease and was taken for dead: that it does not know either is nothing new.
  if (state !== 'sending') return null
  const since = doubt?.since ?? readyAt
  const next = later !== null && isRemembered(since, later, terms) ? later : null
  return {
    type: 'sending-doubted',
    message: id,
    attempt,
    at,
    problem: result.problem,
    begunAt: readyAt,
    next,
  }
}

/**
 * Whether the provider still knows the key when an attempt that begins then reaches it: the window counts from the first
 * attempt in doubt, and clocks and leases take their margin of it. A window below four leases is worth nothing.
 */
export function isRemembered(
  since: Instant,
  begin: Instant,
  { leaseMs, windowMs }: Pick<SendingTerms, 'leaseMs' | 'windowMs'>,
): boolean {
  if (windowMs === null || windowMs < 4 * leaseMs) return false
  return epochMilliseconds(begin) + 2 * leaseMs < epochMilliseconds(since) + windowMs
}
