import { formatNumber } from '../printing/format.ts'
import type { ReplayFigures } from './figures.ts'
import { printDisputes } from './print-disputes.ts'
import { printBand, printTotals } from './print-exposure.ts'
import { describeFault } from './row.ts'
import type { RowSummary } from './summary.ts'

/** How much of the figures is printed. */
export type PrintOptions = {
  readonly breakDownBy: readonly string[]
  /** Every customer, not only the largest. */
  readonly all: boolean
}

const mostCustomers = 15

/** The figures for people: what is open and disputed, by whom, how long disputes took, what was lost. */
export function printReport(
  figures: ReplayFigures,
  rows: RowSummary,
  { breakDownBy, all }: PrintOptions,
): string {
  const sections = [
    printHead(figures, rows),
    printTotals(figures),
    printBand(figures, 'customer', 'customer', all ? Infinity : mostCustomers),
    ...breakDownBy.map((column) => printBand(figures, `field:${column}`, column, Infinity)),
    ...printDisputes(figures),
    ...(rows.skipped.length === 0 ? [] : [printSkipped(rows)]),
  ]
  return `${sections.join('\n\n')}\n`
}

function printHead({ asOf }: ReplayFigures, { read, lived, later, skipped }: RowSummary): string {
  const parts = [`${formatNumber(lived)} invoiced by then`, `${formatNumber(later)} later`]
  if (skipped.length > 0) parts.push(`${formatNumber(skipped.length)} skipped`)
  return `Receivables as of ${asOf}\n  ${formatNumber(read)} rows: ${parts.join(', ')}`
}

function printSkipped({ skipped }: RowSummary): string {
  return [
    `Skipped rows: ${formatNumber(skipped.length)}`,
    ...skipped.map((fault) => `  ${describeFault(fault)}`),
  ].join('\n')
}
