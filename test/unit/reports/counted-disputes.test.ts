import { describe, expect, it } from 'vitest'

import type { Episode } from '../../../src/disputes/dispute.ts'
import type { Stay } from '../../../src/disputes/line.ts'
import { anAction } from '../actions/an-action.ts'
import { aLine } from '../disputes/a-line.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDispute, anEpisode, aStanding, closed, ended, inDispute } from './facts-of.ts'
import { reportOf } from './report-of.ts'

const asOf = '2026-06-30'
const price = 'dispute-price'
const quality = 'dispute-quality'

describe('the first response to an episode (R-8)', () => {
  const responseOf = (...episodes: readonly Episode[]) =>
    reportOf({ asOf, figures: ['firstResponse'] }, { disputes: [aDispute('D1', episodes)] }).firstResponse
      .total

  it.each([
    ['waiting for one', anEpisode(price, '2026-06-20'), null, '10.00'],
    ['answered on the day', anEpisode(price, '2026-06-20', { respondedOn: asOf }), '10.00', null],
    ['answered after the day', anEpisode(price, '2026-06-20', { respondedOn: '2026-07-01' }), null, '10.00'],
    [
      'answered before it was dated',
      anEpisode(price, '2026-06-20', { respondedOn: '2026-06-18' }),
      '0.00',
      null,
    ],
    ['recorded on the day', anEpisode(price, asOf), null, '0.00'],
    [
      'recorded after the day',
      anEpisode(price, '2026-06-20', { openedRecordedOn: '2026-07-01' }),
      null,
      null,
    ],
    ['closed without one', closed(price, '2026-06-01', '2026-06-05', 'rejected'), null, null],
    [
      'entered in error',
      closed(price, '2026-06-01', '2026-06-05', 'entered-in-error', { respondedOn: '2026-06-02' }),
      null,
      null,
    ],
  ])('%s', (_, episode, answered, waiting) => {
    const row = responseOf(episode)
    expect([row.answered.mean, row.waiting.mean]).toEqual([answered, waiting])
  })

  it('is told by episode, those that the desk had not recorded by the day left out', () => {
    const first = closed(price, '2026-05-01', '2026-05-10', 'rejected', { respondedOn: '2026-05-03' })
    const again = anEpisode(price, '2026-06-30', { opening: 'reopened', openedRecordedOn: '2026-07-02' })
    expect(responseOf(first, again)).toMatchObject({ answered: { n: 1, mean: '2.00' }, waiting: { n: 0 } })
  })

  it('has a mean over all days it took, and counts who waits without a resolver', () => {
    const disputes = ['2026-06-20', '2026-06-20', '2026-06-27'].map((on, at) =>
      aDispute(`D${at}`, [anEpisode(price, on)], { resolver: at === 0 ? 'zoe' : null }),
    )
    const { total } = reportOf({ asOf, figures: ['firstResponse'] }, { disputes }).firstResponse
    expect([total.waiting.n, total.waiting.mean, total.withoutResolver]).toEqual([3, '7.67', 2])
  })
})

describe('disputes that are counted', () => {
  it('count for the cause their last episode had when it was closed, whatever the record says now (D-9)', () => {
    const relabelled = aDispute('D1', [closed(price, '2026-06-01', '2026-06-05', 'rejected')], {
      cause: quality,
    })
    const { outcomes } = reportOf({ asOf, figures: ['outcomes'], by: ['cause'] }, { disputes: [relabelled] })
    expect(outcomes.by.cause?.map(({ band }) => band)).toEqual([price])
  })

  it('speak for themselves once they are closed, whatever a stretch still says', () => {
    const dispute = aDispute('D1', [closed(price, '2026-06-01', '2026-06-05', 'rejected')], {
      resolver: 'zoe',
    })
    const stale = aStanding('F1', { ...inDispute('D1', quality, '1.00'), resolver: 'martin' })
    const { outcomes } = reportOf(
      { asOf, figures: ['outcomes'], by: ['cause', 'resolver'] },
      { disputes: [dispute], standings: [stale] },
    )
    expect([outcomes.by.cause?.[0]?.band, outcomes.by.resolver?.[0]?.band]).toEqual([price, 'zoe'])
  })

  it.each<[string, Partial<Episode>, readonly number[]]>([
    ['dated and with an outcome', {}, [1, 1]],
    ['without an outcome', { outcome: null }, [0, 1]],
    ['undated', { closedOn: null }, [0, 0]],
  ])('ended when the closing is %s', (_, more, counts) => {
    const dispute = aDispute('D1', [{ ...closed(price, '2026-06-01', '2026-06-05', 'rejected'), ...more }])
    const { outcomes, resolution } = reportOf(
      { asOf, figures: ['outcomes', 'resolution'] },
      { disputes: [dispute] },
    )
    expect([outcomes.total.disputes, resolution.total.all.n]).toEqual(counts)
  })

  it('are in each of their currencies for a filter: one that is asked for will do (R-0)', () => {
    const { amounts } = ended('5.00')
    const both = aDispute('D1', [anEpisode(price, '2026-06-01')], {
      amounts: { ...amounts, original: { EUR: '5.00', USD: '5.00' } },
    })
    const count = (currency: string) =>
      reportOf({ asOf, figures: ['openDisputes'], filter: { currencies: [currency] } }, { disputes: [both] })
        .openDisputes.total.disputes
    expect([count('EUR'), count('USD'), count('GBP')]).toEqual([1, 1, 0])
  })
})

describe('the stays of items that are counted (R-4)', () => {
  const left: Stay = {
    episode: 1,
    from: '2026-06-01',
    until: '2026-06-05',
    untilRecordedOn: '2026-06-05',
    why: 'resolved',
    outcome: 'rejected',
    code: null,
  }
  const dispute = aDispute('D1', [closed(price, '2026-06-01', '2026-06-20', 'rejected')])
  const stayed = (stay: Stay, given = [dispute]) =>
    reportOf(
      { asOf, figures: ['resolution'], resolutionPer: 'item' },
      { disputes: given, lines: [{ dispute: 'D1', lines: [aLine({ stays: [stay] })] }] },
    ).resolution.total.headline.n

  it.each<[string, Partial<Stay>, number]>([
    ['ended with an outcome', {}, 1],
    ['ended on the day', { untilRecordedOn: asOf }, 1],
    ['had not ended by the day, as recorded', { untilRecordedOn: '2026-07-01' }, 0],
    ['were not recorded to have ended', { untilRecordedOn: null }, 0],
    ['have no end', { until: null }, 0],
    ['ended without an outcome', { outcome: null }, 0],
    ['ended as entered in error', { outcome: 'entered-in-error' }, 0],
    ['were in an episode that is not known', { episode: 2 }, 0],
  ])('are those that %s: %#', (_, more, n) => {
    expect(stayed({ ...left, ...more })).toBe(n)
  })

  it('count for a dispute of which no episode was recorded by the day, too', () => {
    const later = aDispute('D1', [anEpisode(price, '2026-06-01', { openedRecordedOn: '2026-07-01' })])
    expect(stayed(left, [later])).toBe(1)
  })

  it('take their dispute', () => {
    const refusal = refusalOf(() => stayed(left, []))
    expect([refusal.code, refusal.details]).toEqual([
      'facts-missing',
      { figure: 'resolution', facts: 'dispute', of: 'D1' },
    ])
  })
})

describe('an action that follows a dispute (R-8)', () => {
  const action = anAction({
    id: 'A1',
    customer: 'C1',
    on: '2026-06-20',
    plannedRecordedOn: '2026-06-01',
    tracks: { kind: 'dispute', id: 'D1', chunks: 1 },
    status: quality,
    resolver: null,
  })
  const other = aStanding('F2', { collector: 'omar', since: '2026-06-10' })

  it.each([
    ['its cause', inDispute('D1', price, '1.00'), price],
    [
      'the status it came with, while no item has one',
      { ...inDispute('D1', price, '1.00'), status: null },
      quality,
    ],
  ])('has %s, and the collector of the dispute', (_, more, cause) => {
    const leader = aStanding('F1', { ...more, collector: 'lea', since: '2026-06-05' })
    const { by } = reportOf(
      { asOf, figures: ['workload'], by: ['cause', 'collector'] },
      { actions: [action], standings: [leader, other] },
    ).workload
    expect([by.cause?.map(({ band }) => band), by.collector?.map(({ band }) => band)]).toEqual([
      [cause],
      ['lea'],
    ])
  })

  it('has what its customer has where no item speaks for the dispute', () => {
    const { by } = reportOf(
      { asOf, figures: ['workload'], by: ['cause', 'collector'] },
      { actions: [action], standings: [other] },
    ).workload
    expect([by.cause?.map(({ band }) => band), by.collector?.map(({ band }) => band)]).toEqual([
      [quality],
      ['omar'],
    ])
  })
})
