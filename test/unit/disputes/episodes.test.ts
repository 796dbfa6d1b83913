import { describe, expect, it } from 'vitest'

import { closeEpisode, commonOutcome, openEpisode } from '../../../src/disputes/episodes.ts'
import { aDispute, anEpisode } from './a-dispute.ts'

describe('an episode (D-7)', () => {
  it('begins running, with the days as dated and as recorded', () => {
    expect(openEpisode('reopened', '2026-06-03', '2026-06-04', 'dispute-quality')).toEqual({
      opening: 'reopened',
      openedOn: '2026-06-03',
      openedRecordedOn: '2026-06-04',
      closedOn: null,
      closedRecordedOn: null,
      respondedOn: null,
      cause: 'dispute-quality',
      outcome: null,
    })
  })

  it('ends with the common outcome, and counts for the last cause (D-9)', () => {
    const dispute = aDispute({ cause: 'dispute-quality', outcomes: { rejected: 2 } })
    expect(closeEpisode(dispute, '2026-06-10', '2026-06-12')).toEqual([
      anEpisode({
        closedOn: '2026-06-10',
        closedRecordedOn: '2026-06-12',
        cause: 'dispute-quality',
        outcome: 'rejected',
      }),
    ])
  })

  it('never ends before it began, neither as dated nor as recorded', () => {
    const [episode] = closeEpisode(aDispute(), '2026-05-20', '2026-05-21')
    expect(episode).toMatchObject({ closedOn: '2026-06-01', closedRecordedOn: '2026-06-02' })
  })

  it('that is over stays as it was', () => {
    const over = anEpisode({ closedOn: '2026-06-05', closedRecordedOn: '2026-06-05', outcome: 'accepted' })
    const dispute = aDispute({
      cause: 'dispute-quality',
      episodes: [over, anEpisode({ opening: 'reopened' })],
      outcomes: { withdrawn: 1 },
    })
    const [first, second] = closeEpisode(dispute, '2026-06-10', '2026-06-10')
    expect(first).toBe(over)
    expect(second).toMatchObject({ opening: 'reopened', closedOn: '2026-06-10', outcome: 'withdrawn' })
  })
})

describe('the common outcome of items (D-5)', () => {
  it.each([
    ['the one that all have', { rejected: 3 }, 'rejected'],
    ['mixed when they differ', { rejected: 3, accepted: 1 }, 'mixed'],
    ['mixed when three differ', { rejected: 1, settled: 1, unstated: 1 }, 'mixed'],
    ['that of the others when some were entered in error', { 'entered-in-error': 2, settled: 1 }, 'settled'],
    ['mixed when the others differ', { settled: 1, 'entered-in-error': 2, unstated: 1 }, 'mixed'],
    ['entered in error when all were', { 'entered-in-error': 2 }, 'entered-in-error'],
    ['entered in error when no item ever left', {}, 'entered-in-error'],
  ])('is %s', (_, outcomes, common) => {
    expect(commonOutcome(outcomes)).toBe(common)
  })
})
