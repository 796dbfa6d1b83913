import type { Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { MonthlySales } from './dso/monthly-sales.ts'

/**
 * The figures a report can give: what is open (`outstanding`) and by age (`ageing`, R-8), what of it is disputed
 * (`exposure`, R-1), the dispute rate (`rate`, R-2), which causes weigh most (`causes`, R-5), how much of what is overdue
 * has a status (`qualified`, R-8), what became of promises (`promises`, R-8), how much of what was invoiced was disputed
 * and lost (`invoiced`), the disputes open on the day and their ages (`openDisputes`), how long disputes took
 * (`resolution`, R-4), how they ended (`outcomes`, R-5), how soon resolvers respond (`firstResponse`, R-8) and what they
 * have to do (`workload`, R-8), how many days of sales are outstanding (`dso`) and what disputes cost (`cost`, R-7).
 */
export const figureNames = [
  'outstanding',
  'ageing',
  'exposure',
  'rate',
  'causes',
  'qualified',
  'promises',
  'invoiced',
  'openDisputes',
  'resolution',
  'outcomes',
  'firstResponse',
  'workload',
  'dso',
  'cost',
] as const

/** The name of a figure, and of its place in the report. */
export type FigureName = (typeof figureNames)[number]

/** The dimensions that have a fixed name. */
export const namedDimensions = [
  'customer',
  'cause',
  'family',
  'department',
  'resolver',
  'collector',
  'age',
  'month-opened',
] as const

/** What a figure can be broken down by; `field:region` is the host's own field `region` of the items. */
export type Dimension = (typeof namedDimensions)[number] | `field:${string}`

/**
 * Narrows a report; every filter given must hold. `customers`, `currencies`, `collectors` and `fields` narrow
 * both sides of a ratio; `causes`, `resolvers`, `statuses` and `departments` narrow only the dispute side. Values are
 * those of the bands: `none` stands for an absent one.
 */
export type ReportFilter = {
  readonly customers?: readonly string[]
  readonly currencies?: readonly Currency[]
  readonly collectors?: readonly string[]
  readonly fields?: Readonly<Record<string, readonly string[]>>
  readonly causes?: readonly string[]
  readonly resolvers?: readonly string[]
  readonly statuses?: readonly string[]
  readonly departments?: readonly string[]
}

/** What one unit of each currency is worth in the one that totals are converted to. */
export type RateTable = {
  readonly to: Currency
  /** Plain decimals above zero. */
  readonly rates: Readonly<Record<Currency, string>>
}

/** What was sold month by month, VAT included and net of credit notes, in one currency. */
export type Sales = {
  readonly currency: Currency
  readonly months: readonly MonthlySales[]
}

/** What a year of sales and money come to, in one currency. */
export type CostOfMoney = {
  readonly currency: Currency
  /** VAT included, like what is outstanding. */
  readonly yearlySales: Amount
  /** As a plain decimal text: `0.06` is six per cent. */
  readonly yearlyRate: string
}

/** Which figures, as of which day, broken down by what, for whom. */
export type ReportRequest<Name extends FigureName = FigureName> = {
  readonly asOf: Day
  readonly figures: readonly Name[]
  /** A figure is broken down by those dimensions that make sense for it. */
  readonly by?: readonly Dimension[]
  readonly filter?: ReportFilter
  /** What `dso` is counted back by. In the currency of `rates`, all currencies count. */
  readonly sales?: Sales
  /** What `cost` is worked out from. In the currency of `rates`, all currencies count. */
  readonly costOfMoney?: CostOfMoney
  /** Gives figures in money in one currency, too. */
  readonly rates?: RateTable
  /** Only what was closed on these days, as dated: of `resolution` and `outcomes`. Left out, all up to the day. */
  readonly closedWithin?: { readonly from: Day; readonly to: Day }
  /** What `resolution` counts: episodes of disputes (left out), or the stays of their items. */
  readonly resolutionPer?: 'dispute' | 'item'
}
