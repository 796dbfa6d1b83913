import type { Day } from '../../kernel/calendar/day.ts'
import type { Figures } from '../figures.ts'
import type { FigureName } from '../request.ts'
import { chartAgeing } from './ageing-chart.ts'
import { chartExposure, chartOutstanding } from './amount-charts.ts'
import { chartCauses } from './causes-chart.ts'
import { chartFirstResponse, chartOpenDisputes, chartResolution } from './days-charts.ts'
import type { ChartDescription } from './description.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import type { ChartOptions } from './options.ts'
import { chartOutcomes } from './outcomes-chart.ts'
import { chartPromises } from './promises-chart.ts'
import { chartQualified } from './qualified-chart.ts'
import { chartCost, chartDso } from './sales-charts.ts'
import { chartInvoiced, chartRate } from './share-charts.ts'
import { chartWorkload } from './workload-chart.ts'

const charts: {
  readonly [Name in FigureName]: (figure: Figures[Name], drawing: Drawing) => ChartDescription
} = {
  outstanding: chartOutstanding,
  ageing: chartAgeing,
  exposure: chartExposure,
  rate: chartRate,
  causes: chartCauses,
  qualified: chartQualified,
  promises: chartPromises,
  invoiced: chartInvoiced,
  openDisputes: chartOpenDisputes,
  resolution: chartResolution,
  outcomes: chartOutcomes,
  firstResponse: chartFirstResponse,
  workload: chartWorkload,
  dso: chartDso,
  cost: chartCost,
}

/**
 * The chart of a figure as a Vega-Lite description: plain JSON that a page can draw. It shows what the report has and
 * adds nothing up; one chart is of one currency. Colours hold 3 : 1 against white and say nothing that no word says.
 *
 * @throws {RedressError} `input-invalid` when the figure has several currencies and `currency` names none, was not broken
 * down `by` the dimension, has no `converted` amounts, or when the chart is of one `band` and none is named.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.openDispute({ items: ['F-1042'], status: 'dispute-price', comment: 'Above the contract.' }, { by: 'lea' })
 * const report = await desk.report({ asOf: '2026-12-01', figures: ['exposure'], by: ['cause'] })
 * const chart = chartOf(report, 'exposure', { language: 'fr', by: 'cause', catalog: standardCatalog })
 * chart.title.text // 'Montants en litige par cause · EUR'
 * ```
 */
export function chartOf<Name extends FigureName>(
  report: { readonly asOf: Day } & { readonly [Key in Name]: Figures[Key] },
  name: Name,
  options: ChartOptions,
): ChartDescription {
  const figures: { readonly [Key in Name]: Figures[Key] } = report
  return charts[name](figures[name], startDrawing(report.asOf, options))
}
