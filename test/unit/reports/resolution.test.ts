import { describe, expect, it } from 'vitest'

import type { Stay } from '../../../src/disputes/line.ts'
import type { ReportRequest } from '../../../src/reports/request.ts'
import { aLine } from '../disputes/a-line.ts'
import { aDispute, anEpisode, closed } from './facts-of.ts'
import { disputes as ofFixture } from './fixture.ts'
import { reportOf, type Given } from './report-of.ts'

const price = 'dispute-price'
const quality = 'dispute-quality'

const resolution = (given: Given, more: Partial<ReportRequest> = {}) =>
  reportOf({ ...more, asOf: more.asOf ?? '2026-06-30', figures: ['resolution'] }, given).resolution

const aStay = (from: string, until: string, more: Partial<Stay> = {}): Stay => ({
  episode: 1,
  from,
  until,
  untilRecordedOn: until,
  why: 'resolved',
  outcome: 'rejected',
  code: null,
  ...more,
})

describe('how long disputes took, by item and not by dispute (R-4)', () => {
  const two = aDispute('D1', [closed(price, '2026-03-01', '2026-03-11', 'rejected')])
  const stays = [[aStay('2026-03-01', '2026-03-05')], [aStay('2026-03-01', '2026-03-11')]]
  const lines = [{ dispute: 'D1', lines: stays.map((each) => aLine({ stays: each })) }]
  const given = { disputes: [two], lines }

  it('is 7.00 over two items that left after 4 and 10 days, and 10.00 over their dispute', () => {
    expect(resolution(given, { resolutionPer: 'item' }).total.headline).toMatchObject({ n: 2, mean: '7.00' })
    expect(resolution(given).total.headline).toMatchObject({ n: 1, mean: '10.00' })
  })

  it('counts an item that left, while others are still disputed', () => {
    const running = { disputes: [aDispute('D1', [anEpisode(price, '2026-03-01')])], lines }
    const { total, by } = resolution(running, { asOf: '2026-03-05', resolutionPer: 'item', by: ['cause'] })
    expect(total.headline).toMatchObject({ n: 1, mean: '4.00' })
    expect(by.cause?.map(({ band }) => band)).toEqual([price])
  })

  it('counts it once the desk has recorded that it left', () => {
    const late = [
      {
        dispute: 'D1',
        lines: [aLine({ stays: [aStay('2026-03-01', '2026-03-05', { untilRecordedOn: '2026-03-20' })] })],
      },
    ]
    const on = (asOf: string) => resolution({ disputes: [two], lines: late }, { asOf, resolutionPer: 'item' })
    expect(on('2026-03-19').total.headline.n).toBe(0)
    expect(on('2026-03-20').total.headline.mean).toBe('4.00')
  })

  it('keeps settled items beside, tells reopened ones, and leaves out what was no end of it', () => {
    const dispute = aDispute('D1', [
      closed(price, '2026-03-01', '2026-03-11', 'rejected'),
      closed(price, '2026-04-01', '2026-04-03', 'accepted', { opening: 'reopened' }),
    ])
    const mixed = [
      aStay('2026-04-01', '2026-04-03', { episode: 2, outcome: 'accepted' }),
      aStay('2026-03-01', '2026-03-04', { outcome: 'settled', why: 'settled' }),
      aStay('2026-03-01', '2026-03-04', { outcome: 'entered-in-error', why: 'mistake' }),
      aStay('2026-03-01', '2026-03-04', { outcome: null, why: 'moved' }),
    ]
    const { total } = resolution(
      { disputes: [dispute], lines: [{ dispute: 'D1', lines: [aLine({ stays: mixed })] }] },
      { resolutionPer: 'item' },
    )
    expect(total).toMatchObject({
      headline: { n: 1, mean: '2.00' },
      reopened: 1,
      settled: { n: 1, mean: '3.00' },
    })
  })

  it('takes the filters of the dispute side', () => {
    const narrowed = (filter: ReportRequest['filter']) =>
      resolution(given, { resolutionPer: 'item', ...(filter && { filter }) }).total.headline.n
    expect([
      narrowed({ causes: [price] }),
      narrowed({ causes: [quality] }),
      narrowed({ customers: ['C1'] }),
      narrowed({ customers: ['C2'] }),
    ]).toEqual([2, 0, 2, 0])
  })
})

describe('a window of closing days (R-4)', () => {
  const within = (from: string, to: string) => ({ closedWithin: { from, to } })

  it('counts what was closed on its days, both included', () => {
    // Closed on 01-15, 02-21, 03-14 and 04-09 for price, 03-12 for quality, 05-16 settled.
    const n = (from: string, to: string) =>
      resolution({ disputes: ofFixture }, within(from, to)).total.headline.n
    expect([
      n('2026-01-15', '2026-03-14'),
      n('2026-01-16', '2026-03-13'),
      n('2026-04-10', '2026-06-30'),
    ]).toEqual([4, 2, 0])
  })

  it('narrows the outcomes, too', () => {
    const { outcomes } = reportOf(
      { asOf: '2026-06-30', figures: ['outcomes'], ...within('2026-02-01', '2026-03-12') },
      { disputes: ofFixture },
    )
    expect(outcomes.total).toMatchObject({ disputes: 2, outcomes: [{ outcome: 'accepted', disputes: 2 }] })
  })

  it('counts the stays of items that ended in it', () => {
    const lines = [
      {
        dispute: 'E2',
        lines: [aLine({ stays: [aStay('2026-02-01', '2026-02-10'), aStay('2026-02-01', '2026-02-21')] })],
      },
    ]
    const { total } = resolution(
      { disputes: ofFixture, lines },
      { ...within('2026-02-11', '2026-02-21'), resolutionPer: 'item' },
    )
    expect(total.headline).toMatchObject({ n: 1, mean: '20.00' })
  })
})

describe('an episode that was relabelled (R-4, D-9)', () => {
  it('counts wholly for its last cause: price (10, 4, 8) 7.33, quality (30, 20) 25.00', () => {
    const relabelled = ofFixture.map((dispute) =>
      dispute.id === 'E2'
        ? aDispute('E2', [closed(quality, '2026-02-01', '2026-02-21', 'accepted')])
        : dispute,
    )
    const rows = resolution({ disputes: relabelled }, { by: ['cause'] }).by.cause ?? []
    expect(rows.map(({ band, headline: { n, mean } }) => [band, n, mean])).toEqual([
      [price, 3, '7.33'],
      [quality, 2, '25.00'],
    ])
  })
})
