import { describe, expect, it } from 'vitest'

import { chartOf } from '../../../../src/reports/charts/chart-of.ts'
import { costOf } from '../../../../src/reports/dso/cost.ts'
import { dsoOf, type DsoFacts } from '../../../../src/reports/dso/dso.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { dataOf } from './every-chart.ts'
import { sampleReport } from './sample-report.ts'

const asOf = '2026-06-30'

const labelsOf = (language: string, facts: Partial<DsoFacts> = {}) => {
  const dso = dsoOf({
    asOf,
    currency: 'EUR',
    outstanding: '5900.00',
    disputed: '2500.00',
    sales: [{ month: '2026-06', amount: '3000.00' }],
    ...facts,
  })
  return dataOf(chartOf({ asOf, dso }, 'dso', { language })).map(({ exact, label }) => [exact, label])
}

describe('the chart of days of sales outstanding (R-7)', () => {
  it('shows them, the part due to disputes, those without disputes and those gained, in this order', () => {
    const chart = chartOf(sampleReport, 'dso', { language: 'en' })
    expect(chart.title.text).toBe('Days of sales outstanding · EUR')
    expect(dataOf(chart).map(({ says }) => says)).toEqual([
      'DSO: 79.00 d',
      'of it, due to disputes: 33.47 d',
      'DSO without disputes: 36.20 d',
      'days gained without disputes: 42.80 d',
    ])
  })

  it('says in words that it is so many days at least, and why others cannot be told', () => {
    expect(labelsOf('en')).toEqual([
      ['30.00', 'at least 30.00 d'],
      ['12.71', 'at least 12.71 d'],
      ['30.00', 'at least 30.00 d'],
      [null, 'cannot be told: sales of too few months'],
    ])
    expect(labelsOf('fr')[0]).toEqual(['30.00', 'au moins 30,00 j'])
  })

  it('says that there are no sales to count by', () => {
    expect(labelsOf('en', { sales: [] })).toEqual(Array(4).fill([null, 'no sales to count by']))
  })

  it('says that what is not outstanding has no part', () => {
    expect(labelsOf('en', { outstanding: '0.00', disputed: '0.00' })[1]).toEqual([
      null,
      'nothing outstanding',
    ])
  })
})

describe('the chart of what disputes cost (R-7)', () => {
  it('shows a day of sales, what a day of DSO costs and what the disputes do', () => {
    const chart = chartOf(sampleReport, 'cost', { language: 'fr' })
    expect(chart.title.text).toBe('Coût des litiges · EUR')
    expect(dataOf(chart).map(({ name, label }) => [name, label])).toEqual([
      ['un jour de ventes', '65,75\u00A0EUR'],
      ['un jour de DSO, par an', '3,95\u00A0EUR'],
      ['portage des litiges, par an', '150,00\u00A0EUR'],
    ])
  })

  it('says where there are no sales to take a day of', () => {
    const cost = costOf({ currency: 'EUR', disputed: '2500.00', yearlySales: '0.00', yearlyRate: '0.06' })
    const data = dataOf(chartOf({ asOf, cost }, 'cost', { language: 'en' }))
    expect(data.map(({ exact, label }) => [exact, label])).toEqual([
      [null, 'no sales to count by'],
      [null, 'no sales to count by'],
      ['150.00', '150.00\u00A0EUR'],
    ])
  })
})

describe.each(['dso', 'cost'] as const)('the chart of %s', (name) => {
  it('has no bands', () => {
    const refusal = refusalOf(() => chartOf(sampleReport, name, { language: 'en', by: 'cause' }))
    expect([refusal.code, refusal.details]).toEqual([
      'input-invalid',
      { what: 'chart', issues: [{ path: 'by', expected: 'left out' }] },
    ])
  })

  it('shows nothing of a currency that it is not in (R-0)', () => {
    const chart = chartOf(sampleReport, name, { language: 'en', currency: 'USD' })
    expect(dataOf(chart).map(({ says }) => says)).toEqual(['Nothing to show.'])
  })
})
