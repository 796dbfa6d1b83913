import {
  mergeReportParts,
  parseAmount,
  reportOf,
  type Amount,
  type Currency,
  type DayStatistics,
  type ReportPart,
} from 'redress'

/** What is outstanding and disputed in one currency, whoever it is owed to. */
export type MergedRow = {
  readonly currency: Currency
  readonly outstanding: Amount
  readonly items: number
  readonly disputed: Amount
  readonly disputedItems: number
  readonly disputes: number
}

/** What several desks say together. */
export type Merged = {
  readonly rows: readonly MergedRow[]
  /** How long all their disputes took: the median of all, not one of medians. */
  readonly resolution: DayStatistics
}

/** What a desk gives to be merged. */
export type MergeablePart = ReportPart<'outstanding' | 'exposure' | 'resolution'>

/** The report of several tenants: their parts are merged before anything is rounded. */
export function mergeReports(parts: readonly MergeablePart[]): Merged {
  const { outstanding, exposure, resolution } = reportOf(mergeReportParts(parts))
  const rows = outstanding.totals.map(({ currency, amount, items }) => {
    const disputed = exposure.totals.find((row) => row.currency === currency)
    return {
      currency,
      outstanding: amount,
      items,
      disputed: disputed?.net ?? parseAmount('0', currency),
      disputedItems: disputed?.items ?? 0,
      disputes: disputed?.disputes ?? 0,
    }
  })
  return { rows, resolution: resolution.total.headline }
}
