import type { ChartAxis, ChartChannel, ChartDatum, ChartLayer } from './description.ts'
import { domainOf } from './data.ts'
import { wrapName } from './wrap.ts'

const widthOfLetter = 7.5
const narrowest = 64
const roomBelow = 0.12

/** The channel that sets columns side by side, in the order of the data; their names stand in lines below. */
export function columnChannel(description: string): ChartChannel {
  const axis: ChartAxis = {
    title: null,
    description,
    ticks: false,
    labelPadding: 6,
    labelAngle: 0,
    labelExpr: "split(datum.label, '\\n')",
  }
  const scale = { type: 'band', paddingInner: 0.3, paddingOuter: 0.15 } as const
  return { field: 'band', type: 'nominal', sort: null, axis, scale }
}

/** The data with names in lines. */
export function wrapBands(data: readonly ChartDatum[]): readonly ChartDatum[] {
  return data.map((datum) => ({ ...datum, band: wrapName(datum.band) }))
}

/** The ends of the axis, with room below for the labels of columns that go down: under them are the names. */
export function columnDomain(data: readonly ChartDatum[]): readonly [number, number] {
  const [low, high] = domainOf(data)
  return [low < 0 ? low - (high - low) * roomBelow : low, high]
}

/** So wide that neither names nor labels of neighbours touch. */
export function columnStep(data: readonly ChartDatum[]): { readonly step: number; readonly for: 'position' } {
  let longest = 0
  for (const { band, label } of data) {
    for (const line of [...band.split('\n'), label]) longest = Math.max(longest, line.length)
  }
  return { step: Math.max(narrowest, Math.ceil(longest * widthOfLetter) + 8), for: 'position' }
}

/** Labels over columns, or under those that go down. */
export function labelLayer(x: ChartChannel, y: ChartChannel): ChartLayer {
  return {
    mark: {
      type: 'text',
      aria: false,
      align: 'center',
      baseline: { expr: "datum.at < 0 ? 'top' : 'bottom'" },
      dy: { expr: 'datum.at < 0 ? 5 : -5' },
    },
    encoding: { x, y, text: { field: 'label', type: 'nominal' } },
  }
}
