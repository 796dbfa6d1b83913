import type { Amount } from '../../kernel/money/amount.ts'
import type { SalesDays } from '../dso/dso.ts'
import type { Figures } from '../figures.ts'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { measureAmount, measureDays, type Measure } from './measure.ts'
import { moneyRows } from './rows.ts'
import { fill } from './words-of.ts'

const days = ['dso', 'disputedPart', 'withoutDisputes', 'daysGained'] as const
const costs = ['dayOfSales', 'costOfDay', 'carrying'] as const

/** Days of sales outstanding, and what of them is due to disputes; what cannot be told says why. */
export function chartDso(figure: Figures['dso'], drawing: Drawing): ChartDescription {
  const { currency, rows } = moneyRows({ totals: [figure], by: {} }, drawing.options)
  const measures = rows.flatMap((row) =>
    days.map((name) => ({
      id: name,
      name: drawing.words.measures[name],
      series: '',
      ...measureSalesDays(row[name], drawing),
    })),
  )
  return drawBars({ title: 'dso', currency }, measures, { unit: 'days', format: 'days' }, drawing, 'as-given')
}

/** What a day of sales is, and what a day of DSO and the disputes cost in a year. */
export function chartCost(figure: Figures['cost'], drawing: Drawing): ChartDescription {
  const { currency, rows } = moneyRows({ totals: [figure], by: {} }, drawing.options)
  const measureOf = (amount: Amount | null): Measure =>
    amount === null
      ? { exact: null, label: drawing.words.reasons['no-sales'] }
      : measureAmount(amount, currency, drawing)
  const measures = rows.flatMap((row) =>
    costs.map((name) => ({
      id: name,
      name: drawing.words.measures[name],
      series: '',
      ...measureOf(row[name]),
    })),
  )
  const scale = { unit: 'amount', format: 'amount', currency } as const
  return drawBars({ title: 'cost', currency }, measures, scale, drawing, 'as-given')
}

/** What is so many days or more says so in words. */
function measureSalesDays({ days: exact, atLeast, reason }: SalesDays, drawing: Drawing): Measure {
  const { phrases, reasons } = drawing.words
  if (reason !== null) return { exact: null, label: reasons[reason] }
  const { label } = measureDays(exact, drawing)
  return { exact, label: atLeast ? fill(phrases.atLeast, { value: label }) : label }
}
