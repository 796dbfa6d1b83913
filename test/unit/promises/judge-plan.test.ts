import { describe, expect, it } from 'vitest'

import type { Clearing, ClearingNature, Item } from '../../../src/items/item.ts'
import { subtractAmounts } from '../../../src/kernel/money/arithmetic.ts'
import { judgePlan } from '../../../src/promises/judge-plan.ts'
import { anItem, withoutClearings } from '../items/an-item.ts'
import { aPromise } from './a-promise.ts'

const cleared = (on: string, amount: string, nature?: ClearingNature): Clearing => ({
  on,
  amount,
  ...(nature === undefined ? {} : { nature }),
})
const paid = (on: string, amount: string) => cleared(on, amount, 'paid')

/** An invoice of EUR 1,000.00 with these clearings; settled when nothing is left. */
function withClearings(...clearings: readonly Clearing[]): Item {
  const openAmount = clearings.reduce((left, { amount }) => subtractAmounts(left, amount, 'EUR'), '1000.00')
  const settledOn = openAmount === '0.00' ? (clearings.at(-1)?.on ?? null) : null
  return anItem({ amount: '1000.00', openAmount, clearings, settledOn })
}

/** How each promise stands on a day, in short. */
const judged = (plan: Parameters<typeof judgePlan>[0], item: Item, today = '2026-06-13') =>
  judgePlan(plan, item, today).map(({ promise, state, paid: of }) => `${promise} ${state} ${of}`)

const all = [aPromise()]

describe('a promise for 10 June with a tolerance of 2 days (T-2)', () => {
  it('waits to the end of 12 June, and is broken on 13 June', () => {
    expect(judged(all, withClearings(), '2026-06-12')).toEqual(['P-1 pending 0.00'])
    expect(judged(all, withClearings(), '2026-06-13')).toEqual(['P-1 broken 0.00'])
  })

  it.each([
    ['the day before', '2026-06-09', 'P-1 kept 1000.00'],
    ['the last day that counts', '2026-06-12', 'P-1 kept 1000.00'],
    ['the day after', '2026-06-13', 'P-1 broken 0.00'],
  ])('is judged by the day of the payment: %s', (_, on, verdict) => {
    expect(judged(all, withClearings(paid(on, '1000.00')), '2026-06-20')).toEqual([verdict])
  })

  it('is kept as soon as it is paid', () => {
    expect(judged(all, withClearings(paid('2026-06-05', '1000.00')), '2026-06-05')).toEqual([
      'P-1 kept 1000.00',
    ])
  })

  it('is pending while a part is paid, and kept in part when it stays at that', () => {
    const item = withClearings(paid('2026-06-11', '400.00'))
    expect(judged(all, item, '2026-06-12')).toEqual(['P-1 pending 400.00'])
    expect(judged(all, item)).toEqual(['P-1 kept-in-part 400.00'])
  })

  // 500 for 06-12, 300 paid 06-12, 200 on 06-20: partly.
  it('counts of several payments those that came in time', () => {
    const item = withClearings(paid('2026-06-12', '300.00'), paid('2026-06-20', '200.00'))
    const promise = aPromise({ on: '2026-06-12', until: '2026-06-14', amount: '500.00' })
    expect(judged([promise], item, '2026-06-30')).toEqual(['P-1 kept-in-part 300.00'])
  })

  it('does not count what had been paid before it was made', () => {
    const promise = aPromise({ amount: '600.00', seen: { open: '600.00', paid: '400.00' } })
    const before = paid('2026-06-01', '400.00')
    expect(judged([promise], withClearings(before))).toEqual(['P-1 broken 0.00'])
    expect(judged([promise], withClearings(before, paid('2026-06-02', '600.00')))).toEqual([
      'P-1 kept 600.00',
    ])
  })

  it('counts a payment that is dated before it and was booked after it', () => {
    expect(judged(all, withClearings(paid('2026-05-30', '1000.00')))).toEqual(['P-1 kept 1000.00'])
  })

  it('counts a payment less what bounced in time', () => {
    const bounced = withClearings(paid('2026-06-05', '1000.00'), paid('2026-06-08', '-1000.00'))
    expect(judged(all, bounced, '2026-06-08')).toEqual(['P-1 pending 0.00'])
    expect(judged(all, bounced)).toEqual(['P-1 broken 0.00'])
  })

  it('was kept when the payment bounces afterwards', () => {
    const bounced = withClearings(paid('2026-06-05', '1000.00'), paid('2026-07-08', '-1000.00'))
    expect(judged(all, bounced, '2026-07-09')).toEqual(['P-1 kept 1000.00'])
  })

  it('is not paid by less than nothing when an earlier payment bounces', () => {
    const promise = aPromise({ amount: '600.00', seen: { open: '600.00', paid: '400.00' } })
    const bounced = withClearings(paid('2026-05-20', '400.00'), paid('2026-06-08', '-400.00'))
    expect(judged([promise], bounced, '2026-06-08')).toEqual(['P-1 pending 0.00'])
  })
})

describe('a part of an item that is promised (T-1)', () => {
  const part = [aPromise({ amount: '400.00' })]

  it('is what a payment fills first, and never more than was promised', () => {
    expect(judged(part, withClearings(paid('2026-06-09', '300.00')), '2026-06-09')).toEqual([
      'P-1 pending 300.00',
    ])
    expect(judged(part, withClearings(paid('2026-06-09', '700.00')), '2026-06-09')).toEqual([
      'P-1 kept 400.00',
    ])
  })

  it.each(['credited', 'other', undefined] as const)(
    'is what a clearing that is no payment takes away last: %s',
    (nature) => {
      const rest = withClearings(cleared('2026-06-05', '600.00', nature))
      expect(judged(part, rest, '2026-06-05')).toEqual(['P-1 pending 0.00'])
      expect(judged(part, rest)).toEqual(['P-1 broken 0.00'])
      const more = withClearings(cleared('2026-06-05', '750.00', nature), paid('2026-06-09', '250.00'))
      expect(judged(part, more)).toEqual(['P-1 kept 250.00'])
    },
  )
})

describe('a promise of which nothing is left to pay', () => {
  it('has lapsed: it is neither kept nor broken', () => {
    const credited = withClearings(cleared('2026-06-05', '1000.00', 'credited'))
    expect(judged(all, credited, '2026-06-05')).toEqual(['P-1 lapsed 0.00'])
    expect(judged(all, credited)).toEqual(['P-1 lapsed 0.00'])
  })

  it('was broken when the credit came after its last day', () => {
    const credited = withClearings(cleared('2026-06-13', '1000.00', 'credited'))
    expect(judged(all, credited)).toEqual(['P-1 broken 0.00'])
  })

  it('waits again when the credit is taken back in time', () => {
    const back = withClearings(
      cleared('2026-06-05', '1000.00', 'credited'),
      cleared('2026-06-08', '-1000.00', 'credited'),
    )
    expect(judged(all, back, '2026-06-08')).toEqual(['P-1 pending 0.00'])
  })
})

describe('a plan of 500.00 for 10 June and 300.00 for 20 June (T-1)', () => {
  const plan = [
    aPromise({ id: 'P-1', amount: '500.00' }),
    aPromise({ id: 'P-2', on: '2026-06-20', until: '2026-06-22', amount: '300.00' }),
  ]

  it('is filled from its earliest day on', () => {
    const item = withClearings(paid('2026-06-05', '600.00'))
    expect(judged(plan, item, '2026-06-05')).toEqual(['P-1 kept 500.00', 'P-2 pending 100.00'])
  })

  it('has its first day broken, and its second one still to come', () => {
    expect(judged(plan, withClearings())).toEqual(['P-1 broken 0.00', 'P-2 pending 0.00'])
  })

  it('takes what comes late for the first day, so that the second lacks it', () => {
    const late = withClearings(paid('2026-06-15', '500.00'))
    expect(judged(plan, late, '2026-06-23')).toEqual(['P-1 broken 0.00', 'P-2 broken 0.00'])
    const both = withClearings(paid('2026-06-15', '500.00'), paid('2026-06-22', '300.00'))
    expect(judged(plan, both, '2026-06-23')).toEqual(['P-1 broken 0.00', 'P-2 kept 300.00'])
  })

  it('loses its latest day first to a credit', () => {
    const credited = withClearings(cleared('2026-06-05', '400.00', 'credited'))
    const paidToo = withClearings(
      cleared('2026-06-05', '400.00', 'credited'),
      paid('2026-06-08', '500.00'),
      paid('2026-06-18', '100.00'),
    )
    expect(judged(plan, credited, '2026-06-13')).toEqual(['P-1 broken 0.00', 'P-2 pending 0.00'])
    expect(judged(plan, paidToo, '2026-06-23')).toEqual(['P-1 kept 500.00', 'P-2 kept 100.00'])
    const gone = withClearings(cleared('2026-06-05', '700.00', 'credited'))
    expect(judged(plan, gone, '2026-06-05')).toEqual(['P-1 pending 0.00', 'P-2 lapsed 0.00'])
  })
})

describe('a settled item', () => {
  it('awaits nothing any more, whatever day it is', () => {
    const plan = [
      aPromise({ amount: '500.00' }),
      aPromise({ id: 'P-2', until: '2026-07-22', amount: '500.00' }),
    ]
    const item = withClearings(paid('2026-06-05', '500.00'), cleared('2026-06-06', '500.00', 'credited'))
    expect(judged(plan, item, '2026-06-06')).toEqual(['P-1 kept 500.00', 'P-2 lapsed 0.00'])
    const early = withClearings(paid('2026-06-05', '1000.00'))
    expect(judged(plan, early, '2026-06-05')).toEqual(['P-1 kept 500.00', 'P-2 kept 500.00'])
  })

  it('leaves no promise pending, though its payment is dated beyond the last day that counts', () => {
    const postdated = withClearings(paid('2026-06-30', '1000.00'))
    expect(judged(all, postdated, '2026-06-05')).toEqual(['P-1 broken 0.00'])
  })
})

describe('an item of a ledger that lists no clearings (F-1)', () => {
  const unlisted = withoutClearings(withClearings())
  const seen = { open: '1000.00', paid: null }
  const plan = [aPromise({ seen, amount: '700.00' })]
  const settled = (settledOn: string): Item => ({ ...unlisted, openAmount: '0.00', settledOn })

  it('was paid by what is no longer open when the desk looks', () => {
    expect(judged(plan, { ...unlisted, openAmount: '600.00' }, '2026-06-12')).toEqual(['P-1 pending 400.00'])
    expect(judged(plan, { ...unlisted, openAmount: '300.00' }, '2026-06-12')).toEqual(['P-1 kept 700.00'])
  })

  it('was not paid in time by what is seen later', () => {
    const open = { ...unlisted, openAmount: '300.00' }
    expect(judged(plan, open, '2026-06-13')).toEqual(['P-1 broken 0.00'])
    const known = [aPromise({ seen, amount: '700.00', paid: '400.00' })]
    expect(judged(known, open, '2026-06-13')).toEqual(['P-1 kept-in-part 400.00'])
  })

  it('was paid on the day the ledger settled it', () => {
    expect(judged(plan, settled('2026-06-12'), '2026-06-20')).toEqual(['P-1 kept 700.00'])
    expect(judged(plan, settled('2026-06-13'), '2026-06-20')).toEqual(['P-1 broken 0.00'])
  })

  it('fills a plan from its earliest day on, as far as was seen in time', () => {
    const two = [
      aPromise({ seen, amount: '500.00', paid: '200.00' }),
      aPromise({ id: 'P-2', seen, amount: '300.00', on: '2026-06-20', until: '2026-06-22' }),
    ]
    const item = { ...unlisted, openAmount: '400.00' }
    expect(judged(two, item, '2026-06-15')).toEqual(['P-1 kept-in-part 200.00', 'P-2 pending 100.00'])
  })

  it('is judged by sight as well when the ledger listed them once and does so no more', () => {
    const listed = [aPromise({ amount: '700.00' })]
    expect(judged(listed, { ...unlisted, openAmount: '600.00' }, '2026-06-12')).toEqual([
      'P-1 pending 400.00',
    ])
    expect(judged(listed, settled('2026-06-12'), '2026-06-20')).toEqual(['P-1 kept 700.00'])
  })

  it('is judged in the same way when the ledger lists clearings only later', () => {
    expect(judged(plan, withClearings(paid('2026-06-01', '700.00')), '2026-06-12')).toEqual([
      'P-1 kept 700.00',
    ])
    expect(judged(plan, withClearings(paid('2026-06-01', '700.00')), '2026-06-13')).toEqual([
      'P-1 broken 0.00',
    ])
  })
})
