import { describe, expect, it } from 'vitest'

import type { Clearing } from '../../../src/items/item.ts'
import type { PaymentPromise } from '../../../src/promises/promise.ts'
import { aPromise } from '../promises/a-promise.ts'
import { anItem } from './facts-of.ts'
import { reportOf } from './report-of.ts'

const paid = (on: string, amount: string): Clearing => ({ on, nature: 'paid', amount })

/** An invoice of which an amount was promised for a day, and what was paid of it. */
const promised = (
  id: string,
  amount: string,
  on: string,
  clearings: readonly Clearing[],
  more: Partial<PaymentPromise> = {},
) => {
  const cleared = clearings.reduce((sum, clearing) => sum + Number(clearing.amount), 0)
  const open = (Number(amount) - cleared).toFixed(2)
  return {
    item: anItem(id, {
      amount,
      openAmount: open,
      clearings,
      settledOn: open === '0.00' ? (clearings.at(-1)?.on ?? null) : null,
    }),
    promise: aPromise({
      id: `P-${id}`,
      item: id,
      amount,
      on,
      until: `${on.slice(0, 8)}${String(Number(on.slice(8)) + 2).padStart(2, '0')}`,
      madeOn: '2026-06-01',
      seen: { open: amount, paid: '0.00' },
      ...more,
    }),
  }
}

const kept = promised('K', '1000.00', '2026-06-10', [paid('2026-06-09', '1000.00')])
const partly = promised('T', '500.00', '2026-06-12', [
  paid('2026-06-12', '300.00'),
  paid('2026-06-20', '200.00'),
])
const broken = promised('B', '2000.00', '2026-06-25', [])
const upcoming = promised('U', '800.00', '2026-06-28', [])

const figure = (
  given: readonly ReturnType<typeof promised>[],
  asOf = '2026-06-30',
  by: readonly 'customer'[] = [],
) =>
  reportOf(
    { asOf, figures: ['promises'], by },
    {
      items: given.map(({ item }) => item),
      promises: given.map(({ promise }) => promise),
      readOn: '2026-06-30',
    },
  ).promises

describe('promises kept (R-8, T-2)', () => {
  it('are 1,300 of 3,500 by amount and one of three by count; one whose tolerance still runs is not counted', () => {
    const today = promised('U', '800.00', '2026-06-29', [], { until: '2026-07-01' })
    expect(figure([kept, partly, broken, today]).totals).toEqual([
      {
        currency: 'EUR',
        matured: 3,
        kept: 1,
        keptInPart: 1,
        broken: 1,
        byAmount: { value: '0.3714', part: '1300.00', base: '3500.00', reason: null },
        byCount: { value: '0.3333', part: 1, base: 3, reason: null },
      },
    ])
  })

  it('mature on the day after their last one: on it a payment still counts', () => {
    expect(figure([upcoming], '2026-06-30').totals).toEqual([])
    expect(figure([upcoming], '2026-07-01').totals).toMatchObject([{ matured: 1, broken: 1 }])
  })

  it('on a past day are told by what the ledger showed then', () => {
    // On 12 June nothing was over; on 13 June the first was; on 15 June the second, for which 300 had come in time.
    const on = (day: string) =>
      figure([kept, partly], day).totals.map((row) => [row.matured, row.byAmount.value])
    expect([on('2026-06-12'), on('2026-06-13'), on('2026-06-15')]).toEqual([
      [],
      [[1, '1.0000']],
      [[2, '0.8667']],
    ])
  })

  it('do not count what another promise replaced, once it did', () => {
    const replaced = {
      promise: { ...broken.promise, state: 'replaced', judgedOn: '2026-06-20' } as const,
      item: broken.item,
    }
    expect(figure([replaced]).totals).toEqual([])
    const later = { ...replaced, promise: { ...replaced.promise, judgedOn: '2026-07-01' } }
    expect(figure([later]).totals).toMatchObject([{ broken: 1 }])
  })

  it.each([
    ['withdrawn', '2026-06-30', 0],
    ['withdrawn', '2026-07-01', 1],
    ['withdrawn', null, 1],
    ['replaced', '2026-06-30', 0],
    ['broken', '2026-06-28', 1],
    ['kept', '2026-06-28', 1],
  ] as const)(
    'are counted unless one was replaced or withdrawn by the day: %s on %s',
    (state, judgedOn, n) => {
      const { totals } = figure([{ item: broken.item, promise: { ...broken.promise, state, judgedOn } }])
      expect(totals.reduce((sum, { matured }) => sum + matured, 0)).toBe(n)
    },
  )

  it('are counted from the day they were made', () => {
    const today = { ...broken, promise: { ...broken.promise, madeOn: '2026-06-30' } }
    expect(figure([today]).totals).toMatchObject([{ matured: 1 }])
  })

  it('do not count what was not promised yet, or is owed no more', () => {
    const future = { ...broken, promise: { ...broken.promise, madeOn: '2026-07-01' } }
    const credit = { on: '2026-06-05', nature: 'credited', amount: '2000.00' } as const
    const credited = promised('B', '2000.00', '2026-06-25', [credit])
    expect([figure([future]).totals, figure([credited]).totals]).toEqual([[], []])
  })

  it('are measured by what there was to pay: what was credited of it is no broken word', () => {
    const credit = { on: '2026-06-05', nature: 'credited', amount: '400.00' } as const
    const rest = promised('B', '2000.00', '2026-06-25', [credit, paid('2026-06-20', '1600.00')])
    expect(figure([rest]).totals).toMatchObject([
      { kept: 1, byAmount: { value: '1.0000', part: '1600.00', base: '1600.00' } },
    ])
  })

  it('fill the earliest day of a plan first', () => {
    const item = anItem('F', {
      amount: '900.00',
      openAmount: '500.00',
      clearings: [paid('2026-06-05', '400.00')],
    })
    const plan = ['2026-06-10', '2026-06-20', '2026-07-20'].map((on, at) =>
      aPromise({
        id: `P-${at}`,
        item: 'F',
        amount: '300.00',
        on,
        until: on,
        seen: { open: '900.00', paid: '0.00' },
      }),
    )
    const { promises } = reportOf(
      { asOf: '2026-06-30', figures: ['promises'] },
      { items: [item], promises: plan },
    )
    expect(promises.totals).toMatchObject([
      { matured: 2, kept: 1, keptInPart: 1, byAmount: { part: '400.00', base: '600.00' } },
    ])
  })

  it('fill the earliest day first in whatever order they come, and of one day the first that was made', () => {
    const item = anItem('F', {
      amount: '900.00',
      openAmount: '600.00',
      clearings: [paid('2026-06-15', '300.00')],
    })
    const seen = { open: '900.00', paid: '0.00' }
    const part = (id: string, on: string, amount: string) =>
      aPromise({ id, item: 'F', amount, on, until: on, seen })
    const rows = (...promises: readonly PaymentPromise[]) =>
      reportOf(
        { asOf: '2026-06-30', figures: ['promises'] },
        { items: [item], promises },
      ).promises.totals.map(({ kept: wholly, keptInPart, broken: not }) => [wholly, keptInPart, not])
    const [early, late] = [part('P-1', '2026-06-16', '100.00'), part('P-2', '2026-06-20', '400.00')]
    expect([rows(early, late), rows(late, early)]).toEqual([[[1, 1, 0]], [[1, 1, 0]]])
    const [one, other] = [part('P-1', '2026-06-20', '300.00'), part('P-2', '2026-06-20', '400.00')]
    expect([rows(one, other), rows(other, one)]).toEqual([[[1, 0, 1]], [[0, 1, 1]]])
  })

  it.each([
    ['one plan', {}, [1, 1]],
    ['another day', { madeOn: '2026-06-02' }, [2, 0]],
    ['another open amount', { seen: { open: '800.00', paid: '0.00' } }, [2, 0]],
    ['another paid amount', { seen: { open: '900.00', paid: '-50.00' } }, [2, 0]],
  ])('are a plan when they were made together: %s (T-1)', (_, more, counts) => {
    const item = anItem('F', {
      amount: '900.00',
      openAmount: '500.00',
      clearings: [paid('2026-06-05', '400.00')],
    })
    const promises = ['2026-06-10', '2026-06-20'].map((on, at) =>
      aPromise({
        id: `P-${at}`,
        item: 'F',
        amount: '300.00',
        on,
        until: on,
        seen: { open: '900.00', paid: '0.00' },
        ...(at === 1 ? more : {}),
      }),
    )
    const { totals } = reportOf(
      { asOf: '2026-06-30', figures: ['promises'] },
      { items: [item], promises },
    ).promises
    expect(totals.map(({ kept: wholly, keptInPart }) => [wholly, keptInPart])).toEqual([counts])
  })

  it('are told by customer, and are none without a promise that is over', () => {
    expect(figure([kept], '2026-06-30', ['customer']).by.customer).toMatchObject([{ band: 'C1', kept: 1 }])
    expect(figure([]).totals).toEqual([])
  })
})
