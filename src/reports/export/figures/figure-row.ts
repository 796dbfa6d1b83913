import type { Breakdowns } from '../../figures.ts'
import type { Column } from '../table.ts'

/** A row of a figure with what it is of: a band of a dimension, or the whole, which has neither. */
export type FigureRow<Row> = Row & {
  readonly dimension: string | null
  readonly band: string | null
}

/** The lines that a row of a figure makes: one, or one for each thing that it tells apart. */
export type LinesOf<Row, Line> = (row: Row) => readonly Line[]

/** What every figure that can be broken down begins with: what a row is of. */
export const bandColumns: readonly Column<FigureRow<unknown>>[] = [
  {
    id: 'dimension',
    type: 'text',
    headers: { fr: 'Ventilation', en: 'Breakdown' },
    value: ({ dimension }) => dimension,
  },
  { id: 'band', type: 'id', headers: { fr: 'Tranche', en: 'Band' }, value: ({ band }) => band },
]

/** The lines of the totals, then those of each breakdown. */
export function bandedLines<Row, Line>(
  totals: readonly Row[],
  by: Breakdowns<Row>,
  linesOf: LinesOf<Row, Line>,
): readonly FigureRow<Line>[] {
  const whole = totals.flatMap(linesOf).map((line) => ({ ...line, dimension: null, band: null }))
  const parts = Object.entries(by).flatMap(([dimension, rows = []]) =>
    rows.flatMap((row) => linesOf(row).map((line) => ({ ...line, dimension, band: row.band }))),
  )
  return [...whole, ...parts]
}
