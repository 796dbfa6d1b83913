import { createRequire } from 'node:module'

import { Ajv } from 'ajv'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'

import { drawChart } from '../../../../examples/charts/draw-chart.ts'
import { everyChart } from './every-chart.ts'

const schema: unknown = createRequire(import.meta.url)('vega-lite/vega-lite-schema.json')
const isVegaLite = new Ajv({ strict: false, validateFormats: false }).compile(schema as object)

/** A logger that keeps what it is told. */
function keepingLogger() {
  const kept: string[] = []
  const keep = (...words: readonly unknown[]) => {
    kept.push(words.map(String).join(' '))
    return logger
  }
  const logger = { level: () => 0, error: keep, warn: keep, info: () => logger, debug: () => logger }
  return { kept, logger }
}

type Node = DefaultTreeAdapterTypes.ChildNode

const elementsOf = (nodes: readonly Node[]): readonly DefaultTreeAdapterTypes.Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []))

const charts = ['fr', 'en', 'de', 'ar'].flatMap((language) =>
  everyChart(language).map(([name, chart]) => [language, name, chart] as const),
)

describe.each(charts)('the chart in %s of %s (R-10)', (_, __, chart) => {
  it('is plain JSON that the published schema of Vega-Lite accepts', () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
    expect(isVegaLite(chart), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true)
  })

  it('is drawn without a warning, and says all of it to a screen reader', async () => {
    const { kept, logger } = keepingLogger()
    const svg = await drawChart(chart, logger)
    expect(kept).toEqual([])
    const elements = elementsOf(parseFragment(svg).childNodes)
    expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'image')).toEqual([])
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const said = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'aria-label').map(({ value }) => value),
    )
    for (const { says } of drawnIn(chart)) expect(said).toContain(says)
  })
})

function drawnIn(chart: (typeof charts)[number][2]) {
  const views = 'vconcat' in chart ? chart.vconcat : [chart]
  return views.flatMap(({ data }) => data.values).filter(({ value }) => value !== null)
}
