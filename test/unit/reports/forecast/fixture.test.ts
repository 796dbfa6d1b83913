import { describe, expect, it } from 'vitest'

import { bandOfPart, expectedOn, type ForecastPart } from '../../../../src/reports/forecast/expected-day.ts'
import { asOf } from '../fixture.ts'
import { bandsOf, forecast, workingCalendar } from './forecast-fixture.ts'

const price = { value: 11, unit: 'days' } as const
const quality = { value: 30, unit: 'days' } as const

const disputed = (
  dueOn: string,
  openedOn: string,
  resolution: typeof price | typeof quality,
  delayDays: number,
) => ({ kind: 'disputed', dueOn, openedOn, resolution, delayDays }) as const
const rest = (dueOn: string, delayDays: number) => ({ kind: 'rest', dueOn, delayDays }) as const

describe('the parts of the fixture on 30 June 2026 (R-9)', () => {
  it.each<[string, ForecastPart, string | null, string, string | null]>([
    ['F1', disputed('2026-05-31', '2026-05-20', price, 12), '2026-06-23', 'off-forecast', '2026-06-23'],
    ['F2 disputed', disputed('2026-06-15', '2026-06-20', quality, 12), '2026-08-01', '2026-08', '2026-07-27'],
    ['F2 rest', rest('2026-06-15', 12), '2026-06-27', 'off-forecast', '2026-06-27'],
    ['F3', rest('2026-07-15', 12), '2026-07-27', '2026-07', '2026-07-27'],
    ['F4', { kind: 'promised', on: '2026-06-25', until: '2026-06-27' }, '2026-06-25', 'broken', '2026-06-25'],
    ['F5', disputed('2026-06-30', '2026-06-25', price, 5), '2026-07-16', '2026-07', '2026-07-16'],
    ['F8', rest('2026-06-20', 5), '2026-06-25', 'off-forecast', '2026-06-25'],
    ['F6', { kind: 'litigation' }, null, 'never', null],
    ['A1, P1', { kind: 'credit' }, null, 'credits', null],
    ['F7', disputed('2026-06-01', '2026-06-05', quality, 20), '2026-07-25', '2026-07', '2026-07-21'],
  ])('%s', (_, part, on, band, after) => {
    expect(expectedOn(part, { policy: 'after-opening', workingCalendar })).toBe(on)
    expect(bandOfPart(part, asOf, { policy: 'after-opening', workingCalendar })).toBe(band)
    expect(expectedOn(part, { policy: 'after-due', workingCalendar })).toBe(after)
  })
})

describe('the forecast of the fixture (R-9)', () => {
  it('shares out EUR 5,900 and USD 900', () => {
    expect(forecast()).toEqual({
      asOf,
      policy: 'after-opening',
      currencies: [
        {
          currency: 'EUR',
          amount: '5900.00',
          disputed: '2500.00',
          items: 9,
          bands: [
            { band: '2026-07', amount: '1500.00', disputed: '1000.00', items: 2 },
            { band: '2026-08', amount: '300.00', disputed: '300.00', items: 1 },
            // F1, the rest of F2, and F8.
            { band: 'off-forecast', amount: '2000.00', disputed: '1200.00', items: 3 },
            { band: 'broken', amount: '2000.00', disputed: '0.00', items: 1 },
            { band: 'never', amount: '700.00', disputed: '0.00', items: 1 },
            { band: 'credits', amount: '-600.00', disputed: '0.00', items: 2 },
          ],
        },
        {
          currency: 'USD',
          amount: '900.00',
          disputed: '900.00',
          items: 1,
          bands: [{ band: '2026-07', amount: '900.00', disputed: '900.00', items: 1 }],
        },
      ],
    })
  })

  it('has what is disputed of F2 in July by the policy of My DSO Manager', () => {
    const told = forecast({ policy: 'after-due' })
    expect(told.policy).toBe('after-due')
    expect(bandsOf(told)).toEqual([
      ['2026-07', '1800.00'],
      ['off-forecast', '2000.00'],
      ['broken', '2000.00'],
      ['never', '700.00'],
      ['credits', '-600.00'],
    ])
  })

  it('of a customer, a currency or a collector has only its items (R-0)', () => {
    expect(bandsOf(forecast({ filter: { customers: ['C2'] } }))).toEqual([
      ['2026-07', '1000.00'],
      ['off-forecast', '300.00'],
      ['broken', '2000.00'],
      ['credits', '-400.00'],
    ])
    expect(forecast({ filter: { currencies: ['USD'] } }).currencies.map(({ amount }) => amount)).toEqual([
      '900.00',
    ])
    expect(bandsOf(forecast({ filter: { collectors: ['omar'] } }))).toEqual([['never', '700.00']])
  })
})
