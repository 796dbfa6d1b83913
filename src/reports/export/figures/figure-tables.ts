import type {
  ExposureRow,
  Figures,
  InvoicedRow,
  OpenDisputesRow,
  OutstandingRow,
  RateRow,
  ResolutionRow,
} from '../../figures.ts'
import type { FigureName } from '../../request.ts'
import type { Column, Table } from '../table.ts'
import {
  openDisputesColumns,
  outcomeLines,
  outcomesColumns,
  resolutionColumns,
  type OutcomeLine,
} from './dispute-columns.ts'
import { bandColumns, disputeRows, moneyRows, type FigureRow } from './figure-row.ts'
import { exposureColumns, invoicedColumns, outstandingColumns, rateColumns } from './money-columns.ts'

/** What a row of each figure's table holds beside its band. */
export type FigureLines = {
  readonly outstanding: OutstandingRow
  readonly exposure: ExposureRow
  readonly rate: RateRow
  readonly openDisputes: OpenDisputesRow
  readonly resolution: ResolutionRow
  readonly outcomes: OutcomeLine
  readonly invoiced: InvoicedRow
}

/** A table for each figure. */
export type FigureTables = {
  readonly [Name in FigureName]: Table<Figures[Name], FigureRow<FigureLines[Name]>>
}

/**
 * The tables of figures: the totals first, then each breakdown, whose dimension and band are the first two columns.
 * A ratio stands beside what it is a part of; where it has no value the cell is empty, never 0.
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
 * text.split('\r\n')[1] // ';;EUR;1200.00;1200.00;0.00;1;1'
 * text.split('\r\n')[2] // 'cause;dispute-price;EUR;1200.00;1200.00;0.00;1;1'
 * dispute.trackingAction === action.id // true
 * ```
 */
export const figureTables: FigureTables = /* @__PURE__ */ makeFigureTables()

function makeFigureTables(): FigureTables {
  return {
    outstanding: { rowsOf: moneyRows, columns: banded(outstandingColumns()) },
    exposure: { rowsOf: moneyRows, columns: banded(exposureColumns()) },
    rate: { rowsOf: moneyRows, columns: banded(rateColumns()) },
    openDisputes: { rowsOf: disputeRows, columns: banded(openDisputesColumns()) },
    resolution: { rowsOf: disputeRows, columns: banded(resolutionColumns()) },
    outcomes: {
      rowsOf: (figure) => disputeRows(figure).flatMap(outcomeLines),
      columns: banded(outcomesColumns()),
    },
    invoiced: { rowsOf: moneyRows, columns: banded(invoicedColumns()) },
  }
}

function banded<Row>(columns: readonly Column<Row>[]): readonly Column<FigureRow<Row>>[] {
  return [...bandColumns, ...columns]
}
