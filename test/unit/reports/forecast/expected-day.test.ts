import { describe, expect, it } from 'vitest'

import {
  bandOfPart,
  expectedOn,
  type ForecastPart,
  type ForecastTerms,
} from '../../../../src/reports/forecast/expected-day.ts'
import { codeOf } from '../../../support/refusal.ts'
import { workingCalendar } from './forecast-fixture.ts'

const terms: ForecastTerms = { policy: 'after-opening', workingCalendar }
const mdm: ForecastTerms = { ...terms, policy: 'after-due' }

const disputed = (more: Partial<Extract<ForecastPart, { kind: 'disputed' }>> = {}): ForecastPart => ({
  kind: 'disputed',
  dueOn: '2026-06-15',
  openedOn: '2026-06-20',
  resolution: { value: 10, unit: 'days' },
  delayDays: 0,
  ...more,
})

describe('the day a disputed part is expected (R-9)', () => {
  it('is the same by both policies when the dispute was opened by the due day', () => {
    for (const openedOn of ['2026-06-15', '2026-06-14', '2026-01-01']) {
      expect(expectedOn(disputed({ openedOn }), terms)).toBe('2026-06-25')
      expect(expectedOn(disputed({ openedOn }), mdm)).toBe('2026-06-25')
    }
    expect(expectedOn(disputed({ openedOn: '2026-06-16' }), terms)).toBe('2026-06-26')
    expect(expectedOn(disputed({ openedOn: '2026-06-16' }), mdm)).toBe('2026-06-25')
  })

  it.each([
    ['weeks', 2, '2026-07-04'],
    ['months', 1, '2026-07-20'],
    // 20 June 2026 is a Saturday.
    ['working-days', 2, '2026-06-23'],
  ] as const)('counts a status delay in its unit: %s (K-2)', (unit, value, on) => {
    expect(expectedOn(disputed({ resolution: { value, unit } }), terms)).toBe(on)
  })

  it('counts the delay of a customer who pays early backwards', () => {
    expect(expectedOn(disputed({ delayDays: -3 }), terms)).toBe('2026-06-27')
  })

  it('is the last day there is when it would lie beyond, and the first when before', () => {
    const dueOn = '2199-12-31'
    expect(expectedOn(disputed({ dueOn }), terms)).toBe('2199-12-31')
    expect(expectedOn(disputed({ dueOn, resolution: { value: 1, unit: 'months' } }), terms)).toBe(
      '2199-12-31',
    )
    expect(expectedOn(disputed({ dueOn, resolution: { value: 50_000, unit: 'days' } }), terms)).toBe(
      '2199-12-31',
    )
    expect(expectedOn({ kind: 'rest', dueOn, delayDays: 1 }, terms)).toBe('2199-12-31')
    expect(expectedOn({ kind: 'rest', dueOn, delayDays: -1 }, terms)).toBe('2199-12-30')
    expect(expectedOn({ kind: 'rest', dueOn: '1900-01-01', delayDays: -1 }, terms)).toBe('1900-01-01')
    expect(expectedOn({ kind: 'rest', dueOn: '1900-01-01', delayDays: 1 }, terms)).toBe('1900-01-02')
  })

  it('is refused with calendar-exhausted where no day is worked', () => {
    const idle = { ...terms, workingCalendar: { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] } } as const
    const part = disputed({ resolution: { value: 1, unit: 'working-days' } })
    expect(codeOf(() => expectedOn(part, idle))).toBe('calendar-exhausted')
  })
})

describe('the band of a part (R-9)', () => {
  it('is off the forecast from the day after its day on', () => {
    const part: ForecastPart = { kind: 'rest', dueOn: '2026-06-30', delayDays: 0 }
    expect(bandOfPart(part, '2026-06-30', terms)).toBe('2026-06')
    expect(bandOfPart(part, '2026-07-01', terms)).toBe('off-forecast')
  })

  it('of a promise is the month of its day until the tolerance is over, and broken from then on (R-8, T-2)', () => {
    const part: ForecastPart = { kind: 'promised', on: '2026-06-29', until: '2026-07-01' }
    expect(bandOfPart(part, '2026-06-29', terms)).toBe('2026-06')
    expect(bandOfPart(part, '2026-07-01', terms)).toBe('2026-06')
    expect(bandOfPart(part, '2026-07-02', terms)).toBe('broken')
  })
})
