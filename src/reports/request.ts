import type { Day } from '../kernel/calendar/day.ts'
import type { Currency } from '../kernel/money/currency.ts'

/**
 * The figures a report can give: what is open (`outstanding`), what of it is disputed (`exposure`, R-1), the dispute
 * rate (`rate`, R-2), the disputes open on the day and their ages (`openDisputes`), how long disputes took
 * (`resolution`, R-4), how they ended (`outcomes`, R-5), and how much of what was invoiced was disputed and lost
 * (`invoiced`).
 */
export const figureNames = [
  'outstanding',
  'exposure',
  'rate',
  'openDisputes',
  'resolution',
  'outcomes',
  'invoiced',
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

/** Which figures, as of which day, broken down by what, for whom. */
export type ReportRequest<Name extends FigureName = FigureName> = {
  readonly asOf: Day
  readonly figures: readonly Name[]
  /** A figure is broken down by those dimensions that make sense for it. */
  readonly by?: readonly Dimension[]
  readonly filter?: ReportFilter
}
