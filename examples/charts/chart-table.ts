import type { ChartDatum, ChartDescription } from 'redress'

import { element, escapeText } from './markup.ts'

/** What a chart shows as a table: a row for each band, a column for each thing measured, as the language writes them. */
export function renderChartTable(chart: ChartDescription, caption: string, bandTitle: string): string {
  const data = everyDatum(chart)
  const names = new Map(data.map(({ id, name }) => [id, name]))
  const series = [...new Set(data.map((datum) => datum.series))]
  const head = [
    element('th scope="col"', escapeText(bandTitle)),
    ...series.map((one) => element('th scope="col"', escapeText(one === '' ? unitOf(chart) : one))),
  ]
  const rows = [...names].map(([id, name]) =>
    element(
      'tr',
      element('th scope="row"', escapeText(name)),
      ...series.map((one) => {
        const found = data.find((datum) => datum.id === id && datum.series === one)
        return element('td', escapeText(found?.text ?? ''))
      }),
    ),
  )
  return element(
    'table',
    element('caption', escapeText(caption)),
    element('thead', element('tr', ...head)),
    element('tbody', ...rows),
  )
}

/** Layers with data of their own first share those of their view. */
function everyDatum(chart: ChartDescription): readonly ChartDatum[] {
  const views = 'vconcat' in chart ? chart.vconcat : [chart]
  const lists = views.flatMap(({ data, layer }) => [data, ...layer.flatMap((one) => one.data ?? [])])
  return [...new Set(lists)].flatMap(({ values }) => values)
}

/** What the axis of values counts in. */
function unitOf(chart: ChartDescription): string {
  const views = 'vconcat' in chart ? chart.vconcat : [chart]
  const channels = views.flatMap(({ layer }) => layer.flatMap(({ encoding: { x, y } }) => [x, y]))
  for (const channel of channels) {
    if (channel === undefined || 'datum' in channel) continue
    if (channel.type === 'quantitative') return channel.axis?.title ?? ''
  }
  return ''
}
