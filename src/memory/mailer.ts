import type { TenantId } from '../kernel/ids.ts'
import { epochMilliseconds, type Instant } from '../kernel/calendar/instant.ts'
import type { Clock } from '../ports/clock.ts'
import type { Mailer, OutgoingMessage, SendAttempt, SendResult } from '../ports/mailer.ts'
import { answer } from './answer.ts'
import { readCopy } from './copy.ts'

/** A message that reached its addressees. */
export type Arrival = {
  readonly tenant: TenantId
  readonly message: OutgoingMessage
  readonly idempotencyKey: string
  readonly attempt: number
}

/** What the next sending is to meet: a refusal for now or for good, or a reply that is lost after the hand-over. */
export type MailerFault = 'refused-for-now' | 'refused-for-good' | 'reply-lost'

/** A mailer in memory that shows what arrived. */
export interface MemoryMailer extends Mailer {
  /** What arrived so far, in order. */
  readonly arrived: () => readonly Arrival[]
  /** Lets the next sending that comes through meet a fault; several faults are met one after the other. */
  readonly meet: (fault: MailerFault) => void
}

/** How a mailer in memory behaves. */
export type MemoryMailerOptions = {
  /** Left out or `null`: it does not deduplicate. */
  readonly idempotency?: Mailer['idempotency']
  /** Left out, it knows no time: deadlines never pass, and keys are remembered for good. */
  readonly clock?: Clock
}

/**
 * A mailer in memory: the reference of the port, for tests and demonstrations. Nothing leaves the process.
 *
 * @example
 * ```ts
 * const mailer = createMemoryMailer({ idempotency: { windowMs: 86_400_000 } })
 * mailer.meet('reply-lost')
 * ```
 */
export function createMemoryMailer(options: MemoryMailerOptions = {}): MemoryMailer {
  const { idempotency = null, clock = null } = options
  const arrivals: string[] = []
  const faults: MailerFault[] = []
  const acceptedAt = new Map<string, Instant | null>()

  const isKnown = (key: string): boolean => {
    const at = acceptedAt.get(key)
    if (idempotency === null || at === undefined) return false
    return at === null || clock === null || elapsed(at, clock.now()) < idempotency.windowMs
  }

  const handOver = (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt): void => {
    const { idempotencyKey, attempt: number } = attempt
    acceptedAt.set(`${tenant}\0${idempotencyKey}`, clock?.now() ?? null)
    arrivals.push(JSON.stringify({ tenant, message, idempotencyKey, attempt: number } satisfies Arrival))
  }

  const send = (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt): SendResult => {
    if (attempt.signal.aborted) return notAccepted(false, 'aborted')
    if (clock !== null && clock.now() > attempt.deadline) return notAccepted(false, 'deadline passed')
    const fault = faults.shift()
    if (fault === 'refused-for-now' || fault === 'refused-for-good') {
      return notAccepted(fault === 'refused-for-good', 'refused')
    }
    if (!isKnown(`${tenant}\0${attempt.idempotencyKey}`)) handOver(tenant, message, attempt)
    if (fault === 'reply-lost') return { outcome: 'unknown', reason: 'reply lost' }
    return { outcome: 'accepted', reference: `memory-${arrivals.length}` }
  }

  return {
    idempotency,
    send: (tenant, message, attempt) => answer(() => send(tenant, message, attempt)),
    arrived: () => arrivals.map((json) => readCopy<Arrival>(json)),
    meet: (fault) => {
      faults.push(fault)
    },
  }
}

const elapsed = (from: Instant, to: Instant): number => epochMilliseconds(to) - epochMilliseconds(from)

const notAccepted = (permanent: boolean, reason: string): SendResult => ({
  outcome: 'notAccepted',
  permanent,
  reason,
})
