import { describe, expect, it } from 'vitest'

import { addMilliseconds } from '../../../src/kernel/calendar/instant.ts'
import { waitAfter } from '../../../src/messages/back-off.ts'
import {
  concludeAttempt,
  isRemembered,
  type AttemptOutcome,
  type SendingTerms,
} from '../../../src/messages/conclude-attempt.ts'
import type { Message, MessageState } from '../../../src/messages/message.ts'
import { aMessage } from './a-message.ts'

const begunAt = '2026-06-01T08:00:00.000Z'
const at = '2026-06-01T08:00:30.000Z'
const backOff = { baseMs: 2_000, capMs: 3_600_000, mostTries: 8 }

/** A mailer that does not deduplicate, unless a window is given; automatic messages go at any time. */
const terms = (more: Partial<SendingTerms> = {}): SendingTerms => ({
  leaseMs: 60_000,
  windowMs: null,
  backOff,
  earliest: (instant) => instant,
  ...more,
})
const day = terms({ windowMs: 86_400_000 })

const sending = (more: Partial<Message> = {}): Message =>
  aMessage({
    state: 'sending',
    readyAt: begunAt,
    attempts: 1,
    tries: 1,
    leasedUntil: '2026-06-01T08:01:00.000Z',
    ...more,
  })

const accepted: AttemptOutcome = { outcome: 'accepted', reference: 'R-1' }
const refused: AttemptOutcome = { outcome: 'notAccepted', permanent: false, problem: 'refused-for-now' }
const refusedForGood: AttemptOutcome = {
  outcome: 'notAccepted',
  permanent: true,
  problem: 'refused-for-good',
}
const lost: AttemptOutcome = { outcome: 'unknown', problem: 'reply-lost' }

/** When the back-off lets a message be tried again after so many tries. */
const afterWait = (tries: number): string => addMilliseconds(at, waitAfter('M-1', tries, backOff) ?? NaN)

const doubt = (attempt: number, since = begunAt) => ({ doubt: { attempt, since } })

describe('an accepted attempt', () => {
  it('ends the message as sent, with what the provider calls it', () => {
    expect(concludeAttempt(sending(), 1, accepted, at, terms())).toEqual({
      type: 'message-sent',
      message: 'M-1',
      attempt: 1,
      at,
      reference: 'R-1',
    })
  })

  it.each<MessageState>(['pending', 'uncertain'])(
    'resolves a message that was %s because its worker had been given up (OB8)',
    (state) => {
      const message = sending({ state, leasedUntil: null, ...doubt(1) })
      expect(concludeAttempt(message, 1, accepted, at, terms())).toMatchObject({ type: 'message-sent' })
    },
  )
})

describe('an attempt that was certainly refused', () => {
  it('is tried again after the back-off, not before the send window opens (OB13, A-8)', () => {
    const change = concludeAttempt(sending(), 1, refused, at, terms())
    expect(change).toEqual({
      type: 'sending-refused',
      message: 'M-1',
      attempt: 1,
      at,
      problem: 'refused-for-now',
      next: afterWait(1),
    })
    const monday = '2026-06-08T06:00:00.000Z'
    const asked: string[] = []
    const earliest = (instant: string) => {
      asked.push(instant)
      return monday
    }
    expect(concludeAttempt(sending(), 1, refused, at, terms({ earliest }))).toMatchObject({ next: monday })
    expect(asked).toEqual([afterWait(1)])
  })

  it('counts the tries since a person had it sent again, not all attempts (OB12)', () => {
    const message = sending({ attempts: 9, tries: 2 })
    expect(concludeAttempt(message, 9, refused, at, terms())).toMatchObject({ next: afterWait(2) })
  })

  it.each([
    ['for good', sending(), refusedForGood],
    ['for the eighth time', sending({ attempts: 8, tries: 8 }), refused],
    ['and its text was erased', sending({ erased: { on: '2026-06-01', by: 'dpo' } }), refused],
  ])('is not tried again when it is refused %s (OB12, OB13)', (_, message, outcome) => {
    expect(concludeAttempt(message, message.attempts, outcome, at, terms())).toMatchObject({
      type: 'sending-refused',
      next: null,
    })
  })

  it('is not tried again beside an older attempt in doubt, which may have arrived (OB7)', () => {
    const message = sending({ attempts: 2, tries: 2, ...doubt(1) })
    expect(concludeAttempt(message, 2, refused, at, terms())).toMatchObject({ next: null })
    expect(concludeAttempt(message, 2, refused, at, day)).toMatchObject({ next: afterWait(2) })
  })

  it('is not tried again after the last try, whatever is in doubt beside it (OB12)', () => {
    const message = sending({ attempts: 8, tries: 8, ...doubt(1) })
    expect(concludeAttempt(message, 8, refused, at, day)).toMatchObject({ next: null })
  })

  it('is tried again when the attempt in doubt is the one that was refused (OB8)', () => {
    const message = sending({ state: 'uncertain', leasedUntil: null, ...doubt(1) })
    expect(concludeAttempt(message, 1, refused, at, terms())).toMatchObject({
      type: 'sending-refused',
      next: afterWait(1),
    })
  })
})

describe('an attempt of which nobody knows', () => {
  const change = {
    type: 'sending-doubted',
    message: 'M-1',
    attempt: 1,
    at,
    problem: 'reply-lost',
    begunAt,
  } as const

  it('is left to a person where the provider does not deduplicate (OB2)', () => {
    expect(concludeAttempt(sending(), 1, lost, at, terms())).toEqual({ ...change, next: null })
  })

  it('is tried again where the provider knows the key again (OB3)', () => {
    expect(concludeAttempt(sending(), 1, lost, at, day)).toEqual({ ...change, next: afterWait(1) })
  })

  it('is left to a person when the provider will have forgotten the key by then (OB4)', () => {
    const earliest = () => '2026-06-02T07:58:00.000Z'
    expect(concludeAttempt(sending(), 1, lost, at, { ...day, earliest })).toMatchObject({ next: null })
  })

  it('counts the window from the first attempt in doubt (OB4)', () => {
    const message = sending({ attempts: 2, tries: 2, ...doubt(1, '2026-05-31T08:02:00.000Z') })
    expect(concludeAttempt(message, 2, lost, at, day)).toMatchObject({ next: null })
  })

  it.each([
    ['after the eighth try', sending({ attempts: 8, tries: 8 })],
    ['when its text was erased', sending({ erased: { on: '2026-06-01', by: 'dpo' } })],
  ])('is left to a person %s (OB12)', (_, message) => {
    expect(concludeAttempt(message, message.attempts, lost, at, day)).toMatchObject({ next: null })
  })

  it.each<MessageState>(['pending', 'uncertain'])(
    'means nothing new for a message that is %s since its worker was given up',
    (state) => {
      const message = sending({ state, leasedUntil: null, ...doubt(1) })
      expect(concludeAttempt(message, 1, lost, at, day)).toBeNull()
    },
  )
})

describe('an answer that comes too late (OB8)', () => {
  const late = (message: Message, attempt: number, result: AttemptOutcome) =>
    concludeAttempt(message, attempt, result, at, terms())

  it('of an older attempt changes nothing, and is kept in the history', () => {
    const message = sending({ attempts: 2, tries: 2 })
    for (const result of [accepted, refused, lost]) {
      expect(late(message, 1, result)).toEqual({
        type: 'late-answer',
        message: 'M-1',
        attempt: 1,
        outcome: result.outcome,
      })
    }
  })

  it.each<MessageState>(['failed', 'cancelled', 'sent'])(
    'to a message that has ended as %s changes nothing, and is kept in the history',
    (state) => {
      const message = sending({ state, leasedUntil: null, endedAt: begunAt })
      expect(late(message, 1, refused)).toMatchObject({ type: 'late-answer', outcome: 'notAccepted' })
    },
  )

  it.each<MessageState>(['failed', 'cancelled'])(
    'is kept in the history though it was accepted, where the message has ended as %s',
    (state) => {
      const message = sending({ state, leasedUntil: null, endedAt: begunAt })
      expect(late(message, 1, accepted)).toMatchObject({ type: 'late-answer', outcome: 'accepted' })
    },
  )

  it('changes nothing once a person had the message sent again, though no other attempt has begun', () => {
    const message = sending({ state: 'pending', tries: 0, resends: 1, leasedUntil: null })
    expect(late(message, 1, accepted)).toMatchObject({ type: 'late-answer', outcome: 'accepted' })
  })

  it('says nothing new when the message is known to be sent by that very attempt', () => {
    const message = sending({ state: 'sent', leasedUntil: null, endedAt: begunAt })
    expect(late(message, 1, accepted)).toBeNull()
    const earlier = sending({ state: 'sent', attempts: 2, tries: 2, leasedUntil: null, endedAt: begunAt })
    expect(late(earlier, 1, accepted)).toMatchObject({ type: 'late-answer' })
  })
})

describe('whether a provider still knows a key (OB3, OB4)', () => {
  const remembered = (begin: string, windowMs: number | null) =>
    isRemembered('2026-06-01T08:00:00.000Z', begin, { leaseMs: 60_000, windowMs })

  it('takes two leases of margin: for clocks that differ, and for the attempt itself', () => {
    expect(remembered('2026-06-01T08:57:59.999Z', 3_600_000)).toBe(true)
    expect(remembered('2026-06-01T08:58:00.000Z', 3_600_000)).toBe(false)
  })

  it('is no where it does not deduplicate, or for less than four leases', () => {
    expect(remembered('2026-06-01T08:00:01.000Z', null)).toBe(false)
    expect(remembered('2026-06-01T08:00:01.000Z', 239_999)).toBe(false)
    expect(remembered('2026-06-01T08:00:01.000Z', 240_000)).toBe(true)
  })
})
