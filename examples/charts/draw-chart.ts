import type { ChartDescription } from 'redress'
import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'

/** A chart as an SVG without scripts, drawn on a server: no browser and no canvas is needed. */
export async function drawChart(chart: ChartDescription): Promise<string> {
  const { spec } = compile(chart as TopLevelSpec)
  const view = new View(parse(spec), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}
