import type { Catalog } from '../../catalogs/catalog.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Dimension } from '../request.ts'
import type { OwnChartWords } from './words.ts'

/** In which words a chart speaks. */
export type ChartLanguage = {
  /** The language tag of all texts and numbers; words are shipped for `fr` and `en`. */
  readonly language: string
  readonly words?: OwnChartWords
}

/** What of a figure is drawn, and how it is called. */
export type ChartOptions = ChartLanguage & {
  /** The dimension whose bands are drawn, one that the report has; left out, the totals. */
  readonly by?: Dimension
  /** One band of the dimension: for charts whose bands are something else, such as ages or outcomes. */
  readonly band?: string
  /** Which currency; needed when the figure has several, for one chart never mixes them. */
  readonly currency?: Currency
  /** `true` draws all currencies together, as they were converted for the report. */
  readonly converted?: boolean
  /** Whose labels the causes bear. */
  readonly catalog?: Catalog
  /** How bands are called: the names of customers and colleagues by id, by dimension. */
  readonly names?: { readonly [Key in Dimension]?: Readonly<Record<string, string>> }
  /** What the Pareto of causes weighs: amounts, when left out. */
  readonly weigh?: 'amount' | 'disputes'
  /** How many bands at most; the title says how many there are. 20 when left out. */
  readonly most?: number
}
