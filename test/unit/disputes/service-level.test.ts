import { describe, expect, it } from 'vitest'

import type { Delay } from '../../../src/catalogs/delay.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { dueBy, isEscalationDue } from '../../../src/disputes/service-level.ts'
import type { Pause } from '../../../src/disputes/dispute.ts'
import { aDispute, anEpisode } from './a-dispute.ts'

/** A catalog whose price disputes have this service level, or none; Saturdays and Sundays are free, and 8 June. */
const policyOf = (delay: Delay | null) => ({
  catalog: {
    ...standardCatalog,
    statuses: standardCatalog.statuses.map(({ serviceLevelDelay: _, ...status }) =>
      status.id === 'dispute-price' && delay !== null ? { ...status, serviceLevelDelay: delay } : status,
    ),
  },
  workingCalendar: { weekend: [6, 7], holidays: ['2026-06-08'] } as const,
})
const tenDays = policyOf({ value: 10, unit: 'days' })
const paused = (from: string, until: string | null): Pause => ({ from, until, reason: 'N-9' })

describe('the last day within the service level (D-10)', () => {
  it.each<[Delay, string]>([
    [{ value: 10, unit: 'days' }, '2026-06-11'],
    [{ value: 2, unit: 'weeks' }, '2026-06-15'],
    [{ value: 1, unit: 'months' }, '2026-07-01'],
    // Monday 1 June: Tuesday to Friday are 4, Tuesday 9 June the 5th, because the 8th is a holiday.
    [{ value: 5, unit: 'working-days' }, '2026-06-09'],
  ])('lies the delay of its cause after the opening: %j', (delay, due) => {
    expect(dueBy(aDispute(), '2026-06-01', policyOf(delay))).toBe(due)
  })

  it('is none without such a delay, and for a dispute that is closed', () => {
    expect(dueBy(aDispute(), '2026-06-01', policyOf(null))).toBeNull()
    const over = anEpisode({ closedOn: '2026-06-05', closedRecordedOn: '2026-06-05', outcome: 'rejected' })
    expect(dueBy(aDispute({ state: 'closed', episodes: [over] }), '2026-06-06', tenDays)).toBeNull()
  })

  it('counts from the reopening of a dispute that runs again (D-7)', () => {
    const over = anEpisode({ closedOn: '2026-06-05', closedRecordedOn: '2026-06-05', outcome: 'rejected' })
    const again = anEpisode({ opening: 'reopened', openedOn: '2026-06-20', openedRecordedOn: '2026-06-20' })
    const dispute = aDispute({ episodes: [over, again], pauses: [paused('2026-06-02', '2026-06-05')] })
    expect(dueBy(dispute, '2026-06-20', tenDays)).toBe('2026-06-30')
  })

  it.each([
    ['none', [], '2026-06-11'],
    ['3 days', [paused('2026-06-03', '2026-06-06')], '2026-06-14'],
    ['one from the day of its opening on', [paused('2026-06-01', '2026-06-04')], '2026-06-14'],
    ['an empty one', [paused('2026-06-03', '2026-06-03')], '2026-06-11'],
    ['two', [paused('2026-06-03', '2026-06-06'), paused('2026-06-08', '2026-06-10')], '2026-06-16'],
    ['one that is planned to last', [paused('2026-06-03', '2026-06-30')], '2026-07-08'],
    ['one on the very last day', [paused('2026-06-11', '2026-06-13')], '2026-06-13'],
    ['one that came too late', [paused('2026-06-12', '2026-06-20')], '2026-06-11'],
    [
      'a second one in the time won by the first',
      [paused('2026-06-03', '2026-06-06'), paused('2026-06-13', '2026-06-15')],
      '2026-06-16',
    ],
  ])('is put off by as many days as the clock stood still: %s', (_, pauses, due) => {
    expect(dueBy(aDispute({ pauses }), '2026-06-10', tenDays)).toBe(due)
  })

  it.each([
    ['2026-06-03', '2026-06-11'],
    ['2026-06-10', '2026-06-18'],
    ['2026-12-31', '2027-01-08'],
  ])('moves on with each day that the clock stands still: on %s', (on, due) => {
    expect(dueBy(aDispute({ pauses: [paused('2026-06-03', null)] }), on, tenDays)).toBe(due)
  })

  it('wins only what is worked of a pause where the delay is in working days (K-2)', () => {
    const policy = policyOf({ value: 5, unit: 'working-days' })
    // Friday 5 June until Wednesday 10 June: the Friday and the Tuesday are worked.
    expect(dueBy(aDispute({ pauses: [paused('2026-06-05', '2026-06-10')] }), '2026-06-10', policy)).toBe(
      '2026-06-11',
    )
  })
})

describe('an escalation is due (D-10)', () => {
  it.each([
    ['on the last day of the service level', null, '2026-06-11', false],
    ['the day after', null, '2026-06-12', true],
    ['when it was escalated before the time was up', '2026-06-11', '2026-06-12', true],
    ['when it was escalated since', '2026-06-12', '2026-06-30', false],
  ])('%s', (_, escalatedOn, on, isDue) => {
    expect(isEscalationDue(aDispute({ escalatedOn }), on, tenDays)).toBe(isDue)
  })

  it('never while the clock stands still, nor without a service level', () => {
    const waiting = aDispute({ pauses: [paused('2026-06-03', null)] })
    expect(isEscalationDue(waiting, '2027-06-01', tenDays)).toBe(false)
    expect(isEscalationDue(aDispute(), '2027-06-01', policyOf(null))).toBe(false)
  })
})
