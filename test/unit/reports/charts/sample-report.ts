import type { SalesDays } from '../../../../src/reports/dso/dso.ts'
import type { DayStatistics, Ratio } from '../../../../src/reports/figure-values.ts'
import type { Figures, Report } from '../../../../src/reports/figures.ts'
import type { Forecast } from '../../../../src/reports/forecast/forecast.ts'
import type { Trend, TrendPeriod } from '../../../../src/reports/trend/trend.ts'
import type { DisputedMoneyRow } from '../../../../src/reports/money-rows.ts'

const told = (days: string): SalesDays => ({ days, atLeast: false, reason: null })

const ratio = <Base extends string | number>(value: string, part: Base, base: Base): Ratio<Base> => ({
  value,
  part,
  base,
  reason: null,
})

const days = (n: number, mean: string, median: string, p90: string): DayStatistics => ({
  n,
  mean,
  median,
  p90,
  reason: null,
})

const noDays: DayStatistics = { n: 0, mean: null, median: null, p90: null, reason: 'no-episodes' }

const exposure = (currency: string, net: string, items: number, disputes: number) => ({
  currency,
  net,
  debit: net,
  credit: '0.00',
  items,
  disputes,
})

const money = (original: string, credited: string): DisputedMoneyRow => ({
  currency: 'EUR',
  original,
  current: '0.00',
  paid: '0.00',
  credited,
  otherwise: '0.00',
  released: '0.00',
  creditedShare: ratio('0.3500', credited, original),
})

const overdue = ratio('0.3000', '1500.00', '5000.00')

const figures: Figures = {
  outstanding: {
    totals: [
      { currency: 'EUR', amount: '5900.00', items: 9 },
      { currency: 'USD', amount: '900.00', items: 1 },
    ],
    by: {
      customer: [
        { band: 'C1', currency: 'EUR', amount: '2300.00', items: 4 },
        { band: 'C2', currency: 'EUR', amount: '2900.00', items: 4 },
        { band: 'C3', currency: 'EUR', amount: '700.00', items: 1 },
        { band: 'C3', currency: 'USD', amount: '900.00', items: 1 },
      ],
    },
  },
  ageing: {
    totals: [
      {
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
      },
    ],
    by: {},
  },
  exposure: {
    totals: [exposure('EUR', '2500.00', 3, 3), exposure('USD', '900.00', 1, 1)],
    by: {
      cause: [
        { band: 'dispute-price', ...exposure('EUR', '2200.00', 2, 2) },
        { band: 'dispute-quality', ...exposure('EUR', '300.00', 1, 1) },
        { band: 'dispute-quality', ...exposure('USD', '900.00', 1, 1) },
      ],
      resolver: [
        { band: 'martin', ...exposure('EUR', '2200.00', 2, 2) },
        { band: 'none', ...exposure('EUR', '300.00', 1, 1) },
        { band: 'zoe', ...exposure('USD', '900.00', 1, 1) },
      ],
      age: [
        { band: '1-30', ...exposure('EUR', '1500.00', 2, 2) },
        { band: 'not-due', ...exposure('EUR', '1000.00', 1, 1) },
        { band: '1-30', ...exposure('USD', '900.00', 1, 1) },
      ],
      'month-opened': [
        { band: '2026-05', ...exposure('EUR', '1200.00', 1, 1) },
        { band: '2026-06', ...exposure('EUR', '1300.00', 2, 2) },
      ],
      'field:region': [],
    },
    converted: {
      total: exposure('EUR', '3328.00', 4, 4),
      by: {
        cause: [
          { band: 'dispute-price', ...exposure('EUR', '2200.00', 2, 2) },
          { band: 'dispute-quality', ...exposure('EUR', '1128.00', 2, 2) },
        ],
      },
    },
  },
  rate: {
    totals: [{ currency: 'EUR', rate: ratio('0.4237', '2500.00', '5900.00'), overdue }],
    by: {
      customer: [
        { band: 'C1', currency: 'EUR', rate: ratio('0.6522', '1500.00', '2300.00'), overdue },
        { band: 'C2', currency: 'EUR', rate: ratio('0.3448', '1000.00', '2900.00'), overdue },
        { band: 'C3', currency: 'EUR', rate: ratio('0.0000', '0.00', '700.00'), overdue },
        {
          band: 'C4',
          currency: 'EUR',
          rate: { value: null, part: '100.00', base: '-50.00', reason: 'outstanding-not-positive' },
          overdue,
        },
      ],
    },
  },
  causes: {
    totals: [
      {
        currency: 'EUR',
        byAmount: [
          { cause: 'dispute-price', value: '2200.00', share: '0.8800', cumulated: '0.8800' },
          { cause: 'dispute-quality', value: '300.00', share: '0.1200', cumulated: '1.0000' },
        ],
        byDisputes: [
          { cause: 'dispute-price', value: 2, share: '0.6667', cumulated: '0.6667' },
          { cause: 'dispute-quality', value: 1, share: '0.3333', cumulated: '1.0000' },
        ],
      },
    ],
    by: {},
  },
  qualified: {
    totals: [
      {
        currency: 'EUR',
        qualified: ratio('0.9400', '4700.00', '5000.00'),
        byType: [
          { type: 'dispute', share: ratio('0.4000', '2000.00', '5000.00') },
          { type: 'litigation', share: ratio('0.1400', '700.00', '5000.00') },
          { type: 'promise', share: ratio('0.4000', '2000.00', '5000.00') },
        ],
      },
    ],
    by: {
      collector: [
        { band: 'lea', currency: 'EUR', qualified: ratio('1.0000', '4000.00', '4000.00'), byType: [] },
      ],
    },
  },
  promises: {
    totals: [
      {
        currency: 'EUR',
        matured: 3,
        kept: 1,
        keptInPart: 1,
        broken: 1,
        byAmount: ratio('0.3714', '1300.00', '3500.00'),
        byCount: ratio('0.3333', 1, 3),
      },
    ],
    by: {
      collector: [
        {
          band: 'lea',
          currency: 'EUR',
          matured: 3,
          kept: 1,
          keptInPart: 1,
          broken: 1,
          byAmount: ratio('0.3714', '1300.00', '3500.00'),
          byCount: ratio('0.3333', 1, 3),
        },
      ],
    },
  },
  invoiced: {
    totals: [
      {
        currency: 'EUR',
        invoices: { count: 100, amount: '100000.00' },
        disputed: {
          count: 12,
          amount: '9000.00',
          ofInvoices: ratio('0.1200', 12, 100),
          ofInvoiced: ratio('0.0900', '9000.00', '100000.00'),
        },
        lost: {
          count: 3,
          amount: '1500.00',
          ofDisputed: ratio('0.2500', 3, 12),
          ofInvoiced: ratio('0.0150', '1500.00', '100000.00'),
        },
      },
    ],
    by: {},
  },
  openDisputes: {
    total: { disputes: 4, ages: days(4, '20.25', '17.50', '41'), oldest: 'D1', money: [] },
    by: {
      cause: [
        {
          band: 'dispute-price',
          disputes: 2,
          ages: days(2, '23.00', '23.00', '41'),
          oldest: 'D1',
          money: [],
        },
        {
          band: 'dispute-quality',
          disputes: 2,
          ages: days(2, '17.50', '17.50', '25'),
          oldest: 'D4',
          money: [],
        },
      ],
    },
  },
  resolution: {
    total: {
      headline: days(5, '14.40', '10.00', '30'),
      reopened: 1,
      settled: { n: 1, mean: '15.00', reason: null },
      all: days(6, '14.50', '12.50', '30'),
    },
    by: {
      cause: [
        {
          band: 'dispute-price',
          headline: days(4, '10.50', '9.00', '20'),
          reopened: 1,
          settled: { n: 0, mean: null, reason: 'no-episodes' },
          all: days(4, '10.50', '9.00', '20'),
        },
        {
          band: 'dispute-quality',
          headline: days(1, '30.00', '30.00', '30'),
          reopened: 0,
          settled: { n: 1, mean: '15.00', reason: null },
          all: days(2, '22.50', '22.50', '30'),
        },
      ],
    },
  },
  outcomes: {
    total: {
      disputes: 5,
      outcomes: [
        { outcome: 'accepted', disputes: 2, share: '0.4000' },
        { outcome: 'compromise', disputes: 1, share: '0.2000' },
        { outcome: 'rejected', disputes: 1, share: '0.2000' },
        { outcome: 'settled', disputes: 1, share: '0.2000' },
      ],
      money: [money('3400.00', '1600.00')],
    },
    by: {
      cause: [
        {
          band: 'dispute-price',
          disputes: 3,
          outcomes: [
            { outcome: 'accepted', disputes: 1, share: '0.3333' },
            { outcome: 'compromise', disputes: 1, share: '0.3333' },
            { outcome: 'rejected', disputes: 1, share: '0.3333' },
          ],
          money: [money('2000.00', '700.00')],
        },
        {
          band: 'dispute-quality',
          disputes: 2,
          outcomes: [
            { outcome: 'accepted', disputes: 1, share: '0.5000' },
            { outcome: 'settled', disputes: 1, share: '0.5000' },
          ],
          money: [money('1400.00', '900.00')],
        },
      ],
    },
  },
  firstResponse: {
    total: {
      answered: days(2, '1.50', '1.50', '2'),
      waiting: days(2, '7.50', '7.50', '10'),
      withoutResolver: 1,
    },
    by: {
      resolver: [
        {
          band: 'martin',
          answered: days(1, '1.00', '1.00', '1'),
          waiting: days(1, '5.00', '5.00', '5'),
          withoutResolver: 0,
        },
        { band: 'none', answered: noDays, waiting: days(1, '10.00', '10.00', '10'), withoutResolver: 1 },
        { band: 'zoe', answered: days(1, '2.00', '2.00', '2'), waiting: noDays, withoutResolver: 0 },
      ],
    },
  },
  workload: {
    total: { disputes: 4, disputed: [], openActions: 5, lateActions: 2 },
    by: {
      resolver: [
        { band: 'martin', disputes: 2, disputed: [], openActions: 2, lateActions: 1 },
        { band: 'none', disputes: 1, disputed: [], openActions: 1, lateActions: 1 },
        { band: 'zoe', disputes: 1, disputed: [], openActions: 2, lateActions: 0 },
      ],
    },
  },
  dso: {
    currency: 'EUR',
    outstanding: '5900.00',
    disputed: '2500.00',
    dso: told('79.00'),
    disputedPart: told('33.47'),
    withoutDisputes: told('36.20'),
    daysGained: told('42.80'),
  },
  cost: {
    currency: 'EUR',
    disputed: '2500.00',
    dayOfSales: '65.75',
    costOfDay: '3.95',
    reason: null,
    carrying: '150.00',
  },
}

/** A report with the numbers of the definitions, as of 30 June 2026. */
export const sampleReport: Report = { asOf: '2026-06-30', ...figures }

const period = (
  [from, to]: readonly [string, string],
  [openAtStart, opened, closed, openAtEnd]: readonly [number, number, number, number],
  disputed: TrendPeriod['disputed'],
): TrendPeriod => ({
  from,
  to,
  openAtStart,
  opened,
  closed,
  openAtEnd,
  disputed,
  reason: disputed === null ? 'facts-missing' : null,
})

/** The trend of the definitions. */
export const sampleTrend: Trend = {
  asOf: '2026-06-30',
  periods: [
    period(['2026-01-01', '2026-01-31'], [0, 1, 1, 0], null),
    period(['2026-02-01', '2026-02-28'], [0, 2, 1, 1], null),
    period(['2026-03-01', '2026-03-31'], [1, 1, 2, 0], null),
    period(['2026-04-01', '2026-04-30'], [0, 1, 1, 0], []),
    period(['2026-05-01', '2026-05-31'], [0, 2, 1, 1], [{ currency: 'EUR', net: '1200.00' }]),
    period(
      ['2026-06-01', '2026-06-30'],
      [1, 3, 0, 4],
      [
        { currency: 'EUR', net: '2500.00' },
        { currency: 'USD', net: '900.00' },
      ],
    ),
  ],
}

const expected = (band: string, amount: string, disputed: string, items: number) => ({
  band,
  amount,
  disputed,
  items,
})

/** The cash forecast of the definitions. */
export const sampleForecast: Forecast = {
  asOf: '2026-06-30',
  policy: 'after-opening',
  currencies: [
    {
      currency: 'EUR',
      amount: '5900.00',
      disputed: '2500.00',
      items: 9,
      bands: [
        expected('2026-07', '1500.00', '1000.00', 2),
        expected('2026-08', '300.00', '300.00', 1),
        expected('off-forecast', '2000.00', '1200.00', 3),
        expected('broken', '2000.00', '0.00', 1),
        expected('never', '700.00', '0.00', 1),
        expected('credits', '-600.00', '0.00', 2),
      ],
    },
    {
      currency: 'USD',
      amount: '900.00',
      disputed: '900.00',
      items: 1,
      bands: [expected('2026-07', '900.00', '900.00', 1)],
    },
  ],
}
