import { describe, expect, it } from 'vitest'

import { chartForecast } from '../../../../src/reports/charts/forecast-chart.ts'
import { chartTrend } from '../../../../src/reports/charts/trend-chart.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { dataOf, viewsOf } from './every-chart.ts'
import { sampleForecast, sampleTrend } from './sample-report.ts'

describe('the chart of a trend (R-6)', () => {
  const [moves, open, ...others] = viewsOf(chartTrend(sampleTrend, { language: 'en' }))

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
    expect(others).toEqual([])
  })

  it('has what was disputed at the end in a third one when a currency is named (R-1)', () => {
    const chart = chartTrend(sampleTrend, { language: 'en', currency: 'EUR' })
    expect(chart.title.text).toBe('Disputes opened and closed · EUR')
    expect(chart.title.subtitle).toEqual(['as of 30 Jun 2026 · counts are of disputes in all currencies'])
    const values = viewsOf(chart)[2]?.data.values ?? []
    expect(values.map(({ exact, label }) => [exact, label])).toEqual([
      [null, '–'],
      [null, '–'],
      [null, '–'],
      ['0.00', '0.00\u00A0EUR'],
      ['1200.00', '1,200.00\u00A0EUR'],
      ['2500.00', '2,500.00\u00A0EUR'],
    ])
    expect(values[5]?.says).toBe('Jun 2026, disputed at the end: 2,500.00\u00A0EUR')
    const dollars = viewsOf(chartTrend(sampleTrend, { language: 'en', currency: 'USD' }))[2]
    expect(dollars?.data.values.map(({ exact }) => exact).slice(3)).toEqual(['0.00', '0.00', '900.00'])
  })

  it('has its columns of one width, so that each period stands below itself', () => {
    const views = viewsOf(chartTrend(sampleTrend, { language: 'en', currency: 'EUR' }))
    expect(new Set(views.map(({ width }) => JSON.stringify(width))).size).toBe(1)
  })

  it('has no amounts of a trend that was asked without them', () => {
    const periods = sampleTrend.periods.map((one) => ({
      ...one,
      disputed: null,
      reason: 'not-asked' as const,
    }))
    const trend = { ...sampleTrend, periods }
    expect(viewsOf(chartTrend(trend, { language: 'en' }))).toHaveLength(2)
    const refusal = refusalOf(() => chartTrend(trend, { language: 'en', currency: 'EUR' }))
    expect([refusal.code, refusal.details]).toEqual([
      'input-invalid',
      { what: 'chart', issues: [{ path: 'currency', expected: 'left out' }] },
    ])
  })

  it.each([
    ['a whole month', '2026-02-01', '2026-02-28', 'Feb 2026'],
    ['a month that is not over', '2026-06-01', '2026-06-29', '1 Jun 2026 –\n29 Jun 2026'],
    ['a month that began late', '2026-06-02', '2026-06-30', '2 Jun 2026 –\n30 Jun 2026'],
    ['a week', '2026-06-01', '2026-06-07', '1 Jun 2026 –\n7 Jun 2026'],
    ['a week over the end of a month', '2026-06-29', '2026-07-05', '29 Jun 2026 –\n5 Jul 2026'],
    ['a day', '2026-06-01', '2026-06-01', '1 Jun 2026'],
  ])('calls %s what it is', (_, from, to, name) => {
    const [first] = sampleTrend.periods
    const periods = first === undefined ? [] : [{ ...first, from, to }]
    expect(dataOf(chartTrend({ asOf: '2026-12-31', periods }, { language: 'en' }))[0]?.band).toBe(name)
  })

  it('says so when there are no periods', () => {
    const chart = chartTrend({ asOf: '2026-06-30', periods: [] }, { language: 'fr' })
    expect(dataOf(chart)[0]?.says).toBe('Rien à afficher.')
  })
})

describe('the chart of a cash forecast (R-9)', () => {
  const [view] = viewsOf(chartForecast(sampleForecast, { language: 'fr', currency: 'EUR' }))
  const [amounts, disputed, labels] = view?.layer.map(({ data }) => data?.values ?? []) ?? []

  it('has months first, and behind them what has no month', () => {
    expect(amounts?.map(({ name, value }) => [name, value])).toEqual([
      ['juil. 2026', 1500],
      ['août 2026', 300],
      ['hors prévision', 2000],
      ['promesse rompue', 2000],
      ['non attendu', 700],
      ['avoirs', -600],
    ])
    expect(labels).toBe(amounts)
  })

  it('has what is disputed in the column of each band, and its amount below where there is any', () => {
    expect(disputed?.map(({ exact }) => exact)).toEqual([
      '1000.00',
      '300.00',
      '1200.00',
      '0.00',
      '0.00',
      '0.00',
    ])
    expect(disputed?.map(({ band }) => band)).toEqual([
      'juil. 2026\ncontesté\n1\u202F000,00',
      'août 2026\ncontesté\n300,00',
      'hors prévision\ncontesté\n1\u202F200,00',
      'promesse\nrompue',
      'non attendu',
      'avoirs',
    ])
    expect(amounts?.map(({ band }) => band)).toEqual(disputed?.map(({ band }) => band))
    expect(disputed?.[0]?.says).toBe('juil. 2026, contesté\u00A0: 1\u202F000,00')
    const [wide, narrow] = view?.layer ?? []
    expect([wide?.mark.width, narrow?.mark.width]).toEqual([undefined, { band: 0.5 }])
    expect(narrow?.mark.color).toBe('#FFFFFF')
  })

  it('tells all of it to those who do not see it', () => {
    expect(view?.data.values).toEqual([...(amounts ?? []), ...(disputed ?? [])])
  })

  it('has what has no month in another colour', () => {
    const colours = view?.layer[0]?.encoding.fill?.scale?.range ?? []
    expect(new Set(colours.slice(0, 2)).size).toBe(1)
    expect(new Set(colours.slice(2)).size).toBe(1)
    expect(colours[2]).not.toBe(colours[0])
  })

  it('is of one currency (R-0)', () => {
    const refusal = refusalOf(() => chartForecast(sampleForecast, { language: 'fr' }))
    expect([refusal.code, refusal.details]).toEqual([
      'input-invalid',
      { what: 'chart', issues: [{ path: 'currency', expected: 'EUR or USD' }] },
    ])
  })

  it('says so when nothing is outstanding', () => {
    const chart = chartForecast({ ...sampleForecast, currencies: [] }, { language: 'en' })
    expect(dataOf(chart)[0]?.says).toBe('Nothing to show.')
  })
})
