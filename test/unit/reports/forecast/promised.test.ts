import { describe, expect, it } from 'vitest'

import { addDays } from '../../../../src/kernel/calendar/day.ts'
import type { Item } from '../../../../src/items/item.ts'
import { anItem, aDispute, anEpisode, aStanding, inDispute } from '../facts-of.ts'
import { aPromise, bandsOf, forecastOf, type ForecastGiven } from './forecast-fixture.ts'

const asOf = '2026-06-30'

/** An invoice of 1,000 that was due in January: what is not promised of it is off the forecast. */
const invoice = (openAmount = '1000.00', clearings: Item['clearings'] = []) =>
  anItem('F1', { amount: '1000.00', openAmount, clearings: [...clearings] })

const paid = (on: string, amount: string) => ({ on, nature: 'paid', amount }) as const
const seen = { open: '1000.00', paid: '0.00' }
const promised = (on: string, amount: string, more: Parameters<typeof aPromise>[1] = {}) =>
  aPromise('F1', {
    id: `promise-${on}`,
    on,
    until: addDays(on, 2),
    amount,
    seen,
    ...more,
  })

const bands = (given: ForecastGiven, day = asOf) =>
  bandsOf(forecastOf({ asOf: day }, { items: [invoice()], readOn: asOf, ...given }))

describe('what is promised of an item (R-9, T-1)', () => {
  it('is expected on its day, the rest when the item would be', () => {
    expect(bands({ promises: [promised('2026-07-10', '400.00')] })).toEqual([
      ['2026-07', '400.00'],
      ['off-forecast', '600.00'],
    ])
  })

  it('is expected from the day it was made on', () => {
    const promises = [promised('2026-07-10', '400.00', { madeOn: '2026-06-10' })]
    expect(bands({ promises }, '2026-06-09')).toEqual([['off-forecast', '1000.00']])
    expect(bands({ promises }, '2026-06-10')).toEqual([
      ['2026-07', '400.00'],
      ['off-forecast', '600.00'],
    ])
  })

  it('in several parts is expected in several months', () => {
    const promises = [promised('2026-08-10', '700.00'), promised('2026-07-10', '300.00')]
    expect(bands({ promises })).toEqual([
      ['2026-07', '300.00'],
      ['2026-08', '700.00'],
    ])
  })

  it('and paid is not expected any more: payments fill the earliest promise first', () => {
    const promises = [
      promised('2026-07-10', '300.00', { id: 'b' }),
      promised('2026-08-10', '700.00', { id: 'a' }),
    ]
    const items = [invoice('550.00', [paid('2026-06-20', '450.00')])]
    for (const made of [promises, promises.toReversed()]) {
      expect(bands({ items, promises: made })).toEqual([['2026-08', '550.00']])
    }
  })

  it('and paid after the day is still expected as of it (R-0)', () => {
    const promises = [promised('2026-07-10', '300.00'), promised('2026-08-10', '700.00')]
    const items = [invoice('550.00', [paid('2026-06-20', '450.00')])]
    expect(bands({ items, promises }, '2026-06-19')).toEqual([
      ['2026-07', '300.00'],
      ['2026-08', '700.00'],
    ])
  })

  it('and made before the ledger listed payments is told by what was open on the day (R-0)', () => {
    const promises = [promised('2026-07-10', '400.00', { seen: { open: '1000.00', paid: null } })]
    const clearings = [paid('2026-06-15', '300.00'), paid('2026-06-20', '700.00')]
    const items = [{ ...invoice('0.00', clearings), settledOn: '2026-06-20' }]
    // 700 were open on the 19th: of the 400 that were promised first, 300 had come.
    expect(bands({ items, promises }, '2026-06-19')).toEqual([
      ['2026-07', '100.00'],
      ['off-forecast', '600.00'],
    ])
  })

  it('twice on one day, each time for more than is open, is paid by the first one, whatever came first (R-0)', () => {
    const again = { seen: { open: '1000.00', paid: '100.00' } }
    const promises = [
      promised('2026-07-10', '100.00', { id: 'a1' }),
      promised('2026-08-10', '900.00', { id: 'a2' }),
      promised('2026-07-10', '100.00', { id: 'b1', ...again }),
      promised('2026-09-10', '900.00', { id: 'b2', ...again }),
    ]
    for (const made of [promises, promises.toReversed()]) {
      expect(bands({ promises: made })).toEqual([
        ['2026-07', '100.00'],
        ['2026-08', '900.00'],
      ])
    }
  })

  it('is broken for what is missing of it, and what came late came all the same', () => {
    const promises = [promised('2026-06-10', '600.00', { madeOn: '2026-06-01' })]
    const items = [invoice('700.00', [paid('2026-06-20', '300.00')])]
    expect(bands({ items, promises })).toEqual([
      ['off-forecast', '400.00'],
      ['broken', '300.00'],
    ])
    // On the evening of the 19th nobody knew of the payment.
    expect(bands({ items, promises }, '2026-06-19')).toEqual([
      ['off-forecast', '400.00'],
      ['broken', '600.00'],
    ])
  })

  it('is at most what is open: a credit takes away the latest promise', () => {
    const promises = [promised('2026-07-10', '300.00'), promised('2026-08-10', '700.00')]
    const items = [invoice('400.00', [{ on: '2026-06-20', nature: 'credited', amount: '600.00' }])]
    expect(bands({ items, promises })).toEqual([
      ['2026-07', '300.00'],
      ['2026-08', '100.00'],
    ])
  })

  it('is told by what is open where the ledger lists no clearings', () => {
    const { clearings: _, ...item } = invoice('700.00')
    const promises = [promised('2026-07-10', '400.00', { seen: { open: '1000.00', paid: null } })]
    expect(bands({ items: [item], promises })).toEqual([
      ['2026-07', '100.00'],
      ['off-forecast', '600.00'],
    ])
  })

  it('is expected of an item without a status, and of one known to the desk for anything else', () => {
    const promises = [promised('2026-07-10', '400.00')]
    for (const standing of [aStanding('F1'), aStanding('F1', { collector: 'lea' })]) {
      expect(bands({ standings: [standing], promises })).toEqual([
        ['2026-07', '400.00'],
        ['off-forecast', '600.00'],
      ])
    }
  })

  it('comes out of what is not disputed', () => {
    const standings = [
      aStanding('F1', { ...inDispute('D1', 'dispute-price', '800.00'), since: '2026-06-20' }),
    ]
    const disputes = [aDispute('D1', [anEpisode('dispute-price', '2026-06-20')])]
    const promises = [promised('2026-08-10', '400.00')]
    // The dispute: 20 June and the 7 days of the catalog.
    expect(bands({ standings, disputes, promises })).toEqual([
      ['2026-08', '200.00'],
      ['off-forecast', '800.00'],
    ])
  })
})

describe('a promise that no longer stands (R-9, T-2)', () => {
  it.each(['replaced', 'withdrawn'] as const)('is expected until the evening before it is %s', (state) => {
    const promises = [promised('2026-07-10', '400.00', { state, judgedOn: '2026-06-20' })]
    expect(bands({ promises }, '2026-06-19')?.[0]).toEqual(['2026-07', '400.00'])
    expect(bands({ promises }, '2026-06-20')).toEqual([['off-forecast', '1000.00']])
  })

  it('was taken back when it is broken before its last day', () => {
    const promises = [
      promised('2026-06-10', '400.00', { madeOn: '2026-06-01', state: 'broken', judgedOn: '2026-06-12' }),
    ]
    expect(bands({ promises }, '2026-06-11')).toEqual([
      ['2026-06', '400.00'],
      ['off-forecast', '600.00'],
    ])
    expect(bands({ promises }, '2026-06-12')).toEqual([['off-forecast', '1000.00']])
    const late = promises.map((promise) => ({ ...promise, judgedOn: '2026-06-13' }))
    expect(bands({ promises: late }, '2026-06-13')).toEqual([
      ['off-forecast', '600.00'],
      ['broken', '400.00'],
    ])
  })

  it('gives way to the plan made last, even when that was withdrawn', () => {
    const broken = promised('2026-06-05', '400.00', {
      madeOn: '2026-06-01',
      state: 'broken',
      judgedOn: '2026-06-08',
    })
    const later = promised('2026-07-10', '500.00', { madeOn: '2026-06-10' })
    for (const promises of [
      [broken, later],
      [later, broken],
    ]) {
      expect(bands({ promises })).toEqual([
        ['2026-07', '500.00'],
        ['off-forecast', '500.00'],
      ])
    }
    const withdrawn = { ...later, state: 'withdrawn', judgedOn: '2026-06-12' } as const
    expect(bands({ promises: [broken, withdrawn] })).toEqual([['off-forecast', '1000.00']])
  })

  it('and another one of the same day do not share payments', () => {
    // 400 promised and paid, then 300 of the rest, of which 100 is paid: 200 are to come.
    const first = promised('2026-07-01', '400.00', { state: 'kept', judgedOn: '2026-06-10', paid: '400.00' })
    const second = promised('2026-07-10', '300.00', { seen: { open: '600.00', paid: '400.00' } })
    const items = [invoice('500.00', [paid('2026-06-10', '400.00'), paid('2026-06-15', '100.00')])]
    expect(bands({ items, promises: [first, second] })).toEqual([
      ['2026-07', '200.00'],
      ['off-forecast', '300.00'],
    ])
  })

  it('is not waited for when the item was taken up again once its day had come', () => {
    const standings = [
      aStanding('F1', {
        status: { id: 'in-progress', type: 'in-progress', entry: 'event-1' },
        since: '2026-06-29',
      }),
    ]
    const due = (on: string) => bands({ standings, promises: [promised(on, '400.00')] })
    expect(due('2026-06-20')).toEqual([['off-forecast', '1000.00']])
    expect(due('2026-06-30')).toEqual([['off-forecast', '1000.00']])
    expect(due('2026-07-01')).toEqual([
      ['2026-07', '400.00'],
      ['off-forecast', '600.00'],
    ])
  })
})
