import type { DayStatistics, InvoicedRow } from 'redress'

import { formatAmount, formatNumber, formatShare } from '../printing/format.ts'
import type { ReplayFigures } from './figures.ts'
import { named, numbered, renderTable } from '../printing/table.ts'

/** Open disputes, how long the closed ones took, and what was lost of all that was invoiced. */
export function printDisputes({ openDisputes, resolution, invoiced }: ReplayFigures): readonly string[] {
  const open = statisticsTable('days open', [['all', openDisputes.total.ages]])
  const closed = statisticsTable('days to the end', [
    ['all', resolution.total.all],
    ['without settled ones', resolution.total.headline],
  ])
  const lost =
    invoiced.totals.length === 0
      ? '  Nothing was invoiced yet: there is no share.'
      : invoiced.totals.map(lostTable).join('\n')
  return [`Open disputes\n${open}`, `Episodes closed so far\n${closed}`, `Lost disputes\n${lost}`]
}

function statisticsTable(title: string, rows: readonly (readonly [string, DayStatistics])[]): string {
  return renderTable(
    [named(title), ...['count', 'mean', 'median', 'p90'].map(numbered)],
    rows.map(([name, { n, mean, median, p90 }]) => [
      name,
      formatNumber(n),
      ...[mean, median, p90].map((days) => days ?? '–'),
    ]),
  )
}

function lostTable({ currency, invoices, disputed, lost }: InvoicedRow): string {
  const { ofDisputed, ofInvoiced } = lost
  return renderTable(
    [named('share'), ...['lost', 'of', 'share'].map(numbered), named('base')],
    [
      [
        'by count',
        formatNumber(lost.count),
        formatNumber(disputed.count),
        shareOf(ofDisputed.value),
        'disputed invoices',
      ],
      [
        'by amount',
        formatAmount(lost.amount, currency),
        formatAmount(invoices.amount, currency),
        shareOf(ofInvoiced.value),
        'all invoiced',
      ],
    ],
  )
}

function shareOf(value: string | null): string {
  return value === null ? 'no base' : formatShare(value)
}
