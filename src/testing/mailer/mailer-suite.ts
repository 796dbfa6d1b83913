import { checkEqual } from '../conformance/failure.ts'
import { idempotencyCases } from './idempotency-cases.ts'
import { hostileCases } from './hostile-cases.ts'
import {
  accept,
  attempt,
  longPast,
  mailerCase,
  message,
  summary,
  tenant,
  type MailerSuite,
} from './mailer-case.ts'

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
        to: 'ann@example.com',
        subject: 'Überfällig: 1 200,00 € \u{1f4b6}',
        text: 'Dear Ann,\nthis is M-1.',
        html: null,
      }
      checkEqual(await subject.arrived(), [expected], 'what arrived')
    },
  ),
  mailerCase('mailer.send.html', 'text and HTML of one message arrive both.', async (open) => {
    const subject = await open()
    const html = '<p>Dear Ann,</p>\n<p>l\u2019été à 1 200,00 €: <b>M-1</b></p>'
    await accept(subject, message('M-1', { html }))
    const arrived = (await subject.arrived()).map((each) => ({ text: each.text, html: each.html }))
    checkEqual(arrived, [{ text: 'Dear Ann,\nthis is M-1.', html }], 'what arrived')
  }),
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
    'after the deadline nothing is handed over, and the answer is `notAccepted`.',
    async (open) => {
      const subject = await open()
      const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { deadline: longPast }))
      checkEqual(result.outcome, 'notAccepted', 'the answer')
      checkEqual(await subject.arrived(), [], 'what arrived')
    },
  ),
  mailerCase(
    'mailer.send.late-not-for-good',
    'a refusal because of the deadline is not for good: a later attempt may still send.',
    async (open) => {
      const subject = await open()
      const result = await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { deadline: longPast }))
      if (result.outcome === 'notAccepted') checkEqual(result.permanent, false, 'permanent')
      const later = await subject.mailer.send(tenant, message('M-1'), attempt('K-1', { attempt: 2 }))
      checkEqual(later.outcome, 'accepted', 'the answer to a later attempt')
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
    },
  ),
  mailerCase(
    'mailer.send.no-retry',
    'whatever happens, one attempt hands a message over once at most.',
    async (open) => {
      const subject = await open()
      await subject.loseNextReply()
      await subject.mailer.send(tenant, message('M-1'), attempt('K-1')).catch(() => null)
      checkEqual((await subject.arrived()).length, 1, 'messages that arrived')
    },
  ),
  ...hostileCases,
  ...idempotencyCases,
]
