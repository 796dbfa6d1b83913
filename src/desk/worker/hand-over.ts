import { addMilliseconds } from '../../kernel/calendar/instant.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { AttemptOutcome } from '../../messages/conclude-attempt.ts'
import { idempotencyKeyOf } from '../../messages/message-key.ts'
import type { Message } from '../../messages/message.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Timer } from '../../ports/timer.ts'
import { outgoingMessage } from './outgoing-message.ts'

const doubt: AttemptOutcome = { outcome: 'unknown', problem: 'reply-lost' }

/**
 * Hands a message over once, and says what is certain of it. Whatever a mailer throws, or answers that is no answer, is
 * doubt: never "not sent" (OB5).
 */
export async function handOver(
  tenant: TenantId,
  message: Message,
  mailer: Mailer,
  { leaseMs, timer }: { readonly leaseMs: number; readonly timer: Timer | null },
): Promise<AttemptOutcome> {
  const outgoing = outgoingMessage(message)
  if (outgoing === null) return { outcome: 'notAccepted', permanent: true, problem: 'header-invalid' }
  const waitMs = Math.floor(leaseMs / 2)
  const signal = { aborted: false }
  const attempt = {
    idempotencyKey: idempotencyKeyOf(tenant, message),
    attempt: message.attempts,
    deadline: addMilliseconds(message.readyAt, waitMs),
    signal,
  }
  return new Promise((settle) => {
    const stop = timer?.after(waitMs, () => {
      signal.aborted = true
      settle(doubt)
    })
    const end = (outcome: AttemptOutcome) => {
      stop?.()
      settle(outcome)
    }
    askMailer(() => mailer.send(tenant, outgoing, attempt)).then(
      (result: unknown) => {
        end(outcomeOf(result))
      },
      () => {
        end(doubt)
      },
    )
  })
}

/** A mailer that throws at once is one that rejects. */
async function askMailer(send: () => Promise<unknown>): Promise<unknown> {
  return send()
}

function outcomeOf(result: unknown): AttemptOutcome {
  const { outcome, permanent, reference } = (result ?? {}) as Readonly<Record<string, unknown>>
  if (outcome === 'accepted') {
    return { outcome, reference: typeof reference === 'string' ? reference.slice(0, 255) : null }
  }
  if (outcome === 'notAccepted') {
    const isPermanent = permanent === true
    return { outcome, permanent: isPermanent, problem: isPermanent ? 'refused-for-good' : 'refused-for-now' }
  }
  return doubt
}
