import { tenantId } from '../../kernel/ids.ts'
import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'
import { accept, attempt, mailerCase, message, tenant, type MailerSuite } from './mailer-case.ts'

/** What an idempotency key is worth. */
export const idempotencyCases: MailerSuite = [
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
      checkEqual((await subject.arrived()).length, 2, 'messages that arrived')
    },
  ),
  mailerCase('mailer.idempotency.exact-keys', 'keys are compared byte by byte.', async (open) => {
    const subject = await open()
    const keys = ['K-1', 'k-1', 'K-1 ', 'caf\u00e9', 'cafe\u0301']
    for (const [at, key] of keys.entries()) await accept(subject, message(`M-${at}`), key)
    checkEqual((await subject.arrived()).length, keys.length, 'messages that arrived')
  }),
  mailerCase('mailer.idempotency.tenants', 'keys of one tenant mean nothing in another.', async (open) => {
    const subject = await open()
    await accept(subject, message('M-1'), 'K-1')
    const result = await subject.mailer.send(tenantId('south'), message('M-2'), attempt('K-1'))
    checkEqual(result.outcome, 'accepted', 'the answer')
    checkEqual((await subject.arrived()).length, 2, 'messages that arrived')
  }),
]
