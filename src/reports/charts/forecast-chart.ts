import type { Day } from '../../kernel/calendar/day.ts'
import { compareIds } from '../../kernel/ids.ts'
import type { ForecastChartRow } from './chart-rows.ts'
import type { ChartDescription } from './description.ts'
import { drawColumns } from './draw-columns.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { measureAmount } from './measure.ts'
import { lookUp, nameOfMonth } from './names.ts'
import type { ChartLanguage, ChartOptions } from './options.ts'
import { moneyRows, onlyRow } from './rows.ts'

// Behind the months, in this order.
const apart: readonly string[] = ['off-forecast', 'broken', 'never', 'credits']

/**
 * The chart of a cash forecast: a column for each month, then what is off the forecast, promised and broken, not expected,
 * and credits; one currency.
 *
 * @throws {RedressError} `input-invalid` when the forecast has several currencies and none of them is named.
 * @example
 * ```ts
 * const forecast = [
 *   {
 *     currency: 'EUR',
 *     bands: [
 *       { band: '2026-07', amount: '1500.00', disputed: '1000.00', items: 2 },
 *       { band: 'credits', amount: '-600.00', disputed: '0.00', items: 2 },
 *     ],
 *   },
 * ]
 * const chart = chartForecast(forecast, '2026-06-30', { language: 'en' })
 * chart.title.text // 'Cash forecast · EUR'
 * ```
 */
export function chartForecast(
  rows: readonly ForecastChartRow[],
  asOf: Day,
  options: ChartLanguage & Pick<ChartOptions, 'currency'>,
): ChartDescription {
  const drawing = startDrawing(asOf, options)
  const { currency, rows: chosen } = moneyRows({ totals: rows, by: {} }, drawing.options)
  const bands = onlyRow(chosen)?.bands ?? []
  const measures = bands
    .toSorted((a, b) => apart.indexOf(a.band) - apart.indexOf(b.band) || compareIds(a.band, b.band))
    .map(({ band, amount }) => ({
      id: band,
      name: nameOfForecast(band, drawing),
      series: '',
      ...measureAmount(amount, null, drawing),
    }))
  const scale = { unit: 'amount', format: 'amount', currency } as const
  return drawColumns({ title: 'forecast', currency }, measures, scale, apart, drawing)
}

function nameOfForecast(band: string, drawing: Drawing): string {
  return lookUp(drawing.words.forecast, band) ?? nameOfMonth(band, drawing)
}
