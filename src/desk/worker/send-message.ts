import type { Message } from '../../messages/message.ts'
import { begin } from '../sending/begin.ts'
import { conclude } from '../sending/conclude.ts'
import { performAsSystem, type Client } from './client.ts'
import { handOver } from './hand-over.ts'
import type { OpenReport } from './tick-report.ts'
import type { WorkerTerms } from './worker-options.ts'

/** A message of the outbox with whose it is. */
export type Queued = { readonly client: Client; readonly message: Message }

/** Takes one message up, hands it over, and writes down what became of it. Tells whether an attempt was begun. */
export async function sendMessage(
  { client, message: { id: message, action, dispute, claim } }: Queued,
  options: WorkerTerms,
  report: OpenReport,
): Promise<boolean> {
  const { tenant } = client.setup.ports
  const mailer = options.mailers.email
  const terms = termsOf(options)
  const names = { message, action, dispute }
  let isBegun = false
  try {
    const { begin: outcome } = await performAsSystem(client, begin, {
      ...names,
      chases: claim !== null,
      terms,
    })
    if (outcome.kind !== 'begun') {
      report.messages.push({ tenant, message, outcome: outcome.kind })
      return isBegun
    }
    isBegun = true
    const attempt = outcome.message.attempts
    const answer = await handOver(tenant, outcome.message, mailer, options)
    const concluded = await performAsSystem(client, conclude, { ...names, attempt, outcome: answer, terms })
    report.messages.push({ tenant, message, outcome: concluded.message.state })
  } catch (error) {
    // Begun and not concluded, it is found again when its lease is over.
    report.failures.push({ tenant, during: 'sending', id: message, error })
  }
  return isBegun
}

/** Looks for a message whose worker was not heard of again: it may have arrived. */
export async function forsake(
  { client, message: { id: message, action, dispute, attempts } }: Queued,
  options: WorkerTerms,
  report: OpenReport,
): Promise<void> {
  const { tenant } = client.setup.ports
  try {
    const { message: concluded } = await performAsSystem(client, conclude, {
      message,
      action,
      dispute,
      attempt: attempts,
      outcome: { outcome: 'unknown', problem: 'lease-over' },
      terms: termsOf(options),
    })
    if (concluded.state !== 'sending') report.messages.push({ tenant, message, outcome: concluded.state })
  } catch (error) {
    report.failures.push({ tenant, during: 'sending', id: message, error })
  }
}

function termsOf({ mailers, leaseMs, backOff }: WorkerTerms) {
  return { leaseMs, windowMs: mailers.email.idempotency?.windowMs ?? null, backOff }
}
