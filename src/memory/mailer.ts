import type { TenantId } from '../kernel/ids.ts'
import { epochMilliseconds, type Instant } from '../kernel/calendar/instant.ts'
import { headersFault } from '../messages/headers.ts'
import type { Clock } from '../ports/clock.ts'
import type { Mailer, OutgoingMessage, SendAttempt, SendResult } from '../ports/mailer.ts'
import { answer } from './answer.ts'
import { readCopy } from './copy.ts'

/** A message that reached its addressee. */
export type Arrival = {
  readonly tenant: TenantId
  readonly message: OutgoingMessage
  readonly idempotencyKey: string
  readonly attempt: number
}

/**
 * What the next sending is to meet: a refusal for now or for good, or a line that is cut before the hand-over or after
 * it. The two cuts are answered alike, `unknown`: nobody can tell them apart.
 */
export type MailerFault = 'refused-for-now' | 'refused-for-good' | 'request-lost' | 'reply-lost'

/** A mailer in memory that shows what arrived. */
export interface MemoryMailer extends Mailer {
  /** What arrived so far, in order. */
  readonly arrived: () => readonly Arrival[]
  /** Lets the next sending that comes through meet a fault; several faults are met one after the other. */
  readonly meet: (fault: MailerFault) => void
}

/** How a mailer in memory behaves. */
export type MemoryMailerOptions = {
  /**
   * Left out or `null`: it does not deduplicate. Else it is a provider that answers a key again as it did first, until so
   * long after it first accepted it: asking again does not keep the window open.
   */
  readonly idempotency?: Mailer['idempotency']
  /** Left out, it knows no time: deadlines never pass, and keys are remembered for good. */
  readonly clock?: Clock
}

/**
 * A mailer in memory: the reference of the port, for tests and demonstrations. Nothing leaves the process. With
 * `idempotency` it stands for a provider that deduplicates within a window.
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
  const accepted = new Map<string, Acceptance>()

  const known = (key: string): Acceptance | null => {
    const first = accepted.get(key)
    if (idempotency === null || first === undefined) return null
    const isOpen =
      first.at === null || clock === null || elapsed(first.at, clock.now()) < idempotency.windowMs
    return isOpen ? first : null
  }

  const handOver = (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt): Acceptance => {
    const { idempotencyKey, attempt: number } = attempt
    arrivals.push(JSON.stringify({ tenant, message, idempotencyKey, attempt: number } satisfies Arrival))
    const acceptance = { at: clock?.now() ?? null, reference: `memory-${arrivals.length}` }
    accepted.set(keyOf(tenant, attempt), acceptance)
    return acceptance
  }

  const send = (tenant: TenantId, message: OutgoingMessage, attempt: SendAttempt): SendResult => {
    const hostile = headersFault(message)
    if (hostile !== null) return notAccepted(true, hostile)
    if (attempt.signal.aborted) return notAccepted(false, 'aborted')
    if (clock !== null && clock.now() > attempt.deadline) return notAccepted(false, 'deadline passed')
    const fault = faults.shift()
    if (fault === 'refused-for-now' || fault === 'refused-for-good') {
      return notAccepted(fault === 'refused-for-good', 'refused')
    }
    if (fault === 'request-lost') return { outcome: 'unknown', reason: 'request lost' }
    const { reference } = known(keyOf(tenant, attempt)) ?? handOver(tenant, message, attempt)
    if (fault === 'reply-lost') return { outcome: 'unknown', reason: 'reply lost' }
    return { outcome: 'accepted', reference }
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

type Acceptance = { readonly at: Instant | null; readonly reference: string }

const keyOf = (tenant: TenantId, { idempotencyKey }: SendAttempt): string => `${tenant}\0${idempotencyKey}`

const elapsed = (from: Instant, to: Instant): number => epochMilliseconds(to) - epochMilliseconds(from)

const notAccepted = (permanent: boolean, reason: string): SendResult => ({
  outcome: 'notAccepted',
  permanent,
  reason,
})
