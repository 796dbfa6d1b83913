import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import { chartOf } from '../../../../src/reports/charts/chart-of.ts'
import type { ChartDescription, ChartView } from '../../../../src/reports/charts/description.ts'
import { chartForecast } from '../../../../src/reports/charts/forecast-chart.ts'
import { chartTrend } from '../../../../src/reports/charts/trend-chart.ts'
import { figureNames, type Dimension } from '../../../../src/reports/request.ts'
import { sampleForecast, sampleReport, sampleTrend } from './sample-report.ts'

/** The views of a chart, one or several. */
export const viewsOf = (chart: ChartDescription): readonly ChartView[] =>
  'vconcat' in chart ? chart.vconcat : [chart]

/** What the first view of a chart draws. */
export const dataOf = (chart: ChartDescription) => viewsOf(chart)[0]?.data.values ?? []

/** Every chart of the sample report in a language, in all and by every dimension, by name. */
export function everyChart(language: string): readonly (readonly [string, ChartDescription])[] {
  const shared = { language, currency: 'EUR', catalog: standardCatalog }
  const figures = figureNames.flatMap((name) => {
    const figure = sampleReport[name]
    const dimensions = 'by' in figure ? (Object.keys(figure.by) as Dimension[]) : []
    const band = name === 'outcomes' ? { band: 'dispute-price' } : {}
    return [
      [name, chartOf(sampleReport, name, shared)] as const,
      ...dimensions.map(
        (by) => [`${name} by ${by}`, chartOf(sampleReport, name, { ...shared, ...band, by })] as const,
      ),
    ]
  })
  return [
    ...figures,
    ['trend', chartTrend(sampleTrend, { language })],
    ['trend with amounts', chartTrend(sampleTrend, { language, currency: 'EUR' })],
    ['forecast', chartForecast(sampleForecast, { language, currency: 'EUR' })],
  ]
}
