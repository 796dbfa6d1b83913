import type { TenantId } from '../../../src/kernel/ids.ts'
import type { AttemptOutcome } from '../../../src/messages/conclude-attempt.ts'
import type { Message } from '../../../src/messages/message.ts'
import { handOver as handOverWell } from '../../../src/desk/worker/hand-over.ts'
import type { WorkerTerms } from '../../../src/desk/worker/worker-options.ts'
import type { Mailer } from '../../../src/ports/mailer.ts'
import type { Bug } from './bug.ts'

const notAccepted = { outcome: 'notAccepted', permanent: false, reason: 'error' } as const

/** Hands a message over once. */
export async function handOver(
  tenant: TenantId,
  message: Message,
  { mailers, leaseMs, timer }: WorkerTerms,
  bug: Bug | null,
): Promise<AttemptOutcome> {
  const answer = await handOverWell(tenant, message, mailerWith(mailers.email, bug), {
    leaseMs,
    timer: bug === 'no-deadline' ? null : timer,
  })
  return bug === 'unknown-is-refusal' && answer.outcome === 'unknown'
    ? { outcome: 'notAccepted', permanent: false, problem: 'refused-for-now' }
    : answer
}

function mailerWith(mailer: Mailer, bug: Bug | null): Mailer {
  if (bug === 'no-deadline') {
    return {
      ...mailer,
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, deadline: '2199-12-31T00:00:00.000Z' }),
    }
  }
  if (bug === 'key-for-each-attempt') {
    return {
      ...mailer,
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, idempotencyKey: `${message.id}-${attempt.attempt}` }),
    }
  }
  if (bug === 'thrown-is-refusal') {
    return { ...mailer, send: (...given) => mailer.send(...given).catch(() => notAccepted) }
  }
  return mailer
}
