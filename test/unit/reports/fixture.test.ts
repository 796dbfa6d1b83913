import { describe, expect, it } from 'vitest'

import type { FigureName, ReportRequest } from '../../../src/reports/request.ts'
import { aStanding, inDispute } from './facts-of.ts'
import { asOf, disputes, items, standings } from './fixture.ts'
import { reportOf } from './report-of.ts'

/** A report on the fixture. */
const report = <Name extends FigureName>(
  figures: readonly Name[],
  more: Omit<ReportRequest, 'asOf' | 'figures'> = {},
) => reportOf<Name>({ asOf, figures, ...more }, { standings, disputes, items })

/** Rows of a breakdown of the exposure as in R-3: currency, band, amount, items, disputes. */
const exposureBy = (dimension: NonNullable<ReportRequest['by']>[number]) =>
  report(['exposure'], { by: [dimension] }).exposure.by[dimension]?.map(
    ({ currency, band, net, items: count, disputes: of }) => [currency, band, net, count, of],
  )

const noBase = null

describe('the disputed outstanding of the fixture (R-1)', () => {
  it('is EUR 2,500 on 3 items in 3 disputes, and USD 900 on 1 in 1', () => {
    expect(report(['exposure']).exposure.totals).toEqual([
      { currency: 'EUR', net: '2500.00', debit: '2500.00', credit: '0.00', items: 3, disputes: 3 },
      { currency: 'USD', net: '900.00', debit: '900.00', credit: '0.00', items: 1, disputes: 1 },
    ])
  })

  it('would be 2,300 with a credit part of -200 if A1 joined D1', () => {
    const joined = aStanding('A1', { ...inDispute('D1', 'dispute-price', '-200.00'), since: '2026-05-20' })
    const { exposure } = reportOf(
      { asOf, figures: ['exposure'] },
      { standings: [...standings, joined], disputes, items },
    )
    expect(exposure.totals[0]).toEqual({
      currency: 'EUR',
      net: '2300.00',
      debit: '2500.00',
      credit: '-200.00',
      items: 4,
      disputes: 3,
    })
  })
})

describe('the outstanding of the fixture (R-2)', () => {
  it('is EUR 5,900 and USD 900, the down-payment request apart (F-3)', () => {
    expect(report(['outstanding']).outstanding.totals).toEqual([
      { currency: 'EUR', amount: '5900.00', items: 9 },
      { currency: 'USD', amount: '900.00', items: 1 },
    ])
  })

  it('adds up by age to 1,500 not due, 2,300, 0, 2,000, 700 and -600 of credits (R-8)', () => {
    const { outstanding } = report(['outstanding'], { by: ['age'] })
    expect(outstanding.by.age).toEqual([
      { band: '1-30', currency: 'EUR', amount: '2300.00', items: 3 },
      { band: '1-30', currency: 'USD', amount: '900.00', items: 1 },
      { band: '61-90', currency: 'EUR', amount: '2000.00', items: 1 },
      { band: '91+', currency: 'EUR', amount: '700.00', items: 1 },
      { band: 'credits', currency: 'EUR', amount: '-600.00', items: 2 },
      { band: 'not-due', currency: 'EUR', amount: '1500.00', items: 2 },
    ])
  })
})

describe('the dispute rate of the fixture (R-2)', () => {
  it('is 0.4237 in euros, 1.0000 in dollars; overdue 0.3000: F5, due today, is not overdue', () => {
    expect(report(['rate']).rate.totals).toEqual([
      {
        currency: 'EUR',
        rate: { value: '0.4237', part: '2500.00', base: '5900.00', reason: null },
        overdue: { value: '0.3000', part: '1500.00', base: '5000.00', reason: null },
      },
      {
        currency: 'USD',
        rate: { value: '1.0000', part: '900.00', base: '900.00', reason: null },
        overdue: { value: '1.0000', part: '900.00', base: '900.00', reason: null },
      },
    ])
  })

  it('is 0.6522 for C1, 0.3448 for C2 and 0.0000 for C3', () => {
    const rows = report(['rate'], { by: ['customer'] }).rate.by.customer ?? []
    expect(
      rows.map(({ band, currency, rate: { value, part, base } }) => [band, currency, value, part, base]),
    ).toEqual([
      ['C1', 'EUR', '0.6522', '1500.00', '2300.00'],
      ['C2', 'EUR', '0.3448', '1000.00', '2900.00'],
      ['C3', 'EUR', '0.0000', '0.00', '700.00'],
      ['C3', 'USD', '1.0000', '900.00', '900.00'],
    ])
  })

  it('is 0.3729 with the filter cause = price: the outstanding is whole', () => {
    const { rate } = report(['rate'], { filter: { causes: ['dispute-price'] } })
    expect(rate.totals[0]?.rate).toEqual({ value: '0.3729', part: '2200.00', base: '5900.00', reason: null })
  })

  it('divides each cause by the whole outstanding, so that causes add up to the rate', () => {
    const rows = report(['rate'], { by: ['cause'] }).rate.by.cause ?? []
    expect(
      rows.map(({ band, currency, rate: { value, part, base } }) => [band, currency, value, part, base]),
    ).toEqual([
      ['dispute-price', 'EUR', '0.3729', '2200.00', '5900.00'],
      ['dispute-quality', 'EUR', '0.0508', '300.00', '5900.00'],
      ['dispute-quality', 'USD', '1.0000', '900.00', '900.00'],
    ])
  })
})

describe('the breakdowns of the fixture (R-3)', () => {
  it.each([
    [
      'cause',
      [
        ['EUR', 'dispute-price', '2200.00', 2, 2],
        ['EUR', 'dispute-quality', '300.00', 1, 1],
        ['USD', 'dispute-quality', '900.00', 1, 1],
      ],
    ],
    [
      'family',
      [
        ['EUR', 'invoicing', '2200.00', 2, 2],
        ['EUR', 'product', '300.00', 1, 1],
        ['USD', 'product', '900.00', 1, 1],
      ],
    ],
    [
      'department',
      [
        ['EUR', 'quality', '300.00', 1, 1],
        ['USD', 'quality', '900.00', 1, 1],
        ['EUR', 'sales', '2200.00', 2, 2],
      ],
    ],
    [
      'customer',
      [
        ['EUR', 'C1', '1500.00', 2, 2],
        ['EUR', 'C2', '1000.00', 1, 1],
        ['USD', 'C3', '900.00', 1, 1],
      ],
    ],
    [
      'resolver',
      [
        ['EUR', 'martin', '2200.00', 2, 2],
        ['EUR', 'none', '300.00', 1, 1],
        ['USD', 'zoe', '900.00', 1, 1],
      ],
    ],
    [
      'collector',
      [
        ['EUR', 'lea', '2500.00', 3, 3],
        ['USD', 'omar', '900.00', 1, 1],
      ],
    ],
    [
      'age',
      [
        ['EUR', '1-30', '1500.00', 2, 2],
        ['USD', '1-30', '900.00', 1, 1],
        ['EUR', 'not-due', '1000.00', 1, 1],
      ],
    ],
    [
      'month-opened',
      [
        ['EUR', '2026-05', '1200.00', 1, 1],
        ['EUR', '2026-06', '1300.00', 2, 2],
        ['USD', '2026-06', '900.00', 1, 1],
      ],
    ],
    [
      'field:region',
      [
        ['EUR', 'none', '2500.00', 3, 3],
        ['USD', 'none', '900.00', 1, 1],
      ],
    ],
  ] as const)('by %s add up to 2,500 / 3 / 3 and USD 900 / 1 / 1', (dimension, rows) => {
    expect(exposureBy(dimension)).toEqual(rows)
  })
})

describe('the resolution time of the fixture (R-4)', () => {
  const { resolution } = report(['resolution'], { by: ['cause'] })
  const [price, quality] = resolution.by.cause ?? []

  it('of price is 10.50 over 4 episodes (10, 20, 4, 8), one reopened, none settled', () => {
    expect(price).toEqual({
      band: 'dispute-price',
      headline: { n: 4, mean: '10.50', median: '9.00', p90: '20.00', reason: null },
      reopened: 1,
      settled: { n: 0, mean: noBase, reason: 'no-episodes' },
      all: { n: 4, mean: '10.50', median: '9.00', p90: '20.00', reason: null },
    })
  })

  it('of quality is 30.00 over 1 episode, one of 15.00 settled beside, entered in error left out', () => {
    expect(quality).toEqual({
      band: 'dispute-quality',
      headline: { n: 1, mean: '30.00', median: '30.00', p90: '30.00', reason: null },
      reopened: 0,
      settled: { n: 1, mean: '15.00', reason: null },
      all: { n: 2, mean: '22.50', median: '22.50', p90: '30.00', reason: null },
    })
  })

  it('of all is 14.40 over 5 episodes, median 10, 90th percentile 30', () => {
    expect(resolution.total).toEqual({
      headline: { n: 5, mean: '14.40', median: '10.00', p90: '30.00', reason: null },
      reopened: 1,
      settled: { n: 1, mean: '15.00', reason: null },
      all: { n: 6, mean: '14.50', median: '12.50', p90: '30.00', reason: null },
    })
  })

  it('has nothing else: two causes', () => {
    expect(resolution.by.cause).toHaveLength(2)
  })
})

describe('the open disputes of the fixture (R-4)', () => {
  it('are 41, 10, 5 and 25 days old', () => {
    expect(report(['openDisputes']).openDisputes.total).toEqual({
      disputes: 4,
      // 41 + 10 + 5 + 25 = 81; in order 5, 10, 25, 41.
      ages: { n: 4, mean: '20.25', median: '17.50', p90: '41.00', reason: null },
      oldest: '41.00',
    })
  })

  it('are two of martin, one of zoe, one of nobody (R-8)', () => {
    const rows = report(['openDisputes'], { by: ['resolver'] }).openDisputes.by.resolver ?? []
    expect(rows.map(({ band, disputes: count, oldest }) => [band, count, oldest])).toEqual([
      ['martin', 2, '41.00'],
      ['none', 1, '10.00'],
      ['zoe', 1, '25.00'],
    ])
  })

  it('are three of lea and one of omar', () => {
    const rows = report(['openDisputes'], { by: ['collector'] }).openDisputes.by.collector ?? []
    expect(rows.map(({ band, disputes: count }) => [band, count])).toEqual([
      ['lea', 3],
      ['omar', 1],
    ])
  })
})

describe('the outcomes of the fixture (R-5)', () => {
  const { outcomes } = report(['outcomes'], { by: ['cause'] })

  it('of price are three: accepted, compromise, and rejected by the last episode', () => {
    expect(outcomes.by.cause?.[0]).toEqual({
      band: 'dispute-price',
      disputes: 3,
      outcomes: [
        { outcome: 'accepted', disputes: 1, share: '0.3333' },
        { outcome: 'compromise', disputes: 1, share: '0.3333' },
        { outcome: 'rejected', disputes: 1, share: '0.3333' },
      ],
    })
  })

  it('of quality are two: accepted and settled, entered in error left out', () => {
    expect(outcomes.by.cause?.[1]).toEqual({
      band: 'dispute-quality',
      disputes: 2,
      outcomes: [
        { outcome: 'accepted', disputes: 1, share: '0.5000' },
        { outcome: 'settled', disputes: 1, share: '0.5000' },
      ],
    })
  })

  it('of all are five, running disputes left out', () => {
    expect(outcomes.total).toEqual({
      disputes: 5,
      outcomes: [
        { outcome: 'accepted', disputes: 2, share: '0.4000' },
        { outcome: 'compromise', disputes: 1, share: '0.2000' },
        { outcome: 'rejected', disputes: 1, share: '0.2000' },
        { outcome: 'settled', disputes: 1, share: '0.2000' },
      ],
    })
  })
})
