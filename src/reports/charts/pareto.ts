import { ink, mainColour, overColour } from './colours.ts'
import { columnChannel, columnStep, labelLayer } from './columns.ts'
import { dataOf, domainOf } from './data.ts'
import type { ChartChannel, ChartDatum, ChartDescription, ChartLayer } from './description.ts'
import type { Drawing } from './drawing.ts'
import { frame, frameNothing, type Heading } from './frame.ts'
import type { Measure } from './measure.ts'
import { valueAxis } from './scale.ts'
import { fill } from './words-of.ts'
import { wrapName } from './wrap.ts'

/** Something with its weight, its share of the whole, and the share of all that weigh as much or more. */
export type ParetoBand = {
  readonly id: string
  readonly name: string
  readonly weight: string
  readonly share: Measure
  readonly cumulated: Measure
}

const usualMost = 12
const vital = 0.8
const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1]
const says: ChartChannel = { field: 'says', type: 'nominal' }

/**
 * A Pareto: columns for the shares in the order given, a line for the shares so far, and a rule at 80 %. All lie along one
 * axis, so that nobody compares heights that mean two things; weights and shares stand under the names.
 */
export function drawPareto(
  heading: Heading,
  bands: readonly ParetoBand[],
  drawing: Drawing,
): ChartDescription {
  if (bands.length === 0) return frameNothing(heading, drawing)
  const { options, words } = drawing
  const shown = bands.slice(0, options.most ?? usualMost)
  const shares = dataFor(shown, 'share', drawing)
  const cumulated = dataFor(shown, 'cumulated', drawing)
  const [some, all] = [String(shown.length), String(bands.length)]
  const cut = shown.length === bands.length ? [] : [fill(words.phrases.shown, { shown: some, all })]
  const layer = layersOf(shares, cumulated, heading, drawing)
  return frame(
    { ...heading, notes: [words.phrases.pareto, ...cut] },
    [{ data: { values: shares }, width: columnStep(shares), height: 260, layer }],
    drawing,
  )
}

function layersOf(
  shares: readonly ChartDatum[],
  cumulated: readonly ChartDatum[],
  { title }: Heading,
  drawing: Drawing,
): readonly ChartLayer[] {
  const [low, high] = domainOf([...shares, ...cumulated])
  const x = columnChannel(drawing.words.titles[title])
  const y = (field: 'value' | 'at'): ChartChannel => ({
    field,
    type: 'quantitative',
    scale: { domain: [low, Math.max(1, high)] },
    axis: {
      ...valueAxis({ unit: 'shareOfDisputed', format: 'share' }, drawing),
      values: fifths,
      tickCount: fifths.length,
    },
  })
  const data = { values: cumulated }
  const over = { x, y: y('value'), tooltip: says, description: says }
  return [
    { mark: { type: 'bar', color: mainColour }, encoding: over },
    { data, mark: { type: 'line', color: overColour, aria: false, strokeWidth: 2 }, encoding: over },
    { data, mark: { type: 'point', color: overColour, filled: true, opacity: 1, size: 70 }, encoding: over },
    { data, ...beside(labelLayer(x, y('at'))) },
    {
      mark: { type: 'rule', color: ink, aria: false, strokeDash: [6, 4] },
      encoding: { y: { datum: vital } },
    },
  ]
}

/** To the left of the points: on the right the line rises through what stands above them. */
function beside({ mark, ...layer }: ChartLayer): ChartLayer {
  return { ...layer, mark: { ...mark, align: 'right', dx: 4 } }
}

function dataFor(
  bands: readonly ParetoBand[],
  measure: 'share' | 'cumulated',
  drawing: Drawing,
): readonly ChartDatum[] {
  const series = measure === 'share' ? '' : drawing.words.measures.cumulated
  const data = dataOf(
    bands.map((band) => ({ id: band.id, name: band.name, series, ...band[measure] })),
    drawing,
  )
  return data.map((datum, at) => {
    const { weight = '', share } = bands[at] ?? {}
    const band = [wrapName(datum.name), weight, share?.label].join('\n')
    if (measure === 'cumulated') return { ...datum, band }
    return { ...datum, band, text: `${weight} (${datum.text})`, says: `${datum.says} · ${weight}` }
  })
}
