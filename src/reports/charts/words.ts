import type { StatusType } from '../../catalogs/status.ts'
import type { AgeBand } from '../../items/ageing.ts'
import type { NoDays } from '../dso/dso.ts'
import type { bandsWithoutDay } from '../forecast/forecast.ts'
import type { OutcomeCount } from '../dispute-rows.ts'
import type { FigureName, namedDimensions } from '../request.ts'

/** What is measured of a band, where it is more than one thing. */
export type MeasureName =
  | 'mean'
  | 'median'
  | 'p90'
  | 'answered'
  | 'waiting'
  | 'disputes'
  | 'lateActions'
  | 'kept'
  | 'keptInPart'
  | 'broken'
  | 'qualified'
  | 'disputed'
  | 'lost'
  | 'cumulated'
  | 'opened'
  | 'closed'
  | 'openAtEnd'
  | 'disputedAtEnd'
  | 'dso'
  | 'disputedPart'
  | 'withoutDisputes'
  | 'daysGained'
  | 'dayOfSales'
  | 'costOfDay'
  | 'carrying'

/** What axes count in. */
export type UnitName =
  | 'amount'
  | 'shareOfOutstanding'
  | 'shareOfOverdue'
  | 'shareOfPromised'
  | 'shareOfInvoiced'
  | 'shareOfDisputed'
  | 'shareOfDisputes'
  | 'days'
  | 'disputes'
  | 'promises'
  | 'actions'

/** Parts of sentences; `{…}` are places to fill. */
export type PhraseName =
  | 'title'
  | 'asOf'
  | 'shown'
  | 'days'
  | 'percent'
  | 'says'
  | 'none'
  | 'total'
  | 'noBase'
  | 'nothing'
  | 'pareto'
  | 'forecast'
  | 'period'
  | 'atLeast'
  | 'counts'

/** The month of a year, as `YYYY-MM` ends. */
export type MonthNumber = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12'

/** A text for each of some names. */
export type ChartTexts<Name extends string> = Readonly<Record<Name, string>>

/** Every text of charts in one language; those of the host's own catalog and directory are not among them. */
export type ChartWords = {
  readonly titles: ChartTexts<FigureName | 'trend' | 'forecast'>
  readonly dimensions: ChartTexts<(typeof namedDimensions)[number]>
  readonly measures: ChartTexts<MeasureName>
  readonly units: ChartTexts<UnitName>
  readonly phrases: ChartTexts<PhraseName>
  readonly ages: ChartTexts<AgeBand>
  readonly months: ChartTexts<MonthNumber>
  readonly outcomes: ChartTexts<OutcomeCount['outcome']>
  readonly types: ChartTexts<StatusType>
  readonly forecast: ChartTexts<(typeof bandsWithoutDay)[number]>
  readonly reasons: ChartTexts<NoDays>
}

/** Words of the host's own: any of them, for a language that is not shipped or to say it another way. */
export type OwnChartWords = { readonly [Section in keyof ChartWords]?: Partial<ChartWords[Section]> }
