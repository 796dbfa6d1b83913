import type { Report } from '../../reports/figures.ts'
import type { ReportPart } from '../../reports/report-part.ts'
import type { FigureName, ReportRequest } from '../../reports/request.ts'
import type { Trend, TrendRequest } from '../../reports/trend/trend.ts'

/** What disputes cost, as of any day. */
export interface FigureQuestions {
  /**
   * Figures as of the end of a day, all from one pass over the facts. A past day gives what was given on it:
   * statuses by the day the desk recorded them, balances by the ledger's own day.
   *
   * @throws {RedressError} `input-invalid`, `facts-missing`, `item-invalid`, `rate-missing`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { exposure } = await desk.report({ asOf: '2026-12-01', figures: ['exposure'], by: ['cause'] })
   * exposure.totals[0]?.net // '1200.00'
   * dispute.trackingAction === action.id // true
   * ```
   */
  readonly report: <Name extends FigureName>(request: ReportRequest<Name>) => Promise<Report<Name>>

  /**
   * The same, not rounded yet, to be merged with parts of other desks or customers: medians and ratios of the whole are
   * exact then. `reportOf(mergeReportParts(parts))` gives the figures.
   *
   * @throws {RedressError} `input-invalid`, `facts-missing`, `item-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const request = { asOf: '2026-12-01', figures: ['outstanding'] } as const
   * const one = await desk.reportPart({ ...request, filter: { customers: ['C-1'] } })
   * const other = await desk.reportPart({ ...request, filter: { customers: ['C-2'] } })
   * const { outstanding } = reportOf(mergeReportParts([one, other]))
   * outstanding.totals[0]?.items // 4
   * ```
   */
  readonly reportPart: <Name extends FigureName>(request: ReportRequest<Name>) => Promise<ReportPart<Name>>

  /**
   * How many disputes were opened and closed period by period, how many were open at its end, and what was disputed then
   * when amounts are asked for. Reopenings count as opened; what was entered in error is left out once that is known.
   *
   * @throws {RedressError} `input-invalid`, `item-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.openDispute({ items: ['F-1042'], status: 'dispute-price', comment: 'List price.' }, { by: 'lea' })
   * const { periods } = await desk.trend({ from: '2026-11-01', to: '2026-12-01', amounts: true })
   * periods.map(({ opened, openAtEnd }) => [opened, openAtEnd]) // [[0, 0], [1, 1]]
   * periods[1]?.disputed // [{ currency: 'EUR', net: '1200.00' }]
   * ```
   */
  readonly trend: (request: TrendRequest) => Promise<Trend>
}
