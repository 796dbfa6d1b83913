import { describe, expect, it } from 'vitest'

import { chartForecast } from '../../../../src/reports/charts/forecast-chart.ts'
import { chartTrend } from '../../../../src/reports/charts/trend-chart.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { dataOf, viewsOf } from './every-chart.ts'
import { sampleForecast, sampleTrend } from './sample-report.ts'

const asOf = '2026-06-30'

describe('the chart of a trend (R-6)', () => {
  const [moves, open] = viewsOf(chartTrend(sampleTrend, asOf, { language: 'en' }))

  it('has what opened and what closed side by side, month by month', () => {
    const values = moves?.data.values ?? []
    expect(values.slice(0, 4).map(({ band, series, value }) => [band, series, value])).toEqual([
      ['Jan 2026', 'opened', 1],
      ['Jan 2026', 'closed', 1],
      ['Feb 2026', 'opened', 2],
      ['Feb 2026', 'closed', 1],
    ])
    expect(values).toHaveLength(12)
  })

  it('has what was open at the end in a drawing of its own below', () => {
    expect(open?.data.values.map(({ value }) => value)).toEqual([0, 1, 0, 0, 1, 4])
    expect(open?.data.values[5]?.says).toBe('Jun 2026, open at the end: 4')
  })

  it('says so when there are no months', () => {
    expect(dataOf(chartTrend([], asOf, { language: 'fr' }))[0]?.says).toBe('Rien à afficher.')
  })
})

describe('the chart of a cash forecast (R-9)', () => {
  it('has months first, and behind them what has no month', () => {
    const [first, ...others] = sampleForecast
    const shuffled = first === undefined ? [] : [{ ...first, bands: first.bands.toReversed() }, ...others]
    const data = dataOf(chartForecast(shuffled, asOf, { language: 'fr', currency: 'EUR' }))
    expect(data.map(({ band, value }) => [band, value])).toEqual([
      ['juil. 2026', 1500],
      ['août 2026', 300],
      ['hors prévision', 2000],
      ['promesse\nrompue', 2000],
      ['non attendu', 700],
      ['avoirs', -600],
    ])
  })

  it('is of one currency (R-0)', () => {
    const refusal = refusalOf(() => chartForecast(sampleForecast, asOf, { language: 'fr' }))
    expect([refusal.code, refusal.details]).toEqual([
      'input-invalid',
      { what: 'chart', issues: [{ path: 'currency', expected: 'EUR or USD' }] },
    ])
  })
})
