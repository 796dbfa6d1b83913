import type { Breakdowns, DisputeFigure, MoneyFigure } from '../../figures.ts'
import type { Column } from '../table.ts'

/** A row of a figure with what it is of: a band of a dimension, or the whole, which has neither. */
export type FigureRow<Row> = Row & {
  readonly dimension: string | null
  readonly band: string | null
}

/** The rows of a figure in money: its totals, then each breakdown. */
export function moneyRows<Row>({ totals, by }: MoneyFigure<Row>): readonly FigureRow<Row>[] {
  return rowsOf(totals, by)
}

/** The rows of a figure that counts disputes. */
export function disputeRows<Row>({ total, by }: DisputeFigure<Row>): readonly FigureRow<Row>[] {
  return rowsOf([total], by)
}

/** What every figure begins with: what a row is of. */
export const bandColumns: readonly Column<FigureRow<unknown>>[] = [
  {
    id: 'dimension',
    type: 'text',
    headers: { fr: 'Ventilation', en: 'Breakdown' },
    value: ({ dimension }) => dimension,
  },
  { id: 'band', type: 'id', headers: { fr: 'Tranche', en: 'Band' }, value: ({ band }) => band },
]

function rowsOf<Row>(totals: readonly Row[], by: Breakdowns<Row>): readonly FigureRow<Row>[] {
  const whole = totals.map((row) => ({ ...row, dimension: null, band: null }))
  const parts = Object.entries(by).flatMap(([dimension, rows = []]) =>
    rows.map((row) => ({ ...row, dimension })),
  )
  return [...whole, ...parts]
}
