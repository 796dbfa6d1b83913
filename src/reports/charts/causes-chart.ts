import type { Currency } from '../../kernel/money/currency.ts'
import type { Figures } from '../figures.ts'
import type { CausesRow } from '../money-rows.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureAmount, measureCount, measureShare } from './measure.ts'
import { nameOfCause } from './names.ts'
import { drawPareto, type ParetoBand } from './pareto.ts'
import { moneyRows, onlyRow } from './rows.ts'

/** Which causes weigh most, by what is disputed or by disputes. */
export function chartCauses(figure: Figures['causes'], drawing: Drawing): ChartDescription {
  const { currency, rows } = moneyRows(figure, drawing.options)
  const row = onlyRow(rows)
  const bands = row === null ? [] : bandsOf(row, currency, drawing)
  return drawPareto({ title: 'causes', currency }, bands, drawing)
}

function bandsOf(row: CausesRow, currency: Currency | null, drawing: Drawing): readonly ParetoBand[] {
  const causes =
    drawing.options.weigh === 'disputes'
      ? row.byDisputes.map((one) => ({ ...one, weight: measureCount(one.value, drawing).label }))
      : row.byAmount.map((one) => ({ ...one, weight: measureAmount(one.value, currency, drawing).label }))
  return causes.map(({ cause, share, cumulated, weight }) => ({
    id: cause,
    name: nameOfCause(cause, drawing),
    weight,
    share: measureShare(share, drawing),
    cumulated: measureShare(cumulated, drawing),
  }))
}
