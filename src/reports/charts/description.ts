/** One thing drawn: numbers to draw by, and the texts that people read beside them. */
export type ChartDatum = {
  /** The band as it is called; two bands are never called the same. */
  readonly name: string
  /** The same as the drawing writes it: in lines, where it stands under a column. */
  readonly band: string
  /** The id of the band in the report. */
  readonly id: string
  /** What is measured of the band; the same text for all of them when it is one thing. */
  readonly series: string
  /** Where the drawing puts it: for the eye only, amounts are added up elsewhere. `null` without a base. */
  readonly value: number | null
  /** Where its label stands: at the value, or at zero without one. */
  readonly at: number
  /** The decimal text that the report has, digit by digit. */
  readonly exact: string | null
  /** The value as the language writes it. */
  readonly text: string
  /** What is written beside the mark. */
  readonly label: string
  /** The whole of it in words: the tooltip, and what a screen reader says. */
  readonly says: string
}

/** A value, or an expression of Vega that gives it for each datum. */
export type ChartExpression = { readonly expr: string }

/** How a layer is drawn. */
export type ChartMark = {
  readonly type: 'bar' | 'line' | 'point' | 'rule' | 'text'
  readonly aria?: boolean
  readonly color?: string
  readonly size?: number
  readonly opacity?: number
  readonly filled?: boolean
  readonly strokeWidth?: number
  readonly width?: { readonly band: number }
  readonly strokeDash?: readonly number[]
  readonly align?: 'left' | 'center' | 'right'
  readonly baseline?: ChartExpression | 'middle'
  readonly dx?: number
  readonly dy?: ChartExpression
}

/** An axis; its description is what a screen reader says. */
export type ChartAxis = {
  readonly title: string | null
  readonly description: string
  readonly format?: string
  readonly grid?: boolean
  readonly labelAngle?: number
  readonly labelExpr?: string
  readonly labelPadding?: number
  readonly tickCount?: number
  readonly tickMinStep?: number
  readonly ticks?: boolean
  readonly values?: readonly number[]
}

/** How values become places or looks. */
export type ChartScale = {
  readonly type?: 'band'
  readonly domain?: readonly (string | number)[]
  readonly range?: readonly (string | number)[]
  readonly paddingInner?: number
  readonly paddingOuter?: number
}

/** What a channel shows of each datum. */
export type ChartChannel = {
  readonly field: keyof ChartDatum
  readonly type: 'nominal' | 'ordinal' | 'quantitative'
  readonly axis?: ChartAxis
  readonly scale?: ChartScale
  /** `null`: in the order of the data. */
  readonly sort?: null
  readonly legend?: { readonly title: null; readonly description: string } | null
}

/** The channels of a layer. */
export type ChartEncoding = {
  readonly x?: ChartChannel
  readonly y?: ChartChannel | { readonly datum: number }
  readonly xOffset?: ChartChannel
  readonly yOffset?: ChartChannel
  readonly fill?: ChartChannel
  readonly stroke?: ChartChannel
  readonly text?: ChartChannel
  readonly tooltip?: ChartChannel
  readonly description?: ChartChannel
}

/** Marks of one kind. */
export type ChartLayer = {
  /** Of its own, where the layer draws something else than the view. */
  readonly data?: { readonly values: readonly ChartDatum[] }
  readonly mark: ChartMark
  readonly encoding: ChartEncoding
}

/** Pixels, or pixels for each band. */
export type ChartExtent = number | { readonly step: number; readonly for?: 'position' | 'offset' }

/** One drawing over one list of data. */
export type ChartView = {
  readonly data: { readonly values: readonly ChartDatum[] }
  readonly width: ChartExtent
  readonly height: ChartExtent
  readonly layer: readonly ChartLayer[]
}

/** Fonts, colours and numbers of a chart. */
export type ChartConfig = {
  readonly font: string
  readonly locale?: {
    readonly number: {
      readonly decimal: string
      readonly thousands: string
      readonly grouping: readonly [number]
      readonly currency: readonly [string, string]
      readonly minus: string
      readonly percent: string
    }
  }
  readonly axis: {
    readonly labelFontSize: number
    readonly titleFontSize: number
    readonly titleFontWeight: 'normal'
    readonly labelColor: string
    readonly titleColor: string
    readonly domainColor: string
    readonly tickColor: string
    readonly gridColor: string
    readonly labelLimit: number
    readonly titlePadding: number
  }
  readonly legend: {
    readonly labelFontSize: number
    readonly labelColor: string
    readonly labelLimit: number
    readonly orient: 'top'
    readonly symbolSize: number
  }
  readonly title: {
    readonly anchor: 'start'
    readonly frame: 'bounds'
    readonly offset: number
    readonly fontSize: number
    readonly subtitleFontSize: number
    readonly color: string
    readonly subtitleColor: string
  }
  readonly text: { readonly fontSize: number; readonly color: string }
  readonly view: { readonly stroke: null }
}

/**
 * A chart as Vega-Lite 6 describes it: plain JSON data that a page hands to `vega-embed`, or a server to `vega` for an SVG
 * . These types are the part of Vega-Lite that the library writes, and nothing else.
 */
export type ChartDescription = {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json'
  /** All of the chart in words, for those who do not see it. */
  readonly description: string
  readonly title: { readonly text: string; readonly subtitle: readonly string[]; readonly aria: false }
  readonly background: string
  readonly padding: number
  readonly config: ChartConfig
} & (ChartView | { readonly spacing: number; readonly vconcat: readonly ChartView[] })
