import type { FirstResponseRow, OpenDisputesRow, ResolutionRow } from '../../dispute-rows.ts'
import type { CostFigure } from '../../dso/cost.ts'
import type { DsoFigure } from '../../dso/dso.ts'
import type { Figures } from '../../figures.ts'
import type { ExposureRow, InvoicedRow, OutstandingRow, PromisesRow, RateRow } from '../../money-rows.ts'
import type { FigureName } from '../../request.ts'
import { oneRow, type Table } from '../table.ts'
import {
  ageingColumns,
  ageingLines,
  qualifiedColumns,
  qualifiedLines,
  type AgeingLine,
  type QualifiedLine,
} from './balance-columns.ts'
import { causeColumns, causeLines, type CauseLine } from './cause-columns.ts'
import {
  openDisputesColumns,
  outcomeLines,
  outcomesColumns,
  resolutionColumns,
  type OutcomeLine,
} from './dispute-columns.ts'
import type { FigureRow } from './figure-row.ts'
import { disputeTable, moneyTable, type MoneyFigureRow } from './figure-table.ts'
import { exposureColumns, invoicedColumns, outstandingColumns, rateColumns } from './money-columns.ts'
import { promiseColumns } from './promise-columns.ts'
import { costColumns, dsoColumns } from './sales-columns.ts'
import { firstResponseColumns, workloadColumns, workloadLines, type WorkloadLine } from './work-columns.ts'

/** What a row of each figure's table holds. */
export type FigureLines = {
  readonly outstanding: MoneyFigureRow<OutstandingRow>
  readonly ageing: MoneyFigureRow<AgeingLine>
  readonly exposure: MoneyFigureRow<ExposureRow>
  readonly rate: MoneyFigureRow<RateRow>
  readonly causes: MoneyFigureRow<CauseLine>
  readonly qualified: MoneyFigureRow<QualifiedLine>
  readonly promises: MoneyFigureRow<PromisesRow>
  readonly invoiced: MoneyFigureRow<InvoicedRow>
  readonly openDisputes: FigureRow<OpenDisputesRow>
  readonly resolution: FigureRow<ResolutionRow>
  readonly outcomes: FigureRow<OutcomeLine>
  readonly firstResponse: FigureRow<FirstResponseRow>
  readonly workload: FigureRow<WorkloadLine>
  readonly dso: DsoFigure
  readonly cost: CostFigure
}

/** A table for each figure. */
export type FigureTables = {
  readonly [Name in FigureName]: Table<Figures[Name], FigureLines[Name]>
}

/**
 * The tables of figures: the totals first, then each breakdown, whose dimension and band are the first two columns.
 * Where rates were given, the same follows in one currency, and `converted` says so. A ratio stands beside what it is a
 * part of; where it has no value the cell is empty, never 0. `dso` and `cost` are one row each. What `openDisputes`
 * and `outcomes` tell of money is in the `disputedMoneyTable`.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const { dispute, action } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const { exposure } = await desk.report({ asOf: '2026-12-01', figures: ['exposure'], by: ['cause'] })
 * const [text = ''] = csvOf(figureTables.exposure, [exposure], { separator: ';' })
 * text.split('\r\n')[1] // ';;EUR;false;1200.00;1200.00;0.00;1;1'
 * text.split('\r\n')[2] // 'cause;dispute-price;EUR;false;1200.00;1200.00;0.00;1;1'
 * dispute.trackingAction === action.id // true
 * ```
 */
export const figureTables: FigureTables = /* @__PURE__ */ makeFigureTables()

function makeFigureTables(): FigureTables {
  return {
    outstanding: moneyTable(oneRow, outstandingColumns()),
    ageing: moneyTable(ageingLines, ageingColumns()),
    exposure: moneyTable(oneRow, exposureColumns()),
    rate: moneyTable(oneRow, rateColumns()),
    causes: moneyTable(causeLines, causeColumns()),
    qualified: moneyTable(qualifiedLines, qualifiedColumns()),
    promises: moneyTable(oneRow, promiseColumns()),
    invoiced: moneyTable(oneRow, invoicedColumns()),
    openDisputes: disputeTable(oneRow, openDisputesColumns()),
    resolution: disputeTable(oneRow, resolutionColumns()),
    outcomes: disputeTable(outcomeLines, outcomesColumns()),
    firstResponse: disputeTable(oneRow, firstResponseColumns()),
    workload: disputeTable(workloadLines, workloadColumns()),
    dso: { rowsOf: oneRow, columns: dsoColumns() },
    cost: { rowsOf: oneRow, columns: costColumns() },
  }
}
