import { describe, expect, it } from 'vitest'

import { evolvePromises } from '../../../src/promises/evolve-promises.ts'
import type { PaymentPromise } from '../../../src/promises/promise.ts'
import type { PromiseChange, PromisesMade } from '../../../src/standings/promise-changes.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aPromise } from './a-promise.ts'

/** What a change recorded on 13 June makes of these promises. */
const after = (promises: readonly PaymentPromise[], change: PromiseChange) =>
  evolvePromises((id) => promises.find((one) => one.id === id), change, {
    event: 'E-9',
    on: '2026-06-13',
    by: 'lea',
  })

const seen = { open: '1000.00', paid: '0.00' }
const made: PromisesMade = {
  type: 'promises-made',
  customer: 'C1',
  action: null,
  on: '2026-06-20',
  until: '2026-06-22',
  items: [
    { item: 'F-1', currency: 'EUR', promise: 'P-1', amount: '400.00', seen },
    { item: 'F-2', currency: 'JPY', promise: 'P-2', amount: '500', seen: { open: '500', paid: null } },
  ],
}

describe('promises that are made (T-1)', () => {
  it('are pending, unpaid, and one for each item', () => {
    expect(after([], made)).toEqual([
      aPromise({
        id: 'P-1',
        on: '2026-06-20',
        until: '2026-06-22',
        amount: '400.00',
        madeOn: '2026-06-13',
        action: null,
      }),
      aPromise({
        id: 'P-2',
        item: 'F-2',
        currency: 'JPY',
        on: '2026-06-20',
        until: '2026-06-22',
        amount: '500',
        paid: '0',
        seen: { open: '500', paid: null },
        madeOn: '2026-06-13',
        action: null,
      }),
    ])
  })
})

describe('promises that are judged (T-2)', () => {
  const judged = (state: 'pending' | 'kept' | 'broken', paid: string): PromiseChange => ({
    type: 'promises-judged',
    items: [{ item: 'F-1', promise: 'P-1', state, paid }],
  })

  it('tell how they stand, what was paid, and since when', () => {
    expect(after([aPromise()], judged('broken', '0.00'))).toEqual([
      aPromise({ state: 'broken', judgedOn: '2026-06-13' }),
    ])
  })

  it('are still pending when only a part was paid', () => {
    expect(after([aPromise()], judged('pending', '300.00'))).toEqual([aPromise({ paid: '300.00' })])
  })

  it('keep the day of a verdict that stays the same', () => {
    const broken = aPromise({ state: 'broken', judgedOn: '2026-06-12' })
    expect(after([broken], judged('broken', '10.00'))).toEqual([{ ...broken, paid: '10.00' }])
  })

  it('are pending again without a day when a payment bounced', () => {
    const kept = aPromise({ state: 'kept', paid: '1000.00', judgedOn: '2026-06-05' })
    expect(after([kept], judged('pending', '0.00'))).toEqual([aPromise()])
  })
})

describe('promises that end before their day (T-2)', () => {
  it.each(['replaced', 'withdrawn'] as const)('are %s, with what had been paid of them', (why) => {
    const promises = [aPromise({ paid: '300.00' }), aPromise({ id: 'P-2' }), aPromise({ id: 'P-3' })]
    const ended: PromiseChange = {
      type: 'promises-ended',
      why,
      items: [{ item: 'F-1', promises: ['P-1', 'P-3'] }],
    }
    expect(after(promises, ended)).toEqual([
      aPromise({ state: why, paid: '300.00', judgedOn: '2026-06-13' }),
      aPromise({ id: 'P-3', state: why, judgedOn: '2026-06-13' }),
    ])
  })
})

describe('a history that lost a promise', () => {
  it.each<PromiseChange>([
    { type: 'promises-judged', items: [{ item: 'F-1', promise: 'P-9', state: 'kept', paid: '1.00' }] },
    { type: 'promises-ended', why: 'replaced', items: [{ item: 'F-1', promises: ['P-9'] }] },
  ])('is inconsistent: $type', (change) => {
    const refusal = refusalOf(() => after([], change))
    expect(refusal).toMatchObject({ code: 'history-inconsistent', details: { subject: 'P-9' } })
    expect(refusal.message).toContain('never made')
  })
})
