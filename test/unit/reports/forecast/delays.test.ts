import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import type { Item } from '../../../../src/items/item.ts'
import { createForecastFold } from '../../../../src/reports/forecast/forecast-fold.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { anItem, aDispute, aSpell, aStanding, closed, inDispute } from '../facts-of.ts'
import { bandsOf, forecastOf, paidInvoice, workingCalendar, type ForecastGiven } from './forecast-fixture.ts'

const asOf = '2026-06-30'

/** How many days after its due day an invoice of C1 in euros is expected: the most before 1 March that reach it. */
const delayOf = (history: readonly Item[], more: ForecastGiven = {}, day = asOf) => {
  for (let days = 60; days >= -40; days -= 1) {
    const due = new Date(Date.parse('2027-03-01') - days * 86_400_000).toISOString().slice(0, 10)
    const open = anItem('F1', { dueDate: due, openAmount: '100.00', clearings: [] })
    const bands = bandsOf(forecastOf({ asOf: day }, { ...more, items: [...history, open], readOn: asOf }))
    if (bands?.[0]?.[0] === '2027-03') return days
  }
  return null
}

describe('the delay of a customer (R-9)', () => {
  it('is weighted by amount: 1,000 at 10 days and 500 at 16 are 12', () => {
    const history = [
      paidInvoice('H1', '1000.00', '2026-03-01', '2026-03-11'),
      paidInvoice('H2', '500.00', '2026-03-01', '2026-03-17'),
    ]
    expect(delayOf(history)).toBe(12)
  })

  it.each([
    ['1', '1', '2026-03-02', '2026-03-03', 2],
    ['2', '1', '2026-03-02', '2026-03-03', 1],
    ['1', '1', '2026-02-28', '2026-02-27', -2],
    ['1', '1', '2026-02-28', '2026-03-02', 0],
  ])(
    'is rounded to whole days, a half away from zero: %s and %s of a hundred on %s and %s are %i',
    (first, second, on, other, days) => {
      const history = [
        paidInvoice('H1', `${first}00.00`, '2026-03-01', on),
        paidInvoice('H2', `${second}00.00`, '2026-03-01', other),
      ]
      expect(delayOf(history)).toBe(days)
    },
  )

  it('looks at six months back from the as-of day', () => {
    // 30 December is six months before 30 June: what was settled after it counts.
    expect(
      delayOf([paidInvoice('H1', '100.00', '2025-12-20', '2025-12-31', { documentDate: '2025-12-01' })]),
    ).toBe(11)
    expect(
      delayOf([paidInvoice('H1', '100.00', '2025-12-20', '2025-12-30', { documentDate: '2025-12-01' })]),
    ).toBe(0)
    expect(delayOf([paidInvoice('H1', '100.00', '2026-06-20', '2026-06-30')])).toBe(10)
    expect(delayOf([paidInvoice('H1', '100.00', '2026-06-20', '2026-06-30')], {}, '2026-06-29')).toBe(0)
  })

  it('is that of the perimeter when the customer settled nothing, and else 0', () => {
    expect(delayOf([paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08', { customer: 'C2' })])).toBe(7)
    expect(delayOf([])).toBe(0)
  })

  it('never adds up currencies: dollars tell nothing of euros (R-0)', () => {
    expect(delayOf([paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08', { currency: 'USD' })])).toBe(0)
  })

  it('is told by invoices that are owed, and by nothing else', () => {
    expect(delayOf([paidInvoice('H1', '0.00', '2026-03-01', '2026-03-08', { clearings: [] })])).toBe(0)
    expect(delayOf([paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08', { kind: 'draft' })])).toBe(0)
    expect(delayOf([paidInvoice('H1', '-100.00', '2026-03-01', '2026-03-08')])).toBe(0)
  })

  it('is not told by what was ever disputed, unless that was entered in error', () => {
    const history = [paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08')]
    const spells = [aSpell('H1', '2026-03-02', '2026-03-05', inDispute('D1', 'dispute-price', '100.00'))]
    const standings = [aStanding('H1', { since: '2026-03-05', spells: 1, left: { dispute: 'D1', chunk: 0 } })]
    const ended = (outcome: 'rejected' | 'entered-in-error') => ({
      standings,
      spells,
      disputes: [aDispute('D1', [closed('dispute-price', '2026-03-02', '2026-03-05', outcome)])],
    })
    expect(delayOf(history, ended('rejected'))).toBe(0)
    expect(delayOf(history, ended('entered-in-error'))).toBe(7)
    // An error counts as one from the day it is recorded on.
    const late = { closedRecordedOn: '2026-07-01' }
    const unknown = aDispute('D1', [
      closed('dispute-price', '2026-03-02', '2026-03-05', 'entered-in-error', late),
    ])
    expect(delayOf(history, { ...ended('rejected'), disputes: [unknown] })).toBe(0)
    expect(delayOf(history, { ...ended('rejected'), disputes: [aDispute('D1', [])] })).toBe(0)
  })

  it('is refused with facts-missing when a settled invoice was in a dispute that was not given', () => {
    const history = [paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08')]
    const standings = [aStanding('H1', { since: '2026-03-05', spells: 1, left: { dispute: 'D1', chunk: 0 } })]
    expect(refusalOf(() => delayOf(history, { standings }))).toMatchObject({
      code: 'facts-missing',
      details: { figure: 'forecast', facts: 'dispute', of: 'D1' },
    })
  })

  it('is told by the settlement that held on the day: paid, bounced and paid again', () => {
    const history = [
      anItem('H1', {
        dueDate: '2026-03-01',
        openAmount: '0.00',
        clearings: [
          { on: '2026-03-06', nature: 'paid', amount: '100.00' },
          { on: '2026-04-10', nature: 'paid', amount: '-100.00' },
          { on: '2026-04-20', nature: 'paid', amount: '100.00' },
        ],
        settledOn: '2026-04-20',
      }),
    ]
    expect(delayOf(history, {}, '2026-03-05')).toBe(0)
    expect(delayOf(history, {}, '2026-03-06')).toBe(5)
    expect(delayOf(history, {}, '2026-04-09')).toBe(5)
    expect(delayOf(history, {}, '2026-04-10')).toBe(0)
    expect(delayOf(history, {}, '2026-04-20')).toBe(50)
  })

  it.each([
    ['in order', ['2026-03-06', '2026-03-10']],
    ['in disorder', ['2026-03-10', '2026-03-06']],
  ])('is told by the last of several payments, listed %s', (_, days) => {
    const halves = days.map((on) => ({ on, nature: 'paid', amount: '50.00' }) as const)
    const bounced = { on: '2026-04-10', nature: 'paid', amount: '-100.00' } as const
    const clearings = [...halves, bounced, { ...bounced, on: '2026-04-20', amount: '100.00' }]
    const history = [paidInvoice('H1', '100.00', '2026-03-01', '2026-04-20', { clearings })]
    expect(delayOf(history, {}, '2026-04-09')).toBe(9)
  })

  it('is told from the day an invoice is documented on, though it was paid before (R-0)', () => {
    const early = { documentDate: '2026-06-11' }
    const history = [paidInvoice('H1', '100.00', '2026-06-01', '2026-06-05', early)]
    expect(delayOf(history, {}, '2026-06-10')).toBe(0)
    expect(delayOf(history, {}, '2026-06-11')).toBe(4)
  })

  it('is told by the day of settlement where the ledger lists no clearings, and on that day already', () => {
    const { clearings: _, ...unlisted } = paidInvoice('H1', '100.00', '2026-06-20', '2026-06-25')
    const open = anItem('F1', { dueDate: '2026-07-28' })
    const bandsAsOf = (day: string) => {
      const fold = createForecastFold({ asOf: day }, { catalog: standardCatalog, workingCalendar })
      fold.addHistory([unlisted])
      fold.addItems([open])
      return bandsOf(fold.result())
    }
    expect(bandsAsOf('2026-06-24')).toEqual([['2026-07', '100.00']])
    expect(bandsAsOf('2026-06-25')).toEqual([['2026-08', '100.00']])
  })

  it('takes the ledger’s own day of settlement, clearings or not', () => {
    const { clearings: _, ...unlisted } = paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08')
    expect(delayOf([unlisted])).toBe(7)
    expect(delayOf([{ ...unlisted, clearings: [] }])).toBe(7)
    const booked = paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08')
    expect(delayOf([{ ...booked, settledOn: '2026-03-10' }])).toBe(9)
  })

  it('is learnt from what the filter admits', () => {
    const north = { fields: { region: 'north' } }
    const items = [
      paidInvoice('H1', '100.00', '2026-03-01', '2026-03-08'),
      paidInvoice('H2', '100.00', '2026-03-01', '2026-04-30', north),
      anItem('F1', { dueDate: '2026-07-15', clearings: [], ...north }),
    ]
    const whole = forecastOf({ asOf }, { items })
    // (7 + 60) ÷ 2 = 34 days after 15 July; 60 for the north alone.
    expect(bandsOf(whole)).toEqual([['2026-08', '100.00']])
    const filter = { fields: { region: ['north'] } }
    expect(bandsOf(forecastOf({ asOf, filter }, { items }))).toEqual([['2026-09', '100.00']])
  })
})
