import { tenantId } from '../../kernel/ids.ts'
import type { Mailer, OutgoingMessage, SendAttempt, SendResult } from '../../ports/mailer.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'

/** A message as its addressees got it. */
export type ArrivedMessage = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
}

/** Nothing needs to be prepared: the suite brings its messages along. */
export type MailerNeeds = Readonly<Record<never, never>>

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
export type MailerFactory = AdapterFactory<MailerNeeds, MailerUnderTest>

export type MailerSuite = ConformanceSuite<MailerNeeds, MailerUnderTest>

const mailerCase = (
  id: string,
  promise: string,
  run: (open: Open<MailerNeeds, MailerUnderTest>) => Promise<void>,
): ConformanceCase<MailerNeeds, MailerUnderTest> => ({ id, promise, run })

const tenant = tenantId('main')

// Far enough on both sides for any clock that a mailer may look at.
const longPast = '1999-12-31T23:59:59.000Z'
const farFuture = '2199-12-31T23:59:59.000Z'

const message = (id: string, change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  channel: 'email',
  from: { name: 'Collections', address: 'collections@example.com' },
  to: [{ name: 'Ann', address: 'ann@example.com' }],
  subject: `Open items ${id}`,
  text: `Dear Ann,\nthis is ${id}.`,
  html: null,
  ...change,
})

const attempt = (idempotencyKey: string, change: Partial<SendAttempt> = {}): SendAttempt => ({
  idempotencyKey,
  attempt: 1,
  deadline: farFuture,
  signal: { aborted: false },
  ...change,
})

/** Every promise of the `Mailer` port, each as a case that runs alone. */
export const mailerSuite: MailerSuite = [
  mailerCase(
    'mailer.apart',
    'mailers that the factory makes are quiet, and their messages arrive apart.',
    async (open) => {
      const [first, second] = [await open(), await open()]
      await accept(first, message('M-1'))
      checkEqual((await first.arrived()).length, 1, 'arrived from the first')
      checkEqual(await second.arrived(), [], 'arrived from the second')
    },
  ),
  mailerCase(
    'mailer.send.arrives',
    'an accepted message has been handed over once, as it was given.',
    async (open) => {
      const subject = await open()
      await accept(subject, message('M-1', { subject: 'Überfällig: 1 200,00 € \u{1f4b6}' }))
      const expected = {
        to: ['ann@example.com'],
        subject: 'Überfällig: 1 200,00 € \u{1f4b6}',
        text: 'Dear Ann,\nthis is M-1.',
      }
      checkEqual(await subject.arrived(), [expected], 'what arrived')
    },
  ),
  mailerCase(
    'mailer.send.several',
    'a message to several addressees is handed over for all of them.',
    async (open) => {
      const subject = await open()
      const to = ['ann', 'ben', 'zoe'].map((name) => ({ name, address: `${name}@example.com` }))
      await accept(subject, message('M-1', { to }))
      const addresses = (await subject.arrived()).flatMap((each) => each.to)
      checkEqual(
        addresses.toSorted(),
        to.map(({ address }) => address),
        'addresses',
      )
    },
  ),
  mailerCase('mailer.send.each', 'messages sent at once with keys of their own all arrive.', async (open) => {
    const subject = await open()
    const ids = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5']
    await Promise.all(ids.map((id) => accept(subject, message(id))))
    checkEqual(
      (await subject.arrived()).map((each) => each.subject).sort(),
      ids.map((id) => `Open items ${id}`),
      'subjects',
    )
  }),
  mailerCase(
    'mailer.send.deadline',
    'after the deadline nothing is handed over, and the answer is `notAccepted`, not for good.',
    async (open) => {
      const subject = await open()
      const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { deadline: longPast }))
      checkEqual(summary(result), { outcome: 'notAccepted', permanent: false }, 'the answer')
      checkEqual(await subject.arrived(), [], 'what arrived')
    },
  ),
  mailerCase(
    'mailer.send.aborted',
    'once the signal is aborted nothing is handed over, and the answer is `notAccepted`, not for good.',
    async (open) => {
      const subject = await open()
      const result = await subject.mailer.send(
        tenant,
        message('M-1'),
        attempt('K-1', { signal: { aborted: true } }),
      )
      checkEqual(summary(result), { outcome: 'notAccepted', permanent: false }, 'the answer')
      checkEqual(await subject.arrived(), [], 'what arrived')
    },
  ),
  mailerCase(
    'mailer.send.refused',
    'a message that the other side refuses is answered `notAccepted`, and nobody got it.',
    async (open) => {
      const subject = await open()
      await subject.refuseNext()
      const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1'))
      checkEqual(result.outcome, 'notAccepted', 'the answer')
      checkEqual(await subject.arrived(), [], 'what arrived')
    },
  ),
  mailerCase(
    'mailer.send.refused-then-sent',
    'a message that was refused can be sent again under its key.',
    async (open) => {
      const subject = await open()
      await subject.refuseNext()
      await subject.mailer.send(tenant, message('M-1'), attempt('K-1'))
      checkEqual(
        (await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { attempt: 2 }))).outcome,
        'accepted',
        'the answer',
      )
      checkEqual((await subject.arrived()).length, 1, 'messages that arrived')
    },
  ),
  mailerCase(
    'mailer.send.reply-lost',
    'when the reply is lost the answer is `unknown`: never `notAccepted`, never an error.',
    async (open) => {
      const subject = await open()
      await subject.loseNextReply()
      const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1'))
      checkEqual(result.outcome, 'unknown', 'the answer')
      checkEqual((await subject.arrived()).length, 1, 'messages that arrived')
    },
  ),
  mailerCase(
    'mailer.idempotency.declared',
    'the window of deduplication is a whole number of milliseconds, or there is none.',
    async (open) => {
      const { idempotency } = (await open()).mailer
      if (idempotency !== null && (!Number.isSafeInteger(idempotency.windowMs) || idempotency.windowMs < 1)) {
        throw new ConformanceFailure('windowMs', 'a whole number from 1', idempotency.windowMs)
      }
    },
  ),
  mailerCase(
    'mailer.idempotency.same-key',
    'where it deduplicates, a key sent again arrives once and is answered `accepted`, even after a lost reply.',
    async (open) => {
      const subject = await open()
      if (subject.mailer.idempotency === null) return
      await subject.loseNextReply()
      await subject.mailer.send(tenant, message('M-1'), attempt('K-1'))
      for (const number of [2, 3]) {
        const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { attempt: number }))
        checkEqual(result.outcome, 'accepted', `the answer to attempt ${number}`)
      }
      checkEqual((await subject.arrived()).length, 1, 'messages that arrived')
    },
  ),
  mailerCase(
    'mailer.idempotency.other-key',
    'one message sent under two keys is two messages: a deliberate resend arrives.',
    async (open) => {
      const subject = await open()
      await accept(subject, message('M-1'), 'K-1')
      await accept(subject, message('M-1'), 'K-2')
      await accept(subject, message('M-1'), 'k-1')
      checkEqual((await subject.arrived()).length, 3, 'messages that arrived')
    },
  ),
  mailerCase('mailer.idempotency.tenants', 'keys of one tenant mean nothing in another.', async (open) => {
    const subject = await open()
    await accept(subject, message('M-1'), 'K-1')
    const result = await subject.mailer.send(tenantId('south'), message('M-2'), attempt('K-1'))
    checkEqual(result.outcome, 'accepted', 'the answer')
    checkEqual((await subject.arrived()).length, 2, 'messages that arrived')
  }),
]

async function accept(
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

const summary = (result: SendResult) =>
  result.outcome === 'notAccepted' ? { outcome: result.outcome, permanent: result.permanent } : result
