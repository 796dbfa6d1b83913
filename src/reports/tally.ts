import { compareIds } from '../kernel/ids.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { Banded, Breakdowns, DisputeFigure, MoneyFigure } from './figures.ts'
import type { Dimension } from './request.ts'

type Cells<Cell> = Map<string, Cell>

/** Accumulators of one figure: one per currency, and per band and currency of each dimension. */
export type Tally<Cell, Key extends Dimension = Dimension> = {
  readonly start: (currency: Currency) => Cell
  readonly totals: Cells<Cell>
  readonly by: readonly { readonly dimension: Key; readonly bands: Map<string, Cells<Cell>> }[]
}

/** A tally of nothing yet. */
export function startTally<Cell, Key extends Dimension>(
  dimensions: readonly Key[],
  start: (currency: Currency) => Cell,
): Tally<Cell, Key> {
  return { start, totals: new Map(), by: dimensions.map((dimension) => ({ dimension, bands: new Map() })) }
}

/** Adds one row to the accumulators it belongs to: the total of its currency, and its band of each dimension. */
export function addToTally<Cell, Key extends Dimension>(
  tally: Tally<Cell, Key>,
  currency: Currency,
  bandOf: (dimension: Key) => string,
  add: (cell: Cell) => void,
): void {
  add(cellOf(tally, tally.totals, currency))
  for (const { dimension, bands } of tally.by) {
    const band = bandOf(dimension)
    let cells = bands.get(band)
    if (cells === undefined) bands.set(band, (cells = new Map<string, Cell>()))
    add(cellOf(tally, cells, currency))
  }
}

function cellOf<Cell>(
  { start }: { start: (currency: Currency) => Cell },
  cells: Cells<Cell>,
  currency: string,
): Cell {
  let cell = cells.get(currency)
  if (cell === undefined) cells.set(currency, (cell = start(currency)))
  return cell
}

/** Entries of a map in the bytewise order of their keys. */
export function byKey<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => compareIds(a, b))
}

/** A figure with a row per currency. */
export function moneyFigure<Cell, Row>(
  tally: Tally<Cell>,
  rowOf: (cell: Cell, currency: Currency) => Row,
): MoneyFigure<Row> {
  return {
    totals: byKey(tally.totals).map(([currency, cell]) => rowOf(cell, currency)),
    by: breakdownsOf(tally, rowOf),
  }
}

// A figure that counts disputes has no currency; its accumulators are kept under this one.
const anyCurrency = ''

/** Adds a dispute to a figure that counts disputes. */
export function addDispute<Cell>(
  tally: Tally<Cell>,
  bandOf: (dimension: Dimension) => string,
  add: (cell: Cell) => void,
): void {
  addToTally(tally, anyCurrency, bandOf, add)
}

/** A figure with one row for all. */
export function disputeFigure<Cell, Row>(tally: Tally<Cell>, rowOf: (cell: Cell) => Row): DisputeFigure<Row> {
  return {
    total: rowOf(tally.totals.get(anyCurrency) ?? tally.start(anyCurrency)),
    by: breakdownsOf(tally, rowOf),
  }
}

function breakdownsOf<Cell, Row>(
  tally: Tally<Cell>,
  rowOf: (cell: Cell, currency: Currency) => Row,
): Breakdowns<Row> {
  return Object.fromEntries(
    tally.by.map(({ dimension, bands }): [Dimension, readonly Banded<Row>[]] => [
      dimension,
      byKey(bands).flatMap(([band, cells]) =>
        byKey(cells).map(([currency, cell]) => ({ band, ...rowOf(cell, currency) })),
      ),
    ]),
  )
}
