import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Figures, MoneyFigure } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureAmount } from './measure.ts'
import { nameOfBand } from './names.ts'
import { moneyRows } from './rows.ts'

/** What is disputed, net, the most first. */
export function chartExposure(figure: Figures['exposure'], drawing: Drawing): ChartDescription {
  return chartAmounts('exposure', figure, ({ net }) => net, drawing)
}

/** What is open, the most first. */
export function chartOutstanding(figure: Figures['outstanding'], drawing: Drawing): ChartDescription {
  return chartAmounts('outstanding', figure, ({ amount }) => amount, drawing)
}

function chartAmounts<Row extends { readonly currency: Currency }>(
  title: 'exposure' | 'outstanding',
  figure: MoneyFigure<Row>,
  amountOf: (row: Row) => Amount,
  drawing: Drawing,
): ChartDescription {
  const { currency, rows } = moneyRows(figure, drawing.options)
  const measures = rows.map((row) => ({
    id: row.band,
    name: nameOfBand(row.band, drawing),
    series: '',
    ...measureAmount(amountOf(row), currency, drawing),
  }))
  return drawBars({ title, currency }, measures, { unit: 'amount', format: 'amount', currency }, drawing)
}
