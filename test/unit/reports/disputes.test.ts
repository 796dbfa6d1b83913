import { describe, expect, it } from 'vitest'

import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { ReportRequest } from '../../../src/reports/request.ts'
import { aDispute, anEpisode, aSpell, aStanding, closed, inDispute } from './facts-of.ts'
import { reportOf, type Given } from './report-of.ts'

const asOf = '2026-06-30'
const price = 'dispute-price'
const quality = 'dispute-quality'
const figures = ['openDisputes', 'resolution', 'outcomes'] as const

const on = (
  day: string,
  disputes: readonly Dispute[],
  more: Omit<ReportRequest, 'asOf' | 'figures'> = {},
  given: Given = {},
) => reportOf({ asOf: day, figures, ...more }, { ...given, disputes })

describe('how long disputes took (R-4)', () => {
  it('is 0 days for one closed the day it was opened', () => {
    const { resolution } = on(asOf, [aDispute('D1', [closed(price, '2026-06-02', '2026-06-02', 'rejected')])])
    expect(resolution.total.headline).toEqual({
      n: 1,
      mean: '0.00',
      median: '0.00',
      p90: '0.00',
      reason: null,
    })
  })

  it('is nothing without a closed dispute, and says why', () => {
    const none = { n: 0, mean: null, median: null, p90: null, reason: 'no-episodes' }
    const { resolution, openDisputes } = on(asOf, [])
    expect(resolution.total).toEqual({
      headline: none,
      reopened: 0,
      settled: { n: 0, mean: null, reason: 'no-episodes' },
      all: none,
    })
    expect(openDisputes.total).toEqual({ disputes: 0, ages: none, oldest: null, money: [] })
  })

  it('is dated as people say, and counts once the desk has recorded the closing', () => {
    const late = aDispute('D1', [
      closed(price, '2026-06-01', '2026-06-05', 'rejected', { closedRecordedOn: '2026-06-20' }),
    ])
    expect(on('2026-06-19', [late]).resolution.total.headline.n).toBe(0)
    expect(on('2026-06-20', [late]).resolution.total.headline.mean).toBe('4.00')
  })

  it('counts a relabelled episode wholly for its last cause', () => {
    const relabelled = [
      aDispute('E1', [closed(price, '2026-01-05', '2026-01-15', 'rejected')]),
      aDispute('E2', [closed(quality, '2026-02-01', '2026-02-21', 'accepted')]),
      aDispute('E3', [closed(price, '2026-03-10', '2026-03-14', 'compromise')]),
      aDispute('E4', [closed(price, '2026-04-01', '2026-04-09', 'rejected')]),
      aDispute('E5', [closed(quality, '2026-02-10', '2026-03-12', 'accepted')]),
    ]
    const rows = on(asOf, relabelled, { by: ['cause'] }).resolution.by.cause ?? []
    expect(rows.map(({ band, headline: { n, mean } }) => [band, n, mean])).toEqual([
      [price, 3, '7.33'],
      [quality, 2, '25.00'],
    ])
  })

  it('counts the episodes of one dispute each for its own cause', () => {
    const dispute = aDispute('D1', [
      closed(price, '2026-01-01', '2026-01-11', 'rejected'),
      closed(quality, '2026-02-01', '2026-02-03', 'rejected', { opening: 'reopened' }),
    ])
    const rows = on(asOf, [dispute], { by: ['cause', 'month-opened'] }).resolution.by
    expect(rows.cause?.map(({ band, headline: { mean }, reopened }) => [band, mean, reopened])).toEqual([
      [price, '10.00', 0],
      [quality, '2.00', 1],
    ])
    expect(rows['month-opened']?.map(({ band, headline: { mean } }) => [band, mean])).toEqual([
      ['2026-01', '10.00'],
      ['2026-02', '2.00'],
    ])
    const filtered = on(asOf, [dispute], { filter: { causes: [quality] } }).resolution.total
    expect(filtered.headline.n).toBe(1)
  })

  it('does not count a reopening that was settled among those of the headline', () => {
    const dispute = aDispute('D1', [
      closed(price, '2026-01-01', '2026-01-11', 'settled', { opening: 'reopened' }),
    ])
    expect(on(asOf, [dispute]).resolution.total).toMatchObject({
      reopened: 0,
      headline: { n: 0 },
      settled: { n: 1 },
    })
  })

  it('has its 90th percentile at the nearest rank', () => {
    const lasting = (days: readonly number[]) =>
      days.map((n) =>
        aDispute(`D${n}`, [
          closed(price, '2026-01-01', `2026-01-${String(n + 1).padStart(2, '0')}`, 'rejected'),
        ]),
      )
    const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)
    expect(on(asOf, lasting(upTo(9))).resolution.total.headline.p90).toBe('9.00')
    expect(on(asOf, lasting(upTo(10))).resolution.total.headline.p90).toBe('9.00')
    expect(on(asOf, lasting(upTo(11))).resolution.total.headline.p90).toBe('10.00')
    expect(on(asOf, lasting(upTo(20))).resolution.total.headline.p90).toBe('18.00')
  })
})

describe('the disputes open on a day (R-6)', () => {
  const e6 = aDispute('E6', [closed(quality, '2026-05-01', '2026-05-16', 'settled')])

  it.each([
    ['2026-04-30', 0],
    ['2026-05-01', 1],
    ['2026-05-15', 1],
    ['2026-05-16', 0],
  ])('E6 on %s: %d', (day, count) => {
    expect(on(day, [e6]).openDisputes.total.disputes).toBe(count)
    expect(on(day, [e6]).outcomes.total.disputes).toBe(day === '2026-05-16' ? 1 : 0)
  })

  it('are known from the day they were recorded, and aged from the day they are dated', () => {
    const dispute = aDispute('D1', [anEpisode(price, '2026-05-01', { openedRecordedOn: '2026-05-10' })])
    expect(on('2026-05-09', [dispute]).openDisputes.total.disputes).toBe(0)
    expect(on('2026-05-10', [dispute]).openDisputes.total.oldest).toBe('9.00')
  })

  it('are aged from their reopening', () => {
    const dispute = aDispute('D1', [
      closed(price, '2026-01-01', '2026-01-11', 'rejected'),
      anEpisode(price, '2026-06-20', { opening: 'reopened' }),
    ])
    expect(on(asOf, [dispute]).openDisputes.total.oldest).toBe('10.00')
    expect(on('2026-03-01', [dispute]).openDisputes.total.disputes).toBe(0)
  })

  it('have the cause, resolver and collector of the day, as the items’ stretches say', () => {
    const dispute = aDispute('D1', [anEpisode(price, '2026-05-01')], { cause: quality, resolver: 'zoe' })
    const spells = [
      aSpell('F1', '2026-05-01', '2026-06-15', {
        ...inDispute('D1', price, '1.00'),
        resolver: 'martin',
        collector: 'lea',
      }),
    ]
    const standings = [
      aStanding('F1', {
        ...inDispute('D1', quality, '1.00'),
        resolver: 'zoe',
        collector: 'omar',
        since: '2026-06-15',
      }),
    ]
    const rows = (day: string) => {
      const { by } = on(
        day,
        [dispute],
        { by: ['cause', 'resolver', 'collector'] },
        { spells, standings },
      ).openDisputes
      return [by.cause?.[0]?.band, by.resolver?.[0]?.band, by.collector?.[0]?.band]
    }
    expect(rows('2026-06-14')).toEqual([price, 'martin', 'lea'])
    expect(rows('2026-06-15')).toEqual([quality, 'zoe', 'omar'])
  })

  it('have those of their record where no stretch speaks for them', () => {
    const dispute = aDispute('D1', [anEpisode(price, '2026-05-01')], { cause: quality, resolver: 'zoe' })
    const { by } = on(asOf, [dispute], {
      by: ['cause', 'resolver', 'collector', 'customer', 'department'],
    }).openDisputes
    expect([by.cause?.[0]?.band, by.resolver?.[0]?.band, by.collector?.[0]?.band]).toEqual([
      quality,
      'zoe',
      'none',
    ])
    expect([by.customer?.[0]?.band, by.department?.[0]?.band]).toEqual(['C1', 'quality'])
  })

  it('are not broken down by what only items have', () => {
    const { openDisputes } = on(asOf, [e6], { by: ['age', 'field:region', 'cause'] })
    expect(Object.keys(openDisputes.by)).toEqual(['cause'])
  })
})

describe('how disputes ended (R-5)', () => {
  it('is left out for one entered in error last, whatever came before', () => {
    const dispute = aDispute('D1', [
      closed(price, '2026-01-01', '2026-01-11', 'rejected'),
      closed(price, '2026-02-01', '2026-02-02', 'entered-in-error', { opening: 'reopened' }),
    ])
    expect(on(asOf, [dispute]).outcomes.total.disputes).toBe(0)
    expect(on('2026-01-31', [dispute]).outcomes.total).toMatchObject({
      disputes: 1,
      outcomes: [{ outcome: 'rejected', disputes: 1, share: '1.0000' }],
    })
  })

  it('keeps mixed outcomes as such', () => {
    const dispute = aDispute('D1', [closed(price, '2026-01-01', '2026-01-11', 'mixed')])
    expect(on(asOf, [dispute]).outcomes.total.outcomes[0]?.outcome).toBe('mixed')
  })
})

describe('a filter on disputes (R-0)', () => {
  const disputes = [
    aDispute('D1', [closed(price, '2026-01-01', '2026-01-11', 'rejected')], { resolver: 'martin' }),
    aDispute('D2', [closed(quality, '2026-01-01', '2026-01-21', 'accepted')], {
      customer: 'C2',
      amounts: {
        original: { USD: '5.00' },
        current: {},
        paid: {},
        credited: {},
        otherwise: {},
        released: {},
        toCredit: {},
      },
    }),
  ]
  const customers = [{ id: 'C1', collector: 'lea' }]

  it.each([
    [{ customers: ['C2'] }, '20.00'],
    [{ currencies: ['EUR'] }, '10.00'],
    [{ currencies: ['USD'] }, '20.00'],
    [{ currencies: ['USD', 'EUR'] }, '15.00'],
    [{ collectors: ['lea'] }, '10.00'],
    [{ collectors: ['none'] }, '20.00'],
    [{ causes: [price] }, '10.00'],
    [{ statuses: [quality] }, '20.00'],
    [{ resolvers: ['none'] }, '20.00'],
    [{ departments: ['sales'] }, '10.00'],
  ])('%j narrows them', (filter, mean) => {
    const { resolution, outcomes } = on(asOf, disputes, { filter }, { customers })
    expect(resolution.total.headline.mean).toBe(mean)
    expect(outcomes.total.disputes).toBe(mean === '15.00' ? 2 : 1)
  })
})
