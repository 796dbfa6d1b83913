import { describe, expect, it } from 'vitest'

import { handOver } from '../../../../src/desk/worker/hand-over.ts'
import { tenantId } from '../../../../src/kernel/ids.ts'
import { idempotencyKeyOf } from '../../../../src/messages/message-key.ts'
import type { Mailer, OutgoingMessage, SendAttempt } from '../../../../src/ports/mailer.ts'
import type { Timer } from '../../../../src/ports/timer.ts'
import { aMessage } from '../../messages/a-message.ts'

const tenant = tenantId('main')
const message = aMessage({
  state: 'sending',
  readyAt: '2026-06-01T08:00:00.000Z',
  attempts: 3,
  resends: 1,
  html: '<p>Please check.</p>',
  attachments: ['file-1'],
  from: { user: 'lea', name: 'Lea', address: 'lea@host.example' },
})
const doubt = { outcome: 'unknown', problem: 'reply-lost' }

type Call = { readonly message: OutgoingMessage; readonly attempt: SendAttempt }

/** A mailer that answers with what it is given, and remembers what it was asked. */
function mailerOf(answer: (call: Call) => unknown): Mailer & { readonly calls: readonly Call[] } {
  const calls: Call[] = []
  const send = (_tenant: string, outgoing: OutgoingMessage, attempt: SendAttempt) => {
    const call = { message: outgoing, attempt }
    calls.push(call)
    return answer(call)
  }
  return { idempotency: null, send: send as Mailer['send'], calls }
}

/** A timer that a test lets go off. */
function manualTimer() {
  const waiting: { readonly ms: number; readonly callBack: () => void; stopped: boolean }[] = []
  const timer: Timer = {
    after: (ms, callBack) => {
      const one = { ms, callBack, stopped: false }
      waiting.push(one)
      return () => {
        one.stopped = true
      }
    },
  }
  return { timer, waiting }
}

const hand = (mailer: Mailer, timer: Timer | null = null) =>
  handOver(tenant, message, mailer, { leaseMs: 60_001, timer })

describe('handing a message over', () => {
  it('names the sending by its key, the attempt by its number, and a deadline after half the lease', async () => {
    const mailer = mailerOf(async () => ({ outcome: 'accepted', reference: 'R-1' }))
    expect(await hand(mailer)).toEqual({ outcome: 'accepted', reference: 'R-1' })
    expect(mailer.calls).toHaveLength(1)
    expect(mailer.calls[0]?.attempt).toEqual({
      idempotencyKey: idempotencyKeyOf('main', { id: 'M-1', resends: 1 }),
      attempt: 3,
      deadline: '2026-06-01T08:00:30.000Z',
      signal: { aborted: false },
    })
    expect(mailer.calls[0]?.message).toMatchObject({ id: 'M-1', subject: 'Price', text: 'Please check.' })
  })

  it.each([
    ['a text', async () => 'sent'],
    ['nothing', async () => undefined],
    ['null', async () => null],
    ['another word', async () => ({ outcome: 'queued' })],
    ['its own doubt', async () => ({ outcome: 'unknown', reason: 'timeout' })],
    ['a rejection', () => Promise.reject(new Error('down'))],
    [
      'a rejection with a text',
      async () => {
        throw 'down' as unknown as Error
      },
    ],
    [
      'a rejection with nothing',
      async () => {
        throw undefined as unknown as Error
      },
    ],
    [
      'a throw',
      () => {
        throw new Error('down')
      },
    ],
    [
      'a throw of a text',
      () => {
        throw 'down' as unknown as Error
      },
    ],
  ])('is in doubt, and never "not sent", when the mailer answers with %s (OB5)', async (_, answer) => {
    expect(await hand(mailerOf(answer))).toEqual(doubt)
  })

  it.each([
    [{ outcome: 'notAccepted', permanent: false, reason: 'busy' }, false, 'refused-for-now'],
    [{ outcome: 'notAccepted', permanent: true, reason: 'no such box' }, true, 'refused-for-good'],
    // Only a clear word makes it permanent: else it is tried again.
    [{ outcome: 'notAccepted', permanent: 'yes' }, false, 'refused-for-now'],
    [{ outcome: 'notAccepted' }, false, 'refused-for-now'],
  ])('is refused when the mailer says so: %j', async (answer, permanent, problem) => {
    expect(await hand(mailerOf(async () => answer))).toEqual({ outcome: 'notAccepted', permanent, problem })
  })

  it.each([
    ['a text', 'R-1', 'R-1'],
    ['a long text', 'x'.repeat(300), 'x'.repeat(255)],
    ['no text', 42, null],
    ['nothing', undefined, null],
  ])('keeps a reference that is %s as far as it is one', async (_, reference, kept) => {
    const answer = { outcome: 'accepted', reference }
    expect(await hand(mailerOf(async () => answer))).toEqual({ outcome: 'accepted', reference: kept })
  })

  it('gives up waiting after half the lease, and tells the mailer to hand nothing over any more (OB5, OB6)', async () => {
    const { timer, waiting } = manualTimer()
    const mailer = mailerOf(() => new Promise(() => undefined))
    const answer = hand(mailer, timer)
    expect(waiting.map(({ ms }) => ms)).toEqual([30_000])
    expect(mailer.calls[0]?.attempt.signal.aborted).toBe(false)
    waiting[0]?.callBack()
    expect(await answer).toEqual(doubt)
    expect(mailer.calls[0]?.attempt.signal.aborted).toBe(true)
  })

  it('lets the timer go once the mailer has answered, in whatever way', async () => {
    for (const answer of [
      async () => ({ outcome: 'accepted', reference: null }),
      () => Promise.reject(new Error()),
    ]) {
      const { timer, waiting } = manualTimer()
      await hand(mailerOf(answer), timer)
      expect(waiting.map(({ stopped }) => stopped)).toEqual([true])
    }
  })

  it('does not happen with headers that a mail would not survive: that is refused for good (M-4)', async () => {
    const mailer = mailerOf(async () => ({ outcome: 'accepted', reference: null }))
    const hostile = { ...message, subject: 'Price\r\nBcc: eve@evil.example' }
    expect(await handOver(tenant, hostile, mailer, { leaseMs: 60_000, timer: null })).toEqual({
      outcome: 'notAccepted',
      permanent: true,
      problem: 'header-invalid',
    })
    expect(mailer.calls).toEqual([])
  })
})
