import { compareIds } from '../kernel/ids.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { Banded, Breakdowns, DisputeFigure, MoneyRows } from './figures.ts'
import type { Dimension } from './request.ts'

/** Accumulators by currency. */
export type Cells<Cell> = Map<Currency, Cell>

/** Accumulators of one figure: one per currency, and per band and currency of each dimension. */
export type Tally<Cell> = {
  readonly totals: Cells<Cell>
  readonly by: Map<Dimension, Map<string, Cells<Cell>>>
}

/** A tally of nothing yet. */
export function startTally<Cell>(dimensions: readonly Dimension[]): Tally<Cell> {
  const by: Tally<Cell>['by'] = new Map()
  for (const dimension of dimensions) by.set(dimension, new Map<string, Cells<Cell>>())
  return { totals: new Map(), by }
}

/** How rows are counted into accumulators. */
export type Counter<Row, Cell> = {
  readonly start: (currency: Currency) => Cell
  readonly add: (cell: Cell, row: Row) => void
}

/** Counts a row into the accumulators it belongs to: the total of its currency, and its band of each dimension. */
export type CountRow<Row> = (currency: Currency, row: Row) => void

/** Makes what counts rows into a tally; how each dimension finds its band is looked up once, not for every row. */
export function counting<Row, Cell>(
  { totals, by }: Tally<Cell>,
  { start, add }: Counter<Row, Cell>,
  banderOf: (dimension: Dimension) => (row: Row) => string,
): CountRow<Row> {
  const breakdowns = [...by].map(([dimension, bands]) => {
    const last: { band: string | null; cells: Cells<Cell> } = { band: null, cells: new Map() }
    return { bands, bandOf: banderOf(dimension), last }
  })
  const cellOf = (cells: Cells<Cell>, currency: Currency): Cell => {
    let cell = cells.get(currency)
    if (cell === undefined) cells.set(currency, (cell = start(currency)))
    return cell
  }
  return (currency, row) => {
    add(cellOf(totals, currency), row)
    for (const { bands, bandOf, last } of breakdowns) {
      const band = bandOf(row)
      // The items of a customer come together: the band is often the one before.
      if (band !== last.band) {
        let cells = bands.get(band)
        if (cells === undefined) bands.set(band, (cells = new Map<Currency, Cell>()))
        last.band = band
        last.cells = cells
      }
      add(cellOf(last.cells, currency), row)
    }
  }
}

/** Entries of a map in the bytewise order of their keys. */
export function byKey<Key extends string, Value>(
  map: ReadonlyMap<Key, Value>,
): readonly (readonly [Key, Value])[] {
  return [...map].sort(([a], [b]) => compareIds(a, b))
}

/** Rows per currency, and per band and currency of the dimensions asked for. */
export function moneyRows<Cell, Row>(
  tally: Tally<Cell>,
  dimensions: readonly Dimension[],
  rowOf: (cell: Cell, currency: Currency) => Row,
): MoneyRows<Row> {
  return {
    totals: byKey(tally.totals).map(([currency, cell]) => rowOf(cell, currency)),
    by: breakdownsOf(tally, dimensions, rowOf),
  }
}

/** Disputes have no currency; their accumulators are kept under this one. */
export const anyCurrency = ''

/** A figure with one row for all. */
export function disputeFigure<Cell, Row>(
  tally: Tally<Cell>,
  dimensions: readonly Dimension[],
  start: () => Cell,
  rowOf: (cell: Cell) => Row,
): DisputeFigure<Row> {
  return {
    total: rowOf(tally.totals.get(anyCurrency) ?? start()),
    by: breakdownsOf(tally, dimensions, rowOf),
  }
}

function breakdownsOf<Cell, Row>(
  { by }: Tally<Cell>,
  dimensions: readonly Dimension[],
  rowOf: (cell: Cell, currency: Currency) => Row,
): Breakdowns<Row> {
  return Object.fromEntries(
    dimensions.map((dimension): [Dimension, readonly Banded<Row>[]] => [
      dimension,
      byKey(by.get(dimension) ?? new Map<string, Cells<Cell>>()).flatMap(([band, cells]) =>
        byKey(cells).map(([currency, cell]) => ({ band, ...rowOf(cell, currency) })),
      ),
    ]),
  )
}
