import { describe, expect, it } from 'vitest'

import {
  ink,
  mainColour,
  otherColour,
  overColour,
  paper,
  seriesColours,
} from '../../../../src/reports/charts/colours.ts'
import { everyChart, viewsOf } from './every-chart.ts'

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe('the colours of charts (R-10)', () => {
  it('are measured as WCAG measures them: black on white is 21, grey 777777 is 4.48', () => {
    expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrastOf('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  it.each([...seriesColours, mainColour, overColour, otherColour])(
    'hold 3 : 1 against the paper: %s',
    (colour) => {
      expect(contrastOf(colour, paper)).toBeGreaterThanOrEqual(3)
    },
  )

  it('of texts hold 7 : 1', () => {
    expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(7)
  })

  it('are never alone: every mark that a colour tells apart has its name in its label, an axis or a legend', () => {
    for (const [name, chart] of everyChart('en')) {
      for (const { data, layer } of viewsOf(chart)) {
        const fill = layer.map(({ encoding }) => encoding.fill).find((channel) => channel !== undefined)
        if (fill?.field !== 'series' || fill.legend !== null) continue
        for (const { series, label } of data.values) expect(label, name).toContain(series)
      }
    }
  })
})
