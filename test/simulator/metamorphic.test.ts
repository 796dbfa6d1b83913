import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Mailer, SendResult } from 'redress'

import { textFingerprint } from '../../src/kernel/fingerprint.ts'
import { holdsAsync } from '../support/async-law.ts'
import { drain, sendingWorld } from './support/sending-world.ts'

const kinds = ['accepted', 'accepted', 'refused-for-now', 'refused-for-good', 'unknown'] as const

/** What a provider makes of an attempt depends on the message, the attempt and the case: not on who comes when. */
function moody(mailer: Mailer, seed: number): Mailer {
  return {
    ...mailer,
    send: async (tenant, message, attempt): Promise<SendResult> => {
      const drawn = textFingerprint(`${seed}/${message.id}/${attempt.attempt}`).slice(0, 6)
      const kind = kinds[Number.parseInt(drawn, 16) % kinds.length] ?? 'accepted'
      if (kind === 'accepted') return mailer.send(tenant, message, attempt)
      if (kind === 'unknown') return { outcome: 'unknown', reason: 'reply lost' }
      return { outcome: 'notAccepted', permanent: kind === 'refused-for-good', reason: 'refused' }
    },
  }
}

describe('what becomes of messages', () => {
  it('does not depend on the size of a batch, on how many go at once, or on the number of workers (DS12)', async () => {
    const cases = fc.record({
      seed: fc.nat(),
      reminders: fc.integer({ min: 1, max: 4 }),
      windowMs: fc.constantFrom(null, 86_400_000),
      batch: fc.constantFrom(1, 3, 50),
      concurrency: fc.constantFrom(1, 4),
      workers: fc.constantFrom(1, 2, 8),
    })
    await holdsAsync(
      fc.asyncProperty(cases, async ({ seed, reminders, windowMs, batch, concurrency, workers }) => {
        const one = await sendingWorld(reminders, windowMs)
        const alone = await drain(one, 1, { mailers: { email: moody(one.mailer, seed) } })
        const many = await sendingWorld(reminders, windowMs)
        const mailers = { email: moody(many.mailer, seed) }
        expect(await drain(many, workers, { mailers, batch, concurrency })).toEqual(alone)
      }),
      500,
    )
  })
})
