import type { Day } from '../kernel/calendar/day.ts'
import type {
  FirstResponseRow,
  OpenDisputesRow,
  OutcomesRow,
  ResolutionRow,
  WorkloadRow,
} from './dispute-rows.ts'
import type {
  AgeingRow,
  CausesRow,
  ExposureRow,
  InvoicedRow,
  OutstandingRow,
  PromisesRow,
  QualifiedRow,
  RateRow,
} from './money-rows.ts'
import type { CostFigure } from './dso/cost.ts'
import type { DsoFigure } from './dso/dso.ts'
import type { Dimension, FigureName } from './request.ts'

/** The same row for one band of a dimension. */
export type Banded<Row> = Row & { readonly band: string }

/** The rows of each dimension that makes sense for the figure, by band, then currency. */
export type Breakdowns<Row> = { readonly [Key in Dimension]?: readonly Banded<Row>[] }

/** A row per currency, never mixed, and by band. */
export type MoneyRows<Row> = { readonly totals: readonly Row[]; readonly by: Breakdowns<Row> }

/** A figure in money. */
export type MoneyFigure<Row> = MoneyRows<Row> & {
  /** All currencies together in the one that was asked for, when rates were given. */
  readonly converted?: { readonly total: Row | null; readonly by: Breakdowns<Row> }
}

/** A figure that counts disputes, whatever their currencies. */
export type DisputeFigure<Row> = { readonly total: Row; readonly by: Breakdowns<Row> }

/** The row of each figure in money. */
export type MoneyRowsByName = {
  readonly outstanding: OutstandingRow
  readonly ageing: AgeingRow
  readonly exposure: ExposureRow
  readonly rate: RateRow
  readonly causes: CausesRow
  readonly qualified: QualifiedRow
  readonly promises: PromisesRow
  readonly invoiced: InvoicedRow
}

/** The row of each figure that counts disputes. */
export type DisputeRowsByName = {
  readonly openDisputes: OpenDisputesRow
  readonly resolution: ResolutionRow
  readonly outcomes: OutcomesRow
  readonly firstResponse: FirstResponseRow
  readonly workload: WorkloadRow
}

/** What each figure is that is told of sales, in their currency. */
export type SalesFigures = {
  readonly dso: DsoFigure
  readonly cost: CostFigure
}

/** Every figure by its name. */
export type Figures = SalesFigures & {
  readonly [Name in keyof MoneyRowsByName]: MoneyFigure<MoneyRowsByName[Name]>
} & {
  readonly [Name in keyof DisputeRowsByName]: DisputeFigure<DisputeRowsByName[Name]>
}

/** The figures asked for, as of a day: plain data. */
export type Report<Name extends FigureName = FigureName> = { readonly asOf: Day } & Pick<Figures, Name>
