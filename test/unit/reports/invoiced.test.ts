import { describe, expect, it } from 'vitest'

import type { Episode } from '../../../src/disputes/dispute.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDispute, anEpisode, anItem, aSpell, aStanding, closed, inDispute } from './facts-of.ts'
import { reportOf, type Given } from './report-of.ts'

const asOf = '2026-06-30'
const price = 'dispute-price'

const invoicedOf = (given: Given, filter = {}, day = asOf) =>
  reportOf({ asOf: day, figures: ['invoiced'], filter }, given).invoiced.totals

const ended = (id: string, outcome: Episode['outcome'], cause = price) =>
  aDispute(id, [closed(cause, '2026-02-01', '2026-03-01', outcome)])

const wasIn = (item: string, dispute: string, more = {}) =>
  aSpell(item, '2026-02-01', '2026-03-01', { ...inDispute(dispute, price, '1.00'), ...more })

describe('what was invoiced, disputed and lost (R-5)', () => {
  it('counts every invoice up to the day, paid or not, with its whole amount', () => {
    const items = [
      anItem('F1', { amount: '300.00', openAmount: '0.00', settledOn: '2026-03-01' }),
      anItem('F2', { amount: '500.00', openAmount: '20.00' }),
      anItem('F3', { amount: '200.00', openAmount: '200.00' }),
      anItem('F4', { documentDate: '2026-07-01' }),
      anItem('A1', { kind: 'credit-note', amount: '-50.00', openAmount: '-50.00' }),
      anItem('X1', { kind: 'down-payment-request' }),
    ]
    const spells = [wasIn('F1', 'D1'), wasIn('F2', 'D2')]
    const disputes = [ended('D1', 'accepted'), ended('D2', 'rejected')]
    expect(invoicedOf({ items, spells, disputes })).toEqual([
      {
        currency: 'EUR',
        invoices: { count: 3, amount: '1000.00' },
        disputed: {
          count: 2,
          amount: '800.00',
          ofInvoices: { value: '0.6667', part: 2, base: 3, reason: null },
          ofInvoiced: { value: '0.8000', part: '800.00', base: '1000.00', reason: null },
        },
        lost: {
          count: 1,
          amount: '300.00',
          ofDisputed: { value: '0.5000', part: 1, base: 2, reason: null },
          ofInvoiced: { value: '0.3000', part: '300.00', base: '1000.00', reason: null },
        },
      },
    ])
  })

  it('has no share of disputed invoices without any, and says why', () => {
    const [row] = invoicedOf({ items: [anItem('F1')] })
    expect(row?.lost).toEqual({
      count: 0,
      amount: '0.00',
      ofDisputed: { value: null, part: 0, base: 0, reason: 'nothing-disputed' },
      ofInvoiced: { value: '0.0000', part: '0.00', base: '100.00', reason: null },
    })
  })

  it('has no share of an amount of nothing, and says why', () => {
    const [row] = invoicedOf({ items: [anItem('F1', { amount: '0.00', openAmount: '0.00' })] })
    expect(row?.disputed.ofInvoices.value).toBe('0.0000')
    expect(row?.disputed.ofInvoiced).toEqual({
      value: null,
      part: '0.00',
      base: '0.00',
      reason: 'nothing-invoiced',
    })
    expect(row?.lost.ofInvoiced.reason).toBe('nothing-invoiced')
  })

  it.each([
    ['an open dispute', aDispute('D1', [anEpisode(price, '2026-02-01')]), 1, 0],
    ['one that was accepted', ended('D1', 'accepted'), 1, 1],
    ['a compromise', ended('D1', 'compromise'), 1, 0],
    ['one with mixed outcomes', ended('D1', 'mixed'), 1, 0],
    ['one entered in error', ended('D1', 'entered-in-error'), 0, 0],
    [
      'one accepted and reopened',
      aDispute('D1', [closed(price, '2026-02-01', '2026-03-01', 'accepted'), anEpisode(price, '2026-04-01')]),
      1,
      0,
    ],
  ])('counts %s', (_, dispute, disputed, lost) => {
    const [row] = invoicedOf({ items: [anItem('F1')], spells: [wasIn('F1', 'D1')], disputes: [dispute] })
    expect([row?.disputed.count, row?.lost.count]).toEqual([disputed, lost])
  })

  it('is decided by the last dispute of the invoice that was one', () => {
    const twice = [wasIn('F1', 'D2', { ordinal: 3, from: '2026-04-01' }), wasIn('F1', 'D1', { ordinal: 1 })]
    const row = (first: Episode['outcome'], second: Episode['outcome']) =>
      invoicedOf({
        items: [anItem('F1')],
        spells: twice,
        disputes: [ended('D1', first), ended('D2', second)],
      })[0]
    expect(row('accepted', 'rejected')?.lost.count).toBe(0)
    expect(row('rejected', 'accepted')?.lost.count).toBe(1)
    expect(row('accepted', 'entered-in-error')?.lost.count).toBe(1)
    expect(row('accepted', 'rejected')?.disputed.count).toBe(1)
  })

  it('knows from a standing the dispute an item is in, and the one it left last', () => {
    const disputes = [ended('D1', 'accepted'), ended('D2', 'rejected')]
    const left = aStanding('F1', { left: { dispute: 'D1', chunk: 0 }, since: '2026-03-01', spells: 1 })
    const items = [anItem('F1')]
    expect(invoicedOf({ items, standings: [left], disputes })[0]?.lost.count).toBe(1)
    expect(invoicedOf({ items, standings: [left], disputes }, {}, '2026-02-28')[0]?.disputed.count).toBe(0)
    const again = { ...left, ...inDispute('D2', price, '1.00') }
    expect(invoicedOf({ items, standings: [again], disputes })[0]?.lost.count).toBe(0)
    expect(invoicedOf({ items, standings: [again], disputes })[0]?.disputed.count).toBe(1)
  })

  it('knows the same from a spell, whose own dispute came later than the one left', () => {
    const disputes = [ended('D1', 'accepted'), ended('D2', 'rejected')]
    const row = (more: object) =>
      invoicedOf({
        items: [anItem('F1')],
        spells: [aSpell('F1', '2026-04-01', '2026-05-01', { left: { dispute: 'D1', chunk: 0 }, ...more })],
        disputes,
      })[0]
    expect(row({})?.lost.count).toBe(1)
    expect(row(inDispute('D2', price, '1.00'))?.lost.count).toBe(0)
  })

  it('knows only what was recorded by the day', () => {
    const given = { items: [anItem('F1')], spells: [wasIn('F1', 'D1')], disputes: [ended('D1', 'accepted')] }
    const on = (day: string) => {
      const [row] = invoicedOf(given, {}, day)
      return [row?.disputed.count, row?.lost.count]
    }
    expect(on('2026-01-31')).toEqual([0, 0])
    expect(on('2026-02-01')).toEqual([1, 0])
    expect(on('2026-02-28')).toEqual([1, 0])
    expect(on('2026-03-01')).toEqual([1, 1])
  })

  it('narrows only the disputed side by cause, resolver and department (R-0)', () => {
    const items = [anItem('F1'), anItem('F2')]
    const spells = [wasIn('F1', 'D1'), wasIn('F2', 'D2')]
    const disputes = [ended('D1', 'accepted'), ended('D2', 'accepted', 'dispute-quality')]
    const [row] = invoicedOf({ items, spells, disputes }, { causes: [price] })
    expect([row?.invoices.count, row?.disputed.count, row?.lost.count]).toEqual([2, 1, 1])
    expect(invoicedOf({ items, spells, disputes }, { resolvers: ['zoe'] })[0]?.disputed.count).toBe(0)
  })

  it('is broken down by what every invoice has', () => {
    const { invoiced } = reportOf(
      { asOf, figures: ['invoiced'], by: ['customer', 'age', 'cause', 'field:region', 'collector'] },
      { items: [anItem('F1'), anItem('F2', { customer: 'C2' })] },
    )
    expect(Object.keys(invoiced.by)).toEqual(['customer', 'field:region', 'collector'])
    expect(invoiced.by.customer?.map(({ band, invoices }) => [band, invoices.count])).toEqual([
      ['C1', 1],
      ['C2', 1],
    ])
  })

  it('takes the disputes', () => {
    const error = refusalOf(() => invoicedOf({ items: [anItem('F1')], spells: [wasIn('F1', 'D1')] }))
    expect(error.code).toBe('facts-missing')
    expect(error.details).toEqual({ figure: 'invoiced', facts: 'dispute', of: 'D1' })
    expect(error.message).toBe('The figure invoiced takes the dispute D1, which was not given.')
  })

  it('takes no clearings: what was invoiced is not a balance', () => {
    const { clearings: _, ...unknown } = anItem('F1')
    expect(invoicedOf({ items: [unknown], readOn: '2026-12-31' })[0]?.invoices.count).toBe(1)
  })
})
