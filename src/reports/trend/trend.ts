import type { Day } from '../../kernel/calendar/day.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { ReportFilter } from '../request.ts'
import type { Period, PeriodLength } from './periods.ts'

/** How disputes came and went, period by period. */
export type TrendRequest = {
  /** What is known: disputes entered in error are left out once that was known. Left out, `to`. */
  readonly asOf?: Day
  /** The first day, and the last one: not after what is known. */
  readonly from: Day
  readonly to: Day
  /** Left out, calendar months. */
  readonly every?: PeriodLength
  /** Tells what was disputed at the end of each period, too, which takes the balances of that day. */
  readonly amounts?: boolean
  readonly filter?: ReportFilter
}

/** What was disputed in one currency at the end of a period. */
export type DisputedAtEnd = {
  readonly currency: Currency
  readonly net: Amount
}

/** One period of a trend: `openAtEnd` = `openAtStart` + `opened` − `closed`. */
export type TrendPeriod = Period & {
  readonly openAtStart: number
  /** Episodes that the desk recorded in the period: openings, reopenings and splits. */
  readonly opened: number
  readonly closed: number
  readonly openAtEnd: number
  /** `null` when it was not asked for, or the ledger cannot tell. */
  readonly disputed: readonly DisputedAtEnd[] | null
  /** Why nothing is said of what was disputed: it was not asked, or items have no clearings to tell past balances by. */
  readonly reason: 'not-asked' | 'facts-missing' | null
}

/** A trend: plain data. */
export type Trend = {
  readonly asOf: Day
  readonly periods: readonly TrendPeriod[]
}
