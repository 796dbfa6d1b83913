import { tenantId } from '../../kernel/ids.ts'
import type { Mailer, OutgoingMessage, SendAttempt, SendResult } from '../../ports/mailer.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  NoNeeds,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import { checkEqual } from '../conformance/failure.ts'

/** A message as its addressee got it. */
export type ArrivedMessage = {
  /** The address it was brought to, whatever its headers say. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** `null` when there is none. */
  readonly html: string | null
}

/** A mailer, and what is needed to see from outside what it did. */
export interface MailerUnderTest extends UnderTest {
  readonly mailer: Mailer
  /** All that reached the other side so far, in order: the inbox of a test server, a provider's sandbox. */
  readonly arrived: () => Promise<readonly ArrivedMessage[]>
  /** Lets the other side refuse the next message. */
  readonly refuseNext: () => Promise<void>
  /** Lets the other side take the next message, and cuts the line before it can say so. */
  readonly loseNextReply: () => Promise<void>
}

/** How the host makes the mailer under test. A channel that cannot play a part declares an exemption. */
export type MailerFactory = AdapterFactory<NoNeeds, MailerUnderTest>

/** The promises of the `Mailer` port, each as a case. */
export type MailerSuite = ConformanceSuite<NoNeeds, MailerUnderTest>

/** Makes a case of the mailer's suite. */
export const mailerCase = (
  id: string,
  promise: string,
  run: (open: Open<NoNeeds, MailerUnderTest>) => Promise<void>,
): ConformanceCase<NoNeeds, MailerUnderTest> => ({ id, promise, run })

export const tenant = tenantId('main')

// Far enough on both sides for any clock that a mailer may look at.
export const longPast = '1999-12-31T23:59:59.000Z'
const farFuture = '2199-12-31T23:59:59.000Z'

export const message = (id: string, change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  channel: 'email',
  from: { name: 'Collections', address: 'collections@example.com' },
  to: { name: 'Ann', address: 'ann@example.com' },
  subject: `Open items ${id}`,
  text: `Dear Ann,\nthis is ${id}.`,
  html: null,
  automatic: false,
  attachments: [],
  language: 'en',
  ...change,
})

export const attempt = (idempotencyKey: string, change: Partial<SendAttempt> = {}): SendAttempt => ({
  idempotencyKey,
  attempt: 1,
  deadline: farFuture,
  signal: { aborted: false },
  ...change,
})

export async function accept(
  subject: MailerUnderTest,
  sent: OutgoingMessage,
  key = `key of ${sent.id}`,
): Promise<void> {
  checkEqual(
    (await subject.mailer.send(tenant, sent, attempt(key))).outcome,
    'accepted',
    `the answer to ${sent.id}`,
  )
}

/** An answer without what every mailer words as it likes. */
export const summary = (result: SendResult) =>
  result.outcome === 'notAccepted' ? { outcome: result.outcome, permanent: result.permanent } : result
