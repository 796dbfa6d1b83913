import type { Currency } from '../../kernel/money/currency.ts'
import { ink, paper } from './colours.ts'
import { configOf } from './config.ts'
import type { ChartDatum, ChartDescription, ChartView } from './description.ts'
import type { Drawing } from './drawing.ts'
import { lookUp, nameOfBand } from './names.ts'
import { fill } from './words-of.ts'
import type { ChartWords } from './words.ts'

const mostSaid = 40

/** What stands above a chart. */
export type Heading = {
  readonly title: keyof ChartWords['titles']
  readonly currency?: Currency | null
  /** What else is to be known before looking, in short sentences. */
  readonly notes?: readonly string[]
}

/** A whole chart: its views, under the heading, and all of it in words. */
export function frame(
  heading: Heading,
  views: readonly [ChartView, ...ChartView[]],
  drawing: Drawing,
): ChartDescription {
  const text = titleOf(heading, drawing)
  const asOf = fill(drawing.words.phrases.asOf, { day: drawing.formats.day(drawing.asOf) })
  const subtitle = [[asOf, ...(heading.notes ?? [])].join(' · ')]
  const said = views.flatMap(({ data }) => data.values).map(({ says }) => says)
  const [first, ...others] = views
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [text, ...subtitle, said.slice(0, mostSaid).join('; ')].join('. '),
    title: { text, subtitle, aria: false },
    background: paper,
    padding: 12,
    config: configOf(drawing),
    ...(others.length === 0 ? first : { spacing: 24, vconcat: [first, ...others] }),
  }
}

/** A chart of which there is nothing to draw: it says so. */
export function frameNothing(heading: Heading, drawing: Drawing): ChartDescription {
  const label = drawing.words.phrases.nothing
  const datum: ChartDatum = {
    name: '',
    band: '',
    id: '',
    series: '',
    value: null,
    at: 0,
    exact: null,
    text: label,
    label,
    says: label,
  }
  const view: ChartView = {
    data: { values: [datum] },
    width: 320,
    height: 60,
    layer: [
      {
        mark: { type: 'text', color: ink },
        encoding: {
          text: { field: 'label', type: 'nominal' },
          description: { field: 'says', type: 'nominal' },
        },
      },
    ],
  }
  return frame(heading, [view], drawing)
}

function titleOf({ title, currency }: Heading, drawing: Drawing): string {
  const { options, words } = drawing
  const { by, band } = options
  const name = words.titles[title]
  const dimension = by === undefined ? null : (lookUp(words.dimensions, by) ?? by.replace(/^field:/, ''))
  const whole = dimension === null ? name : fill(words.phrases.title, { title: name, dimension })
  const of = band === undefined ? '' : ` (${nameOfBand(band, drawing)})`
  return whole + of + (currency === undefined || currency === null ? '' : ` · ${currency}`)
}
