import { mainColour, seriesColours } from './colours.ts'
import { dataOf, domainOf, say } from './data.ts'
import type {
  ChartChannel,
  ChartDatum,
  ChartDescription,
  ChartEncoding,
  ChartLayer,
  ChartView,
} from './description.ts'
import type { Drawing } from './drawing.ts'
import { frame, frameNothing, type Heading } from './frame.ts'
import type { BandMeasure } from './measure.ts'
import { orderBands, type BandOrder } from './order.ts'
import { valueAxis, type Scale } from './scale.ts'
import { fill } from './words-of.ts'

const usualMost = 20

/**
 * Bars to the right, one for each measure of each band, with its value and what it is of at its end; the bands are those
 * `of` a dimension, or of something else.
 */
export function drawBars(
  heading: Heading,
  measures: readonly BandMeasure[],
  scale: Scale,
  drawing: Drawing,
  of: BandOrder = drawing.options.by ?? null,
): ChartDescription {
  const { options, words } = drawing
  const bands = orderBands(measures, of)
  const shown = bands.slice(0, options.most ?? usualMost)
  if (shown.length === 0) return frameNothing(heading, drawing)
  const [some, all] = [String(shown.length), String(bands.length)]
  const cut = shown.length === bands.length ? [] : [fill(words.phrases.shown, { shown: some, all })]
  const values = dataOf(shown.flat(), drawing).map((datum) => withLabel(datum, drawing))
  const view = barsView(values, heading, scale, drawing)
  return frame({ ...heading, notes: [...(heading.notes ?? []), ...cut] }, [view], drawing)
}

/**
 * What is measured stands in the label where it is more than one thing, and needs no legend. The label of a bar to the left
 * stands right of zero, where nothing is: on the other side are the names.
 */
function withLabel(datum: ChartDatum, drawing: Drawing): ChartDatum {
  const at = Math.max(0, datum.at)
  return datum.series === ''
    ? { ...datum, at }
    : { ...datum, at, label: say(datum.series, datum.text, drawing) }
}

function barsView(
  values: readonly ChartDatum[],
  { title }: Heading,
  scale: Scale,
  drawing: Drawing,
): ChartView {
  const series = [...new Set(values.map((datum) => datum.series))]
  const isGrouped = series.length > 1
  const place: ChartEncoding = {
    y: {
      field: 'band',
      type: 'nominal',
      sort: null,
      axis: { title: null, description: drawing.words.titles[title], ticks: false, labelPadding: 6 },
      scale: { paddingInner: 0.25, paddingOuter: 0.15 },
    },
    ...(isGrouped ? { yOffset: { field: 'series', type: 'nominal', sort: null } } : {}),
  }
  const along = (field: 'value' | 'at'): ChartChannel => ({
    field,
    type: 'quantitative',
    scale: { domain: domainOf(values) },
    axis: valueAxis(scale, drawing),
  })
  const bars: ChartLayer = {
    mark: { type: 'bar', color: mainColour },
    encoding: {
      ...place,
      x: along('value'),
      ...(isGrouped ? { fill: colourOf(series) } : {}),
      tooltip: { field: 'says', type: 'nominal' },
      description: { field: 'says', type: 'nominal' },
    },
  }
  const labels: ChartLayer = {
    mark: {
      type: 'text',
      aria: false,
      align: 'left',
      baseline: 'middle',
      dx: 5,
    },
    encoding: { ...place, x: along('at'), text: { field: 'label', type: 'nominal' } },
  }
  const height = isGrouped ? ({ step: 20, for: 'offset' } as const) : { step: 32 }
  return { data: { values }, width: 420, height, layer: [bars, labels] }
}

function colourOf(series: readonly string[]): ChartChannel {
  const scale = { domain: series, range: seriesColours.slice(0, series.length) }
  return { field: 'series', type: 'nominal', sort: null, scale, legend: null }
}
