import type { Currency } from '../kernel/money/currency.ts'
import { amountOfSum } from '../kernel/money/sum.ts'
import { isItemDimension } from './bands.ts'
import { netOf, startExposure, type ExposureCell } from './exposure.ts'
import type { Banded, MoneyFigure, RateRow } from './figures.ts'
import { startOutstanding, type OutstandingCell } from './outstanding.ts'
import { amountRatio } from './ratio.ts'
import type { Dimension } from './request.ts'
import { byKey, type Tally } from './tally.ts'

const noBands: Bands<OutstandingCell> = new Map()

type Bands<Cell> = ReadonlyMap<string, ReadonlyMap<string, Cell>>

/**
 * The dispute rate. A band of a dimension that every item has divides by what is outstanding in the band; one
 * that only the dispute side has, by the whole outstanding.
 */
export function rateFigure(
  outstanding: Tally<OutstandingCell>,
  exposure: Tally<ExposureCell>,
): MoneyFigure<RateRow> {
  const whole = outstanding.totals
  const by = exposure.by.map(({ dimension, bands }): [Dimension, readonly Banded<RateRow>[]] => {
    const base = outstanding.by.find((other) => other.dimension === dimension)?.bands ?? noBands
    return [
      dimension,
      isItemDimension(dimension)
        ? rowsOf(base, (band, currency, cell) => rateRow(currency, bands.get(band)?.get(currency), cell))
        : rowsOf(bands, (_, currency, cell) => rateRow(currency, cell, whole.get(currency))),
    ]
  })
  return {
    totals: byKey(whole).map(([currency, cell]) => rateRow(currency, exposure.totals.get(currency), cell)),
    by: Object.fromEntries(by),
  }
}

function rowsOf<Cell>(
  bands: Bands<Cell>,
  rowOf: (band: string, currency: Currency, cell: Cell) => RateRow,
): readonly Banded<RateRow>[] {
  return byKey(bands).flatMap(([band, cells]) =>
    byKey(cells).map(([currency, cell]) => ({ band, ...rowOf(band, currency, cell) })),
  )
}

function rateRow(
  currency: Currency,
  exposure: ExposureCell = startExposure(currency),
  outstanding: OutstandingCell = startOutstanding(currency),
): RateRow {
  return {
    currency,
    rate: amountRatio(netOf(exposure, currency), amountOfSum(outstanding.amount), 'outstanding-not-positive'),
    overdue: amountRatio(amountOfSum(exposure.overdue), amountOfSum(outstanding.overdue), 'nothing-overdue'),
  }
}
