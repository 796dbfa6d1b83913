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
  { client, message }: Queued,
  options: WorkerTerms,
  report: OpenReport,
): Promise<boolean> {
  const { tenant } = client.setup.ports
  const names = namesOf(message)
  const terms = termsOf(options)
  let isBegun = false
  try {
    const { begin: outcome } = await performAsSystem(client, begin, {
      ...names,
      dispute: names.action === null ? null : message.dispute,
      chases: message.claim !== null,
      terms,
    })
    if (outcome.kind !== 'begun') {
      report.messages.push({ tenant, message: message.id, outcome: outcome.kind })
      return isBegun
    }
    isBegun = true
    const answer = await handOver(tenant, outcome.message, options.mailers.email, options)
    const { message: concluded } = await performAsSystem(client, conclude, {
      ...names,
      isRun: message.automatic,
      attempt: outcome.message.attempts,
      outcome: answer,
      terms,
    })
    report.messages.push({ tenant, message: message.id, outcome: concluded.state })
  } catch (error) {
    // Begun and not concluded, it is found again when its lease is over.
    report.failures.push({ tenant, during: 'sending', id: message.id, error })
  }
  return isBegun
}

/** Looks for a message whose worker was not heard of again: it may have arrived. */
export async function forsake(
  { client, message }: Queued,
  options: WorkerTerms,
  report: OpenReport,
): Promise<void> {
  const { tenant } = client.setup.ports
  const { id } = message
  try {
    const { message: concluded } = await performAsSystem(client, conclude, {
      ...namesOf(message),
      isRun: message.automatic,
      attempt: message.attempts,
      outcome: { outcome: 'unknown', problem: 'lease-over' },
      terms: termsOf(options),
    })
    if (concluded.state !== 'sending') report.messages.push({ tenant, message: id, outcome: concluded.state })
  } catch (error) {
    report.failures.push({ tenant, during: 'sending', id, error })
  }
}

/** The message, with the action that is sent by it; none where a gesture gave it to people. */
function namesOf({ id, occurrence, action }: Message) {
  return { message: id, action: occurrence === null ? null : action }
}

function termsOf({ mailers, leaseMs, backOff }: WorkerTerms) {
  return { leaseMs, windowMs: mailers.email.idempotency?.windowMs ?? null, backOff }
}
