import { bandsWithoutDay, type CurrencyForecast, type Forecast } from '../forecast/forecast.ts'
import { isZeroAmount } from '../../kernel/money/arithmetic.ts'
import { mainColour, otherColour, paper } from './colours.ts'
import { columnChannel, columnDomain, columnStep, labelLayer } from './columns.ts'
import { dataOf } from './data.ts'
import type { ChartChannel, ChartDatum, ChartDescription, ChartLayer } from './description.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { frame, frameNothing } from './frame.ts'
import { measureAmount } from './measure.ts'
import { lookUp, nameOfMonth } from './names.ts'
import type { ChartLanguage, ChartOptions } from './options.ts'
import { moneyRows, onlyRow } from './rows.ts'
import { valueAxis } from './scale.ts'
import { wrapName } from './wrap.ts'

const apart: readonly string[] = bandsWithoutDay
const says: ChartChannel = { field: 'says', type: 'nominal' }

/**
 * The chart of a cash forecast: a column for each month, then what is off the forecast, promised and broken, not expected,
 * and credits; what of each is disputed is a notch in it. One currency.
 *
 * @throws {RedressError} `input-invalid` when the forecast has several currencies and none of them is named.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const forecast = await desk.forecast({ asOf: '2026-12-01' })
 * const chart = chartForecast(forecast, { language: 'en' })
 * chart.title.text // 'Cash forecast · EUR'
 * ```
 */
export function chartForecast(
  { asOf, currencies }: Forecast,
  options: ChartLanguage & Pick<ChartOptions, 'currency'>,
): ChartDescription {
  const drawing = startDrawing(asOf, options)
  const { currency, rows } = moneyRows({ totals: currencies, by: {} }, drawing.options)
  const heading = { title: 'forecast', currency } as const
  const bands = onlyRow(rows)?.bands ?? []
  if (bands.length === 0) return frameNothing(heading, drawing)
  const amounts = dataFor(bands, 'amount', drawing)
  const disputed = dataFor(bands, 'disputed', drawing)
  const values = [...amounts, ...disputed]
  const x = columnChannel(drawing.words.titles.forecast)
  const axis = valueAxis({ unit: 'amount', format: 'amount', currency }, drawing)
  const scale = { domain: columnDomain(values) }
  const y = (field: 'value' | 'at'): ChartChannel => ({ field, type: 'quantitative', scale, axis })
  const over = { x, y: y('value'), tooltip: says, description: says }
  // A notch stands out of columns of every colour, and there is none where nothing is disputed.
  const layer: readonly ChartLayer[] = [
    { data: { values: amounts }, mark: { type: 'bar' }, encoding: { ...over, fill: colourOf(amounts) } },
    {
      data: { values: disputed },
      mark: { type: 'bar', color: paper, width: { band: 0.5 } },
      encoding: over,
    },
    { data: { values: amounts }, ...labelLayer(x, y('at')) },
  ]
  return frame(
    { ...heading, notes: [drawing.words.phrases.forecast] },
    [{ data: { values }, width: columnStep(values), height: 240, layer }],
    drawing,
  )
}

/** What is disputed of a band is written under its name, where there is any. */
function dataFor(
  bands: CurrencyForecast['bands'],
  part: 'amount' | 'disputed',
  drawing: Drawing,
): readonly ChartDatum[] {
  const { measures } = drawing.words
  const series = part === 'amount' ? '' : measures.disputed
  const data = dataOf(
    bands.map((row) => ({
      id: row.band,
      name: nameOfForecast(row.band, drawing),
      series,
      ...measureAmount(row[part], null, drawing),
    })),
    drawing,
  )
  return data.map((datum, at) => {
    const amount = bands[at]?.disputed ?? '0'
    const below = isZeroAmount(amount) ? [] : [measures.disputed, measureAmount(amount, null, drawing).label]
    return { ...datum, band: [wrapName(datum.name), ...below].join('\n') }
  })
}

function colourOf(amounts: readonly ChartDatum[]): ChartChannel {
  const domain = amounts.map(({ id }) => id)
  const range = domain.map((id) => (apart.includes(id) ? otherColour : mainColour))
  return { field: 'id', type: 'nominal', scale: { domain, range }, legend: null }
}

function nameOfForecast(band: string, drawing: Drawing): string {
  return lookUp(drawing.words.forecast, band) ?? nameOfMonth(band, drawing)
}
