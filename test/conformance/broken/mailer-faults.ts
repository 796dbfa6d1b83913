import type { Mailer, SendResult } from '../../../src/ports/mailer.ts'
import { mailerReference } from '../support/references.ts'
import { sharing, wrapping, type Broken } from './broken-adapter.ts'

const brokenMailer = (
  fault: string,
  spoil: (mailer: Mailer) => Partial<Mailer>,
  breaks: readonly string[],
): Broken<typeof mailerReference> => ({
  fault,
  factory: wrapping(mailerReference, (subject) => ({
    ...subject,
    mailer: { ...subject.mailer, ...spoil(subject.mailer) },
  })),
  breaks,
})

const accepted: SendResult = { outcome: 'accepted', reference: null }

/** Mailers with one fault each. */
export const brokenMailers = [
  {
    fault: 'is one mailer however often it is made',
    factory: sharing(mailerReference),
    breaks: ['mailer.apart'],
  },
  brokenMailer(
    'sends after the deadline',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, deadline: '2199-12-31T00:00:00.000Z' }),
    }),
    ['mailer.send.deadline'],
  ),
  brokenMailer(
    'sends although it was aborted',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, signal: { aborted: false } }),
    }),
    ['mailer.send.aborted'],
  ),
  brokenMailer(
    'gives up for good when the deadline has passed',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        const result = await mailer.send(tenant, message, attempt)
        const isLate = result.outcome === 'notAccepted' && result.reason === 'deadline passed'
        return isLate ? { ...result, permanent: true } : result
      },
    }),
    ['mailer.send.late-not-for-good'],
  ),
  brokenMailer(
    'takes a lost reply for a refusal',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        const result = await mailer.send(tenant, message, attempt)
        return result.outcome === 'unknown'
          ? { outcome: 'notAccepted', permanent: false, reason: 'timeout' }
          : result
      },
    }),
    ['mailer.send.reply-lost'],
  ),
  brokenMailer(
    'throws when the reply is lost',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        const result = await mailer.send(tenant, message, attempt)
        if (result.outcome === 'unknown') throw new Error('socket hang up')
        return result
      },
    }),
    ['mailer.send.reply-lost', 'mailer.idempotency.same-key'],
  ),
  brokenMailer(
    'sends again by itself when the reply is lost',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        const result = await mailer.send(tenant, message, attempt)
        if (result.outcome !== 'unknown') return result
        await mailer.send(tenant, message, { ...attempt, idempotencyKey: `${attempt.idempotencyKey} again` })
        return result
      },
    }),
    ['mailer.send.no-retry', 'mailer.idempotency.same-key'],
  ),
  brokenMailer(
    'answers `accepted` before it has sent',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        await mailer.send(tenant, message, attempt)
        return accepted
      },
    }),
    [
      'mailer.send.deadline',
      'mailer.send.aborted',
      'mailer.send.refused',
      'mailer.send.reply-lost',
      'mailer.send.hostile',
    ],
  ),
  brokenMailer(
    'answers `accepted` to what was refused',
    (mailer) => ({
      send: async (tenant, message, attempt) => {
        const result = await mailer.send(tenant, message, attempt)
        return result.outcome === 'notAccepted' && result.permanent ? accepted : result
      },
    }),
    ['mailer.send.refused', 'mailer.send.hostile'],
  ),
  brokenMailer(
    'remembers a key before the message is taken',
    (mailer) => {
      const keys = new Set<string>()
      return {
        send: (tenant, message, attempt) => {
          const key = `${tenant}/${attempt.idempotencyKey}`
          if (keys.has(key)) return Promise.resolve(accepted)
          keys.add(key)
          return mailer.send(tenant, message, attempt)
        },
      }
    },
    ['mailer.send.refused-then-sent'],
  ),
  brokenMailer(
    'deduplicates by message instead of key',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, idempotencyKey: message.id }),
    }),
    ['mailer.idempotency.other-key'],
  ),
  brokenMailer(
    'folds the case of keys',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, { ...attempt, idempotencyKey: attempt.idempotencyKey.toLowerCase() }),
    }),
    ['mailer.idempotency.exact-keys'],
  ),
  brokenMailer(
    'makes a new key for each attempt',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, message, {
          ...attempt,
          idempotencyKey: `${attempt.idempotencyKey} ${String(attempt.attempt)}`,
        }),
    }),
    ['mailer.idempotency.same-key'],
  ),
  brokenMailer(
    'shares keys among tenants',
    (mailer) => {
      const keys = new Set<string>()
      return {
        send: async (tenant, message, attempt) => {
          if (keys.has(attempt.idempotencyKey)) return accepted
          const result = await mailer.send(tenant, message, attempt)
          if (result.outcome === 'accepted') keys.add(attempt.idempotencyKey)
          return result
        },
      }
    },
    ['mailer.idempotency.tenants'],
  ),
  brokenMailer(
    'sends the text alone',
    (mailer) => ({
      send: (tenant, message, attempt) => mailer.send(tenant, { ...message, html: null }, attempt),
    }),
    ['mailer.send.html'],
  ),
  brokenMailer(
    'strips line breaks from headers instead of refusing them',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(tenant, { ...message, subject: message.subject.replaceAll(/[\r\n]+/g, ' ') }, attempt),
    }),
    ['mailer.send.hostile'],
  ),
  brokenMailer(
    'loses letters with accents',
    (mailer) => ({
      send: (tenant, message, attempt) =>
        mailer.send(
          tenant,
          { ...message, subject: message.subject.replaceAll(/[\u00c0-\u017f]/g, '?') },
          attempt,
        ),
    }),
    ['mailer.send.arrives'],
  ),
  brokenMailer('declares a window in days', () => ({ idempotency: { windowMs: 0.5 } }), [
    'mailer.idempotency.declared',
  ]),
  brokenMailer(
    'sends one message at a time and drops the others',
    (mailer) => {
      let isBusy = false
      return {
        send: async (tenant, message, attempt) => {
          if (isBusy) return { outcome: 'notAccepted', permanent: false, reason: 'busy' }
          isBusy = true
          await Promise.resolve()
          const result = await mailer.send(tenant, message, attempt)
          isBusy = false
          return result
        },
      }
    },
    ['mailer.send.each'],
  ),
]
