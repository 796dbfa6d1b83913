import type { ChartDescription } from 'redress'
import { parse, View, type LoggerInterface } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'

/**
 * A chart as an SVG without scripts, drawn on a server: no browser and no canvas is needed. Warnings go to the console, or
 * to a logger.
 */
export async function drawChart(
  chart: Omit<ChartDescription, 'title'>,
  logger?: LoggerInterface,
): Promise<string> {
  const reporting = logger === undefined ? {} : { logger }
  // The types of Vega-Lite ask for lists that may be written to; it does not write to them.
  const { spec } = compile(chart as unknown as TopLevelSpec, reporting)
  const view = new View(parse(spec), { renderer: 'none', ...reporting })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}
