import type { Figures } from '../figures.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { drawColumns } from './draw-columns.ts'
import { measureAmount } from './measure.ts'
import { moneyRows, onlyRow } from './rows.ts'

/** What is open by age, from not due to over ninety days; credits apart. */
export function chartAgeing(figure: Figures['ageing'], drawing: Drawing): ChartDescription {
  const { currency, rows } = moneyRows(figure, drawing.options)
  const measures = (onlyRow(rows)?.ages ?? []).map(({ age, amount }) => ({
    id: age,
    name: drawing.words.ages[age],
    series: '',
    ...measureAmount(amount, null, drawing),
  }))
  const scale = { unit: 'amount', format: 'amount', currency } as const
  return drawColumns({ title: 'ageing', currency }, measures, scale, ['credits'], drawing)
}
