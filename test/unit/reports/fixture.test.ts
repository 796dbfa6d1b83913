import { describe, expect, it } from 'vitest'

import type { FigureName, ReportRequest } from '../../../src/reports/request.ts'
import { refusalOf } from '../../support/refusal.ts'
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
    expect(report(['openDisputes']).openDisputes.total).toMatchObject({
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
    expect(outcomes.by.cause?.[0]).toMatchObject({
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
    expect(outcomes.by.cause?.[1]).toMatchObject({
      band: 'dispute-quality',
      disputes: 2,
      outcomes: [
        { outcome: 'accepted', disputes: 1, share: '0.5000' },
        { outcome: 'settled', disputes: 1, share: '0.5000' },
      ],
    })
  })

  it('of all are five, running disputes left out', () => {
    expect(outcomes.total).toMatchObject({
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

describe('the money of the closed disputes of the fixture (R-5, D-8)', () => {
  const { outcomes } = report(['outcomes'], { by: ['cause'] })

  it('of price: 700 credited of 2,000 is 0.3500, a reopened dispute counting once', () => {
    expect(outcomes.by.cause?.[0]?.money).toEqual([
      {
        currency: 'EUR',
        original: '2000.00',
        current: '0.00',
        paid: '0.00',
        credited: '700.00',
        otherwise: '0.00',
        released: '1300.00',
        creditedShare: { value: '0.3500', part: '700.00', base: '2000.00', reason: null },
      },
    ])
  })

  it('of quality: 900 credited of 1,400 is 0.6429, entered in error left out', () => {
    expect(outcomes.by.cause?.[1]?.money).toMatchObject([
      { creditedShare: { value: '0.6429', part: '900.00', base: '1400.00', reason: null } },
    ])
  })
})

describe('the causes of the fixture (R-5)', () => {
  it('are price 0.8800 and quality 0.1200 by amount, 0.6667 and 0.3333 by disputes', () => {
    expect(report(['causes']).causes.totals[0]).toEqual({
      currency: 'EUR',
      byAmount: [
        { cause: 'dispute-price', value: '2200.00', share: '0.8800', cumulated: '0.8800' },
        { cause: 'dispute-quality', value: '300.00', share: '0.1200', cumulated: '1.0000' },
      ],
      byDisputes: [
        { cause: 'dispute-price', value: 2, share: '0.6667', cumulated: '0.6667' },
        { cause: 'dispute-quality', value: 1, share: '0.3333', cumulated: '1.0000' },
      ],
    })
  })

  it('are told without showing a breakdown that nobody asked for', () => {
    const { causes, exposure } = report(['causes', 'exposure'])
    expect([causes.by, exposure.by]).toEqual([{}, {}])
  })
})

describe('the ageing of the fixture (R-8)', () => {
  it('has every age, empty ones too, and adds up to the outstanding', () => {
    expect(report(['ageing']).ageing.totals[0]).toEqual({
      currency: 'EUR',
      amount: '5900.00',
      ages: [
        { age: 'not-due', amount: '1500.00', items: 2 },
        { age: '1-30', amount: '2300.00', items: 3 },
        { age: '31-60', amount: '0.00', items: 0 },
        { age: '61-90', amount: '2000.00', items: 1 },
        { age: '91+', amount: '700.00', items: 1 },
        { age: 'credits', amount: '-600.00', items: 2 },
      ],
    })
  })

  it('is told by customer, too', () => {
    const rows = report(['ageing'], { by: ['customer', 'age', 'cause'] }).ageing.by
    expect(Object.keys(rows)).toEqual(['customer'])
    expect(rows.customer?.map(({ band, currency, amount }) => [band, currency, amount])).toEqual([
      ['C1', 'EUR', '2300.00'],
      ['C2', 'EUR', '2900.00'],
      ['C3', 'EUR', '700.00'],
      ['C3', 'USD', '900.00'],
    ])
  })
})

describe('the qualified share of the fixture (R-8)', () => {
  it('is 4,700 of 5,000 overdue, whole items though F2 is partly disputed; promises alone 0.4000', () => {
    expect(report(['qualified']).qualified.totals[0]).toEqual({
      currency: 'EUR',
      qualified: { value: '0.9400', part: '4700.00', base: '5000.00', reason: null },
      byType: [
        { type: 'dispute', share: { value: '0.4000', part: '2000.00', base: '5000.00', reason: null } },
        { type: 'litigation', share: { value: '0.1400', part: '700.00', base: '5000.00', reason: null } },
        { type: 'promise', share: { value: '0.4000', part: '2000.00', base: '5000.00', reason: null } },
      ],
    })
  })
})

describe('the first responses of the fixture (R-8)', () => {
  it('took 1 and 2 days: 1.50; D2 waits for 10 days without a resolver, D3 for 5', () => {
    expect(report(['firstResponse']).firstResponse.total).toEqual({
      answered: { n: 2, mean: '1.50', median: '1.50', p90: '2.00', reason: null },
      waiting: { n: 2, mean: '7.50', median: '7.50', p90: '10.00', reason: null },
      withoutResolver: 1,
    })
  })
})

describe('the workload of the fixture (R-8)', () => {
  it('is two disputes and EUR 2,200 for martin, one and USD 900 for zoe, one and EUR 300 for nobody', () => {
    const { workload } = report(['workload'], { by: ['resolver'] })
    expect(workload.by.resolver).toEqual([
      {
        band: 'martin',
        disputes: 2,
        disputed: [{ currency: 'EUR', net: '2200.00' }],
        openActions: 0,
        lateActions: 0,
      },
      {
        band: 'none',
        disputes: 1,
        disputed: [{ currency: 'EUR', net: '300.00' }],
        openActions: 0,
        lateActions: 0,
      },
      {
        band: 'zoe',
        disputes: 1,
        disputed: [{ currency: 'USD', net: '900.00' }],
        openActions: 0,
        lateActions: 0,
      },
    ])
  })
})

describe('the figures of the fixture in euros, at 0.92 for a dollar (R-0)', () => {
  const rates = { to: 'EUR', rates: { USD: '0.92' } }

  it('are EUR 3,328.00 disputed of 6,728.00 outstanding: 0.4946', () => {
    const { exposure, outstanding, rate } = report(['exposure', 'outstanding', 'rate'], { rates })
    expect(exposure.converted?.total).toEqual({
      currency: 'EUR',
      net: '3328.00',
      debit: '3328.00',
      credit: '0.00',
      items: 4,
      disputes: 4,
    })
    expect(outstanding.converted?.total).toEqual({ currency: 'EUR', amount: '6728.00', items: 10 })
    expect(rate.converted?.total?.rate).toEqual({
      value: '0.4946',
      part: '3328.00',
      base: '6728.00',
      reason: null,
    })
  })

  it('stand beside those of each currency, which stay as they are', () => {
    const { exposure } = report(['exposure'], { rates })
    expect(exposure.totals.map(({ currency, net }) => [currency, net])).toEqual([
      ['EUR', '2500.00'],
      ['USD', '900.00'],
    ])
  })

  it('add up in every breakdown', () => {
    const { exposure } = report(['exposure'], { rates, by: ['cause', 'customer'] })
    expect(exposure.converted?.by.cause?.map(({ band, net, items }) => [band, net, items])).toEqual([
      ['dispute-price', '2200.00', 2],
      ['dispute-quality', '1128.00', 2],
    ])
    expect(exposure.converted?.by.customer?.map(({ band, net }) => [band, net])).toEqual([
      ['C1', '1500.00'],
      ['C2', '1000.00'],
      ['C3', '828.00'],
    ])
  })

  it('are refused without a rate for a currency that occurs', () => {
    const refusal = refusalOf(() => report(['exposure'], { rates: { to: 'EUR', rates: { GBP: '1.17' } } }))
    expect([refusal.code, refusal.details]).toEqual([
      'rate-missing',
      { from: 'USD', to: 'EUR', known: ['GBP'] },
    ])
  })
})
