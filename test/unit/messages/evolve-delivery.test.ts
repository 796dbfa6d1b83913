import { describe, expect, it } from 'vitest'

import type { DeliveryChange } from '../../../src/messages/delivery-changes.ts'
import { evolveDelivery, startDelivery } from '../../../src/messages/evolve-delivery.ts'
import type { Delivery } from '../../../src/messages/message.ts'

const at = '2026-06-01T08:00:00.000Z'
const later = '2026-06-01T08:05:00.000Z'
const until = '2026-06-01T08:02:00.000Z'
const message = 'M-1'
const attempt = 1

const delivery = (more: Partial<Delivery> = {}): Delivery => ({ ...startDelivery(at), ...more })
const begun = delivery({ state: 'sending', attempts: 1, tries: 1, leasedUntil: until })
const refused = (next: string | null, attempt = 1): DeliveryChange => ({
  type: 'sending-refused',
  message,
  attempt,
  at: later,
  problem: 'refused-for-now',
  next,
})
const doubted = (next: string | null, attempt = 1): DeliveryChange => ({
  type: 'sending-doubted',
  message,
  attempt,
  at: later,
  problem: 'reply-lost',
  begunAt: at,
  next,
})

describe('the life of a message, as a fold of what happened to it (I-2)', () => {
  it('begins as one that waits and may go at once', () => {
    expect(startDelivery(at)).toEqual({
      state: 'pending',
      readyAt: at,
      attempts: 0,
      tries: 0,
      resends: 0,
      leasedUntil: null,
      doubt: null,
      problem: null,
      cancelReason: null,
      isGivenUp: false,
      reference: null,
      endedAt: null,
    })
  })

  it('counts attempts and tries apart, and says until when its worker may be heard of', () => {
    const again = delivery({ attempts: 4, tries: 1, resends: 1 })
    const change = { type: 'sending-begun', message, attempt: 5, at: later, until } as const
    expect(evolveDelivery(again, change)).toEqual({
      ...again,
      state: 'sending',
      readyAt: later,
      attempts: 5,
      tries: 2,
      leasedUntil: until,
    })
  })

  it('waits for the send window without being tried (A-8)', () => {
    const change = { type: 'sending-postponed', message, next: later } as const
    expect(evolveDelivery(delivery(), change)).toEqual(delivery({ readyAt: later }))
  })

  it('ends as sent, with what the provider calls it and without a problem', () => {
    const troubled = { ...begun, problem: 'refused-for-now' } as const
    const change = { type: 'message-sent', message, attempt, at: later, reference: 'R-1' } as const
    expect(evolveDelivery(troubled, change)).toEqual({
      ...begun,
      state: 'sent',
      reference: 'R-1',
      leasedUntil: null,
      endedAt: later,
    })
  })

  it('waits again after a refusal for now, and has failed after the last one', () => {
    const waiting = { ...begun, problem: 'refused-for-now', leasedUntil: null } as const
    expect(evolveDelivery(begun, refused(until))).toEqual({ ...waiting, state: 'pending', readyAt: until })
    expect(evolveDelivery(begun, refused(null))).toEqual({ ...waiting, state: 'failed', endedAt: later })
  })

  it('is uncertain when it is refused after an attempt that may have arrived (OB7)', () => {
    const doubt = { attempt: 1, since: at }
    const second = { ...begun, attempts: 2, tries: 2, doubt }
    const expected = { ...second, problem: 'refused-for-now', leasedUntil: null } as const
    expect(evolveDelivery(second, refused(null, 2))).toEqual({ ...expected, state: 'uncertain' })
    expect(evolveDelivery(second, refused(until, 2))).toEqual({
      ...expected,
      state: 'pending',
      readyAt: until,
    })
  })

  it('has failed when the very attempt that was in doubt turns out to be refused (OB8)', () => {
    const uncertain = delivery({
      state: 'uncertain',
      attempts: 1,
      tries: 1,
      doubt: { attempt: 1, since: at },
      problem: 'reply-lost',
    })
    expect(evolveDelivery(uncertain, refused(null))).toEqual({
      ...uncertain,
      state: 'failed',
      problem: 'refused-for-now',
      doubt: null,
      endedAt: later,
    })
  })

  it('is uncertain when nobody knows, or waits where the provider knows it again (OB2, OB3)', () => {
    const expected = {
      ...begun,
      problem: 'reply-lost',
      doubt: { attempt: 1, since: at },
      leasedUntil: null,
    } as const
    expect(evolveDelivery(begun, doubted(null))).toEqual({ ...expected, state: 'uncertain' })
    expect(evolveDelivery(begun, doubted(until))).toEqual({ ...expected, state: 'pending', readyAt: until })
  })

  it('counts its doubt from the first attempt of which nobody knows (OB4)', () => {
    const doubt = { attempt: 1, since: '2026-05-31T00:00:00.000Z' }
    expect(evolveDelivery({ ...begun, doubt }, doubted(null, 2)).doubt).toEqual(doubt)
  })

  it('is not changed by an answer of an older attempt (OB8)', () => {
    const change = { type: 'late-answer', message, attempt, outcome: 'accepted' } as const
    expect(evolveDelivery(begun, change)).toBe(begun)
  })

  it('ends as cancelled, with the reason', () => {
    const change = { type: 'message-cancelled', message, at: later, reason: 'by-hand' } as const
    expect(evolveDelivery(delivery(), change)).toEqual(
      delivery({ state: 'cancelled', cancelReason: 'by-hand', endedAt: later }),
    )
  })

  const uncertain = delivery({
    state: 'uncertain',
    attempts: 2,
    tries: 2,
    doubt: { attempt: 1, since: at },
    problem: 'reply-lost',
  })
  const decided = (decision: 'arrived' | 'send-again' | 'give-up'): DeliveryChange => ({
    type: 'message-decided',
    message,
    at: later,
    decision,
  })

  it('is sent when a person says that it arrived', () => {
    expect(evolveDelivery(uncertain, decided('arrived'))).toEqual({
      ...uncertain,
      state: 'sent',
      endedAt: later,
    })
  })

  it('has failed and is nobody’s problem when a person gives it up', () => {
    expect(evolveDelivery(uncertain, decided('give-up'))).toEqual({
      ...uncertain,
      state: 'failed',
      isGivenUp: true,
      endedAt: later,
    })
  })

  it('begins anew as another sending when a person has it sent again (A-9)', () => {
    const failed = { ...uncertain, state: 'failed', endedAt: at } as const
    expect(evolveDelivery(failed, decided('send-again'))).toEqual({
      ...uncertain,
      state: 'pending',
      readyAt: later,
      tries: 0,
      resends: 1,
      doubt: null,
      endedAt: null,
    })
  })
})
