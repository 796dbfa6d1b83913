import type { Currency } from '../kernel/money/currency.ts'
import { amountOfSum, startSum } from '../kernel/money/sum.ts'
import type { BalanceCell } from './balances.ts'
import { isItemDimension } from './bands.ts'
import { netOf, startExposure, type ExposureCell } from './exposure.ts'
import type { Banded, MoneyRows } from './figures.ts'
import type { RateRow } from './money-rows.ts'
import { amountRatio } from './ratio.ts'
import type { Dimension } from './request.ts'
import { byKey, type Cells, type Tally } from './tally.ts'

type Bands<Cell> = ReadonlyMap<string, Cells<Cell>>

/**
 * The dispute rate. A band of a dimension that every item has divides by what is outstanding in the band; one
 * that only the dispute side has, by the whole outstanding.
 */
export function rateRows(
  balances: Tally<BalanceCell>,
  exposure: Tally<ExposureCell>,
  dimensions: readonly Dimension[],
): MoneyRows<RateRow> {
  const whole = balances.totals
  const by = dimensions.map((dimension): [Dimension, readonly Banded<RateRow>[]] => {
    const disputed: Bands<ExposureCell> = exposure.by.get(dimension) ?? new Map()
    const open: Bands<BalanceCell> = balances.by.get(dimension) ?? new Map()
    return [
      dimension,
      isItemDimension(dimension)
        ? rowsOf(open, (band, currency, cell) => rateRow(currency, disputed.get(band)?.get(currency), cell))
        : rowsOf(disputed, (_, currency, cell) => rateRow(currency, cell, whole.get(currency))),
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
  balance?: Pick<BalanceCell, 'amount' | 'overdue'>,
): RateRow {
  const { amount, overdue } = balance ?? { amount: startSum(currency), overdue: startSum(currency) }
  return {
    currency,
    rate: amountRatio(
      amountOfSum(netOf(exposure, currency)),
      amountOfSum(amount),
      'outstanding-not-positive',
    ),
    overdue: amountRatio(amountOfSum(exposure.overdue), amountOfSum(overdue), 'nothing-overdue'),
  }
}
