import type { Currency } from '../../kernel/money/currency.ts'
import type { Trend } from '../trend/trend.ts'
import { paper, seriesColours } from './colours.ts'
import { columnChannel, columnDomain, columnStep, labelLayer, wrapBands } from './columns.ts'
import { dataOf } from './data.ts'
import type { ChartChannel, ChartDatum, ChartDescription, ChartExtent, ChartView } from './description.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { frame, frameNothing } from './frame.ts'
import type { ChartLanguage, ChartOptions } from './options.ts'
import { valueAxis, type Scale } from './scale.ts'
import { measurePeriods } from './trend-measures.ts'

const says: ChartChannel = { field: 'says', type: 'nominal' }
const disputes: Scale = { unit: 'disputes', format: 'count' }

/**
 * The chart of a trend: how many disputes opened and closed in each period, below it how many were open at its end, and
 * what was disputed then when a currency is named. A drawing each, so that no number stands on another.
 *
 * @throws {RedressError} `input-invalid` when a currency is named and the trend was asked without amounts.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const trend = await desk.trend({ from: '2026-11-01', to: '2026-12-01', amounts: true })
 * const chart = chartTrend(trend, { language: 'fr', currency: 'EUR' })
 * chart.title.text // 'Litiges ouverts et clos · EUR'
 * ```
 */
export function chartTrend(
  { asOf, periods }: Trend,
  options: ChartLanguage & Pick<ChartOptions, 'currency'>,
): ChartDescription {
  const drawing = startDrawing(asOf, options)
  const { currency = null } = options
  const notes = currency === null ? [] : [drawing.words.phrases.counts]
  const heading = { title: 'trend', currency, notes } as const
  if (periods.length === 0) return frameNothing(heading, drawing)
  const { moved, open, disputed } = measurePeriods(periods, currency, drawing)
  const values = {
    moved: drawn(moved, drawing),
    open: drawn(open, drawing),
    disputed: drawn(disputed, drawing),
  }
  // One width for all, so that the columns of a period stand below each other.
  const width = columnStep(Object.values(values).flat())
  const amounts = currency === null ? [] : [atEnd(values.disputed, width, amountsIn(currency), drawing)]
  const counts = [moves(values.moved, width, drawing), atEnd(values.open, width, disputes, drawing)] as const
  return frame(heading, [...counts, ...amounts], drawing)
}

const amountsIn = (currency: Currency): Scale => ({ unit: 'amount', format: 'amount', currency })

function drawn(measures: Parameters<typeof dataOf>[0], drawing: Drawing): readonly ChartDatum[] {
  return wrapBands(dataOf(measures, drawing))
}

/** Full columns for what opened and hollow ones for what closed: they differ without their colours too. */
function moves(values: readonly ChartDatum[], width: ChartExtent, drawing: Drawing): ChartView {
  const { measures, titles } = drawing.words
  const domain = [measures.opened, measures.closed]
  const channelOf = (range: readonly string[]): ChartChannel => ({
    field: 'series',
    type: 'nominal',
    sort: null,
    scale: { domain, range },
    legend: { title: null, description: domain.join(', ') },
  })
  const x = columnChannel(titles.trend)
  const xOffset: ChartChannel = { field: 'series', type: 'nominal', sort: null }
  const y = (field: 'value' | 'at') => valueChannel(field, values, disputes, drawing)
  const label = labelLayer(x, y('at'))
  return {
    data: { values },
    width,
    height: 160,
    layer: [
      {
        mark: { type: 'bar', strokeWidth: 2 },
        encoding: {
          x,
          xOffset,
          y: y('value'),
          fill: channelOf([seriesColours[0], paper]),
          stroke: channelOf(seriesColours.slice(0, domain.length)),
          tooltip: says,
          description: says,
        },
      },
      { ...label, encoding: { ...label.encoding, xOffset } },
    ],
  }
}

/** What was there at the end of each period. Columns and no line, which would run through the labels. */
function atEnd(values: readonly ChartDatum[], width: ChartExtent, scale: Scale, drawing: Drawing): ChartView {
  const x = columnChannel(drawing.words.titles.trend)
  const channel = (field: 'value' | 'at') => valueChannel(field, values, scale, drawing, values[0]?.series)
  const mark = { type: 'bar', color: seriesColours[2] } as const
  return {
    data: { values },
    width,
    height: 120,
    layer: [
      { mark, encoding: { x, y: channel('value'), tooltip: says, description: says } },
      labelLayer(x, channel('at')),
    ],
  }
}

function valueChannel(
  field: 'value' | 'at',
  values: readonly ChartDatum[],
  scale: Scale,
  drawing: Drawing,
  title?: string,
): ChartChannel {
  const axis = valueAxis(scale, drawing)
  return {
    field,
    type: 'quantitative',
    scale: { domain: columnDomain(values) },
    axis: title === undefined ? axis : { ...axis, title, description: title },
  }
}
