import type { Amount, Currency, Report } from 'redress'

import { sumOf } from './amounts.ts'

/** What is outstanding and disputed in one currency, whoever it is owed to. */
export type MergedRow = {
  readonly currency: Currency
  readonly outstanding: Amount
  readonly items: number
  readonly disputed: Amount
  readonly disputedItems: number
  readonly disputes: number
}

/** Reports that say what is outstanding and what is disputed. */
export type MergeableReport = Report<'outstanding' | 'exposure'>

/**
 * Reports of several tenants as one table. Sums and counts of parts that share nothing add up to those of the whole. A
 * median or a p90 does not: it has to be worked out from all the days at once. Nor does a rate: divide the sums again.
 */
export function mergeReports(reports: readonly MergeableReport[]): readonly MergedRow[] {
  const outstanding = reports.flatMap((report) => report.outstanding.totals)
  const exposure = reports.flatMap((report) => report.exposure.totals)
  const currencies = new Set([...outstanding, ...exposure].map(({ currency }) => currency))
  return [...currencies].toSorted().map((currency) => {
    const open = outstanding.filter((row) => row.currency === currency)
    const disputed = exposure.filter((row) => row.currency === currency)
    return {
      currency,
      outstanding: sumOf(
        currency,
        open.map(({ amount }) => amount),
      ),
      items: count(open.map(({ items }) => items)),
      disputed: sumOf(
        currency,
        disputed.map(({ net }) => net),
      ),
      disputedItems: count(disputed.map(({ items }) => items)),
      disputes: count(disputed.map(({ disputes }) => disputes)),
    }
  })
}

function count(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}
