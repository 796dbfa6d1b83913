import type { Draft } from '../../../src/history/draft.ts'
import { epochMilliseconds } from '../../../src/kernel/calendar/instant.ts'
import type { AttemptOutcome } from '../../../src/messages/conclude-attempt.ts'
import type { DeliveryChange } from '../../../src/messages/delivery-changes.ts'
import { evolveDelivery } from '../../../src/messages/evolve-delivery.ts'
import type { Message } from '../../../src/messages/message.ts'
import { begin } from '../../../src/desk/sending/begin.ts'
import { conclude } from '../../../src/desk/sending/conclude.ts'
import { performAsSystem } from '../../../src/desk/worker/client.ts'
import type { Queued } from '../../../src/desk/worker/send-message.ts'
import type { startReport } from '../../../src/desk/worker/tick-report.ts'
import type { WorkerTerms } from '../../../src/desk/worker/worker-options.ts'
import type { Bug } from './bug.ts'
import { handOver } from './buggy-hand-over.ts'

type Report = ReturnType<typeof startReport>

const accepted: AttemptOutcome = { outcome: 'accepted', reference: null }
const refused: AttemptOutcome = { outcome: 'notAccepted', permanent: false, problem: 'refused-for-now' }

/** Takes one message up, hands it over, and writes down what became of it. */
export async function sendMessage(
  queued: Queued,
  options: WorkerTerms,
  report: Report,
  bug: Bug | null,
): Promise<void> {
  const { client, message } = queued
  const { tenant } = client.setup.ports
  const write = (attempt: number, outcome: AttemptOutcome) =>
    performAsSystem(client, concludeWith(bug), {
      ...namesOf(message),
      isRun: message.automatic,
      attempt,
      outcome,
      terms: termsOf(queued, options, bug),
    })
  try {
    if (bug === 'sends-before-begin') {
      const next = { ...message, attempts: message.attempts + 1, readyAt: client.setup.clock.now() }
      await handOver(tenant, next, options, bug)
    }
    const { begin: outcome } = await performAsSystem(client, beginWith(bug), {
      ...namesOf(message),
      dispute: message.occurrence === null ? null : message.dispute,
      chases: message.claim !== null && bug !== 'no-second-look',
      terms: termsOf(queued, options, bug),
    })
    if (outcome.kind !== 'begun') return
    const attempt = outcome.message.attempts
    if (bug === 'concludes-before-sending') await write(attempt, accepted)
    const answer =
      bug === 'sends-before-begin' ? accepted : await handOver(tenant, outcome.message, options, bug)
    if (bug === 'forgets-to-conclude' || bug === 'concludes-before-sending') return
    const concluded = await write(attempt, answer)
    if (bug === 'concludes-twice') await write(attempt, answer)
    report.messages.push({ tenant, message: message.id, outcome: concluded.message.state })
  } catch (error) {
    report.failures.push({ tenant, during: 'sending', id: message.id, error })
  }
}

/** Looks for a message whose worker was not heard of again. */
export async function forsake(
  queued: Queued,
  options: WorkerTerms,
  report: Report,
  bug: Bug | null,
): Promise<void> {
  const { client, message } = queued
  const problem = bug === 'reaps-at-once' ? 'reply-lost' : 'lease-over'
  const outcome = bug === 'resends-after-crash' ? refused : ({ outcome: 'unknown', problem } as const)
  try {
    await performAsSystem(client, concludeWith(bug), {
      ...namesOf(message),
      isRun: message.automatic,
      attempt: message.attempts,
      outcome,
      terms: termsOf(queued, options, bug),
    })
  } catch (error) {
    report.failures.push({ tenant: client.setup.ports.tenant, during: 'sending', id: message.id, error })
  }
}

const namesOf = ({ id, occurrence, action }: Message) => ({
  message: id,
  action: occurrence === null ? null : action,
})

function termsOf(
  { message: { doubt, readyAt } }: Queued,
  { mailers, leaseMs, backOff }: WorkerTerms,
  bug: Bug | null,
) {
  const declared = mailers.email.idempotency?.windowMs ?? null
  const sinceFirst = doubt === null ? 0 : epochMilliseconds(readyAt) - epochMilliseconds(doubt.since)
  if (declared === null) return { leaseMs, windowMs: null, backOff }
  if (bug === 'no-window') return { leaseMs, windowMs: 2 ** 40, backOff }
  if (bug === 'window-from-last-attempt') return { leaseMs, windowMs: declared + sinceFirst, backOff }
  return { leaseMs, windowMs: declared, backOff }
}

function beginWith(bug: Bug | null): typeof begin {
  const disguise = bug === 'ignores-stop' ? withoutSwitch : bug === 'no-second-look' ? asIfDone : null
  if (disguise === null) return begin
  return { ...begin, decide: (facts, draft, command) => begin.decide(facts, disguise(draft), command) }
}

const reading = (draft: Draft, read: (kind: string, document: object | undefined) => unknown): Draft => ({
  ...draft,
  read: ((kind, id) => read(kind, draft.read(kind, id))) as Draft['read'],
})

const withoutSwitch = (draft: Draft): Draft =>
  reading(draft, (kind, document) => (kind === 'outbox' ? undefined : document))

const asIfDone = (draft: Draft): Draft =>
  reading(draft, (kind, document) => {
    if (document === undefined) return document
    if (kind === 'action') return { ...document, state: 'done' }
    return kind === 'dispute' ? { ...document, state: 'open' } : document
  })

function concludeWith(bug: Bug | null): typeof conclude {
  if (bug === 'no-fence') {
    return {
      ...conclude,
      decide: (facts, draft, command) => {
        const { attempts } = facts.messages.get(command.message) ?? { attempts: command.attempt }
        return conclude.decide(facts, draft, { ...command, attempt: Math.max(1, attempts) })
      },
    }
  }
  if (bug === 'refusal-ends-doubt') {
    return {
      ...conclude,
      decide: (facts, draft, command) => {
        const message = facts.messages.get(command.message)
        const isDoubted = message !== undefined && message.doubt !== null
        return conclude.decide(facts, isDoubted ? endingDoubt(draft, message) : draft, command)
      },
    }
  }
  return conclude
}

/** A draft in which a refusal answers for the attempt in doubt, and the document says the same. */
function endingDoubt(draft: Draft, message: Message): Draft {
  let refusal: DeliveryChange | null = null
  return {
    ...draft,
    record: (change) => {
      if (change.type === 'sending-refused' && message.doubt !== null) {
        refusal = { ...change, attempt: message.doubt.attempt }
        draft.record(refusal)
      } else draft.record(change)
    },
    rewrite: (text) => {
      const isIts = refusal !== null && text.kind === 'message' && text.document.id === message.id
      draft.rewrite(
        isIts ? { kind: 'message', document: evolveDelivery(message, refusal as DeliveryChange) } : text,
      )
    },
  }
}
