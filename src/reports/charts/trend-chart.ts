import type { Day } from '../../kernel/calendar/day.ts'
import type { TrendChartRow } from './chart-rows.ts'
import { paper, seriesColours } from './colours.ts'
import { columnChannel, columnStep, labelLayer, wrapBands } from './columns.ts'
import { dataOf, domainOf } from './data.ts'
import type { ChartChannel, ChartDatum, ChartDescription, ChartView } from './description.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { frame, frameNothing } from './frame.ts'
import { measureCount, type BandMeasure } from './measure.ts'
import { nameOfMonth } from './names.ts'
import type { ChartLanguage } from './options.ts'
import { valueAxis } from './scale.ts'

const heading = { title: 'trend' } as const
const says: ChartChannel = { field: 'says', type: 'nominal' }

/**
 * The chart of a trend: how many disputes opened and closed in each month, and below it how many were open at its end
 * . Two drawings, so that no number stands on another.
 *
 * @example
 * ```ts
 * const trend = [
 *   { period: '2026-05', opened: 2, closed: 1, open: 1 },
 *   { period: '2026-06', opened: 3, closed: 0, open: 4 },
 * ]
 * const chart = chartTrend(trend, '2026-06-30', { language: 'fr' })
 * chart.title.text // 'Litiges ouverts et clos'
 * ```
 */
export function chartTrend(
  rows: readonly TrendChartRow[],
  asOf: Day,
  options: ChartLanguage,
): ChartDescription {
  const drawing = startDrawing(asOf, options)
  if (rows.length === 0) return frameNothing(heading, drawing)
  const measuresOf = (names: readonly ('opened' | 'closed' | 'open')[]): readonly BandMeasure[] =>
    rows.flatMap((row) =>
      names.map((name) => ({
        id: row.period,
        name: nameOfMonth(row.period, drawing),
        series: drawing.words.measures[name],
        ...measureCount(row[name], drawing),
      })),
    )
  const dataFor = (names: readonly ('opened' | 'closed' | 'open')[]) =>
    wrapBands(dataOf(measuresOf(names), drawing))
  const views = [
    moves(dataFor(['opened', 'closed']), drawing),
    openAtEnd(dataFor(['open']), drawing),
  ] as const
  return frame(heading, views, drawing)
}

/** Full columns for what opened and hollow ones for what closed: they differ without their colours too. */
function moves(values: readonly ChartDatum[], drawing: Drawing): ChartView {
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
  const label = labelLayer(x, countChannel('at', values, drawing))
  return {
    data: { values },
    width: columnStep(values),
    height: 160,
    layer: [
      {
        mark: { type: 'bar', strokeWidth: 2 },
        encoding: {
          x,
          xOffset,
          y: countChannel('value', values, drawing),
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

function openAtEnd(values: readonly ChartDatum[], drawing: Drawing): ChartView {
  const x = columnChannel(drawing.words.titles.trend)
  const y = countChannel('value', values, drawing, drawing.words.measures.open)
  const color = seriesColours[2]
  return {
    data: { values },
    width: columnStep(values),
    height: 120,
    layer: [
      { mark: { type: 'line', color, aria: false, strokeWidth: 2 }, encoding: { x, y } },
      {
        mark: { type: 'point', color, filled: true, opacity: 1, size: 70 },
        encoding: { x, y, tooltip: says, description: says },
      },
      labelLayer(x, y),
    ],
  }
}

function countChannel(
  field: 'value' | 'at',
  values: readonly ChartDatum[],
  drawing: Drawing,
  title?: string,
): ChartChannel {
  const axis = valueAxis({ unit: 'disputes', format: 'count' }, drawing)
  return {
    field,
    type: 'quantitative',
    scale: { domain: domainOf(values) },
    axis: title === undefined ? axis : { ...axis, title, description: title },
  }
}
