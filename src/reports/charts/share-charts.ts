import type { Currency } from '../../kernel/money/currency.ts'
import type { Banded, Figures } from '../figures.ts'
import type { Ratio } from '../figure-values.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureShare, type BandMeasure } from './measure.ts'
import { nameOfBand } from './names.ts'
import { moneyRows } from './rows.ts'

/** The dispute rate, the highest first; what has no base is said to have none. */
export function chartRate(figure: Figures['rate'], drawing: Drawing): ChartDescription {
  const { currency, rows } = moneyRows(figure, drawing.options)
  const measures = rows.map((row) => shareOfBand(row, '', row.rate, drawing))
  const scale = { unit: 'shareOfOutstanding', format: 'share' } as const
  return drawBars({ title: 'rate', currency }, measures, scale, drawing)
}

/** How much of what was invoiced was disputed, and how much of it lost. */
export function chartInvoiced(figure: Figures['invoiced'], drawing: Drawing): ChartDescription {
  const { measures: names } = drawing.words
  const { currency, rows } = moneyRows(figure, drawing.options)
  const measures = rows.flatMap((row) => [
    shareOfBand(row, names.disputed, row.disputed.ofInvoiced, drawing),
    shareOfBand(row, names.lost, row.lost.ofInvoiced, drawing),
  ])
  const scale = { unit: 'shareOfInvoiced', format: 'share' } as const
  return drawBars({ title: 'invoiced', currency }, measures, scale, drawing)
}

function shareOfBand(
  { band }: Banded<{ readonly currency: Currency }>,
  series: string,
  { value }: Ratio<Amount>,
  drawing: Drawing,
): BandMeasure {
  return { id: band, name: nameOfBand(band, drawing), series, ...measureShare(value, drawing) }
}
