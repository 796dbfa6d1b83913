import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { createTrendFold } from '../../../src/reports/trend/trend-fold.ts'
import { parseTrendRequest } from '../../../src/reports/trend/trend-schema.ts'
import type { Trend, TrendRequest } from '../../../src/reports/trend/trend.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDispute, anEpisode, anItem, aSpell, aStanding, closed, inDispute } from './facts-of.ts'
import { disputes, items, standings } from './fixture.ts'
import type { Given } from './report-of.ts'

const price = 'dispute-price'

const trendOf = (request: TrendRequest, given: Given): Trend => {
  const fold = createTrendFold(request, standardCatalog, given.readOn ?? '2026-06-30')
  fold.addCustomers(given.customers ?? [])
  fold.addDisputes(given.disputes ?? [])
  fold.addStandings(given.standings ?? [])
  fold.addSpells(given.spells ?? [])
  fold.addItems(given.items ?? [])
  return fold.result()
}

const ofFixture = (request: Partial<TrendRequest> = {}) =>
  trendOf({ from: '2026-01-01', to: '2026-06-30', ...request }, { disputes, items, standings })

const counts = ({ periods }: Trend) =>
  periods.map(({ from, openAtStart, opened, closed: ended, openAtEnd }) => [
    from,
    openAtStart,
    opened,
    ended,
    openAtEnd,
  ])

describe('the trend of the fixture (R-6)', () => {
  it('opens and closes month by month, what is open at the end being what was plus opened less closed', () => {
    expect(counts(ofFixture())).toEqual([
      ['2026-01-01', 0, 1, 1, 0],
      ['2026-02-01', 0, 2, 1, 1],
      ['2026-03-01', 1, 1, 2, 0],
      ['2026-04-01', 0, 1, 1, 0],
      ['2026-05-01', 0, 2, 1, 1],
      ['2026-06-01', 1, 3, 0, 4],
    ])
  })

  it('disputes 1,200 at the end of May, and 2,500 with USD 900 at the end of June', () => {
    const { periods } = ofFixture({ from: '2026-05-01', amounts: true })
    expect(periods.map(({ disputed, reason }) => [disputed, reason])).toEqual([
      [[{ currency: 'EUR', net: '1200.00' }], null],
      [
        [
          { currency: 'EUR', net: '2500.00' },
          { currency: 'USD', net: '900.00' },
        ],
        null,
      ],
    ])
  })

  it('has E6 open as of 15 May and closed as of 16 May', () => {
    const days = ofFixture({ from: '2026-05-15', to: '2026-05-16', every: 'day' })
    expect(counts(days)).toEqual([
      ['2026-05-15', 1, 0, 0, 1],
      ['2026-05-16', 1, 0, 1, 0],
    ])
  })

  it('says nothing of amounts that were not asked for', () => {
    expect(ofFixture().periods[0]).toMatchObject({ disputed: null, reason: 'not-asked' })
  })
})

describe('a trend (R-6)', () => {
  it('counts by the day the desk recorded, not the day as dated', () => {
    const late = aDispute('D1', [
      closed(price, '2026-01-10', '2026-02-10', 'rejected', {
        openedRecordedOn: '2026-02-01',
        closedRecordedOn: '2026-03-01',
      }),
    ])
    expect(counts(trendOf({ from: '2026-01-01', to: '2026-03-31' }, { disputes: [late] }))).toEqual([
      ['2026-01-01', 0, 0, 0, 0],
      ['2026-02-01', 0, 1, 0, 1],
      ['2026-03-01', 1, 0, 1, 0],
    ])
  })

  const mistaken = aDispute('D1', [closed(price, '2026-01-10', '2026-02-10', 'entered-in-error')])

  it('leaves out what was entered in error, once that was known', () => {
    const january = (asOf: string) =>
      counts(trendOf({ from: '2026-01-01', to: '2026-01-31', asOf }, { disputes: [mistaken] }))
    expect([january('2026-02-09'), january('2026-02-10')]).toEqual([
      [['2026-01-01', 0, 1, 0, 1]],
      [['2026-01-01', 0, 0, 0, 0]],
    ])
  })

  it('leaves its amount out, too', () => {
    const spells = [aSpell('F1', '2026-01-10', '2026-02-10', inDispute('D1', price, '60.00'))]
    const given = { disputes: [mistaken], spells, items: [anItem('F1')] }
    const january = (asOf: string) =>
      trendOf({ from: '2026-01-01', to: '2026-01-31', asOf, amounts: true }, given).periods[0]?.disputed
    expect([january('2026-02-09'), january('2026-02-10')]).toEqual([[{ currency: 'EUR', net: '60.00' }], []])
  })

  it('leaves out the amount of the episode that was entered in error, and of no other (D-7)', () => {
    const episodes = [
      closed(price, '2026-01-10', '2026-01-20', 'rejected'),
      closed(price, '2026-01-31', '2026-02-10', 'entered-in-error', { opening: 'reopened' }),
    ]
    const spells = [
      aSpell('F1', '2026-01-10', '2026-01-20', inDispute('D1', price, '60.00')),
      aSpell('F1', '2026-01-31', '2026-02-10', { ...inDispute('D1', price, '40.00'), ordinal: 2 }),
    ]
    const given = { disputes: [aDispute('D1', episodes)], spells, items: [anItem('F1')] }
    const at = (to: string) =>
      trendOf({ from: '2026-01-01', to, asOf: '2026-02-10', amounts: true }, given).periods[0]
    expect(at('2026-01-19')).toMatchObject({ openAtEnd: 1, disputed: [{ currency: 'EUR', net: '60.00' }] })
    expect(at('2026-01-31')).toMatchObject({ openAtEnd: 0, disputed: [] })
  })

  it('tells what is disputed in a dispute that was not given', () => {
    const standings = [aStanding('F1', { ...inDispute('D1', price, '60.00'), since: '2026-01-10' })]
    const request = { from: '2026-01-01', to: '2026-01-31', amounts: true }
    const { periods } = trendOf(request, { standings, items: [anItem('F1')] })
    expect(periods).toMatchObject([{ openAtEnd: 0, disputed: [{ currency: 'EUR', net: '60.00' }] }])
  })

  it('has at the end of a period what was opened on its last day, and not what was closed on it', () => {
    const given = {
      disputes: [
        aDispute('D1', [anEpisode(price, '2026-01-31')]),
        aDispute('D2', [closed(price, '2026-01-31', '2026-02-28', 'rejected')]),
      ],
    }
    expect(counts(trendOf({ from: '2026-01-01', to: '2026-02-28' }, given))).toEqual([
      ['2026-01-01', 0, 2, 0, 2],
      ['2026-02-01', 2, 0, 1, 1],
    ])
  })

  it('takes the cause that a dispute had on the day, before it was relabelled (D-9)', () => {
    const spells = [aSpell('F1', '2026-01-10', '2026-02-01', inDispute('D1', price, '60.00'))]
    const disputes = [aDispute('D1', [anEpisode(price, '2026-01-10')], { cause: 'dispute-quality' })]
    const opened = (cause: string) =>
      trendOf({ from: '2026-01-01', to: '2026-01-31', filter: { causes: [cause] } }, { disputes, spells })
        .periods[0]?.opened
    expect([opened(price), opened('dispute-quality')]).toEqual([1, 0])
  })

  it('takes the collector of the customer for what is closed, and for items the desk never knew', () => {
    const { clearings: _, ...untold } = anItem('F2')
    const given = {
      customers: [{ id: 'C1', collector: 'omar' }],
      disputes: [aDispute('D1', [closed(price, '2026-01-05', '2026-01-10', 'rejected')])],
      standings: [
        aStanding('F1', { ...inDispute('D2', price, '60.00'), since: '2026-01-10', collector: 'lea' }),
      ],
      items: [anItem('F1'), untold],
    }
    const january = (collector: string) =>
      trendOf(
        { from: '2026-01-01', to: '2026-01-31', amounts: true, filter: { collectors: [collector] } },
        given,
      ).periods
    // The balance of the item that the ledger cannot tell is none of hers.
    expect(january('lea')).toMatchObject([{ opened: 0, disputed: [{ currency: 'EUR', net: '60.00' }] }])
    expect(january('omar')).toMatchObject([{ opened: 1, disputed: null, reason: 'facts-missing' }])
  })

  it('hides no other fault of an item than a balance that is not told', () => {
    const given = {
      standings: [aStanding('F1', { ...inDispute('D1', price, '60.00'), since: '2026-01-10' })],
      // The balance of June takes the clearings of July off, which takes the currency.
      items: [
        anItem('F1', { currency: 'XXQ', clearings: [{ on: '2026-07-01', nature: 'paid', amount: '1.00' }] }),
      ],
    }
    const request = { from: '2026-06-01', to: '2026-06-30', amounts: true }
    expect(refusalOf(() => trendOf(request, given)).code).toBe('currency-unknown')
  })

  it('does not know on a day what was recorded after it', () => {
    const dispute = aDispute('D1', [closed(price, '2026-01-10', '2026-02-10', 'rejected')])
    const request = { from: '2026-01-01', to: '2026-02-09' }
    expect(counts(trendOf(request, { disputes: [dispute] }))).toEqual([
      ['2026-01-01', 0, 1, 0, 1],
      ['2026-02-01', 1, 0, 0, 1],
    ])
  })

  it('cuts the first and the last period to the days asked for', () => {
    const { periods } = trendOf({ from: '2026-01-15', to: '2026-03-10' }, {})
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-15', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-10'],
    ])
  })

  it('has weeks from Monday to Sunday', () => {
    const { periods } = trendOf({ from: '2026-06-03', to: '2026-06-16', every: 'week' }, {})
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2026-06-03', '2026-06-07'],
      ['2026-06-08', '2026-06-14'],
      ['2026-06-15', '2026-06-16'],
    ])
  })

  it('answers its counts although the ledger cannot tell a past balance, and says so', () => {
    const { clearings: _, ...untold } = anItem('F1', { amount: '100.00', openAmount: '60.00' })
    const given = {
      disputes: [aDispute('D1', [anEpisode(price, '2026-01-10')])],
      standings: [aStanding('F1', { ...inDispute('D1', price, '60.00'), since: '2026-01-10' })],
      items: [untold],
    }
    const { periods } = trendOf({ from: '2026-05-01', to: '2026-06-30', amounts: true }, given)
    expect(periods.map(({ openAtEnd, disputed, reason }) => [openAtEnd, disputed, reason])).toEqual([
      [1, null, 'facts-missing'],
      [1, [{ currency: 'EUR', net: '60.00' }], null],
    ])
  })

  it('takes filters, by the cause an episode counts for, the customer and the collector', () => {
    const june = (filter: NonNullable<TrendRequest['filter']>) =>
      ofFixture({ from: '2026-06-01', filter }).periods.map(({ opened, openAtEnd }) => [opened, openAtEnd])
    expect([
      june({ causes: [price] }),
      june({ customers: ['C3'] }),
      june({ collectors: ['omar'] }),
      june({ resolvers: ['martin'] }),
      june({ currencies: ['JPY'] }),
    ]).toEqual([[[1, 2]], [[1, 1]], [[1, 1]], [[1, 2]], [[0, 0]]])
  })
})

describe('a request for a trend', () => {
  it.each([
    ['no days', 'from', {}],
    ['an end before its beginning', 'to', { from: '2026-02-01', to: '2026-01-31' }],
    ['knowledge from before its end', 'asOf', { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-30' }],
    ['an unknown length', 'every', { from: '2026-01-01', to: '2026-01-31', every: 'fortnight' }],
    ['more than 400 days', 'every', { from: '2025-01-01', to: '2026-02-05', every: 'day' }],
    ['more than 400 months', 'every', { from: '1993-02-28', to: '2026-06-01' }],
    [
      'fields, which are of items',
      'filter',
      { from: '2026-01-01', to: '2026-01-31', filter: { fields: { a: ['b'] } } },
    ],
  ])('may not have %s', (_, path, given) => {
    const { code, details } = refusalOf(() => parseTrendRequest(given))
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ what: 'trend request' })
    expect(details).toHaveProperty('issues.0.path', path)
  })

  it.each([
    ['400 days', { from: '2025-01-01', to: '2026-02-04', every: 'day' }],
    ['400 months', { from: '1993-03-01', to: '2026-06-01' }],
    ['one day', { from: '2026-06-30', to: '2026-06-30', asOf: '2026-06-30' }],
  ])('may have %s', (_, request) => {
    expect(parseTrendRequest(request)).toEqual(request)
  })
})
