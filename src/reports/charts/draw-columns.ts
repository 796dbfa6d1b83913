import { mainColour, otherColour } from './colours.ts'
import { columnChannel, columnDomain, columnStep, labelLayer, wrapBands } from './columns.ts'
import { dataOf } from './data.ts'
import type { ChartChannel, ChartDescription, ChartLayer } from './description.ts'
import type { Drawing } from './drawing.ts'
import { frame, frameNothing, type Heading } from './frame.ts'
import type { BandMeasure } from './measure.ts'
import { valueAxis, type Scale } from './scale.ts'

/** Columns side by side in the order given, with their values on top; those named otherwise in another colour. */
export function drawColumns(
  heading: Heading,
  measures: readonly BandMeasure[],
  scale: Scale,
  others: readonly string[],
  drawing: Drawing,
): ChartDescription {
  if (measures.length === 0) return frameNothing(heading, drawing)
  const values = wrapBands(dataOf(measures, drawing))
  const x = columnChannel(drawing.words.titles[heading.title])
  const y = (field: 'value' | 'at'): ChartChannel => ({
    field,
    type: 'quantitative',
    scale: { domain: columnDomain(values) },
    axis: valueAxis(scale, drawing),
  })
  const fill: ChartChannel = {
    field: 'id',
    type: 'nominal',
    scale: {
      domain: measures.map(({ id }) => id),
      range: measures.map(({ id }) => (others.includes(id) ? otherColour : mainColour)),
    },
    legend: null,
  }
  const says: ChartChannel = { field: 'says', type: 'nominal' }
  const columns: ChartLayer = {
    mark: { type: 'bar' },
    encoding: { x, y: y('value'), fill, tooltip: says, description: says },
  }
  return frame(
    heading,
    [
      {
        data: { values },
        width: columnStep(values),
        height: 240,
        layer: [columns, labelLayer(x, y('at'))],
      },
    ],
    drawing,
  )
}
