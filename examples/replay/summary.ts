import type { Day } from 'redress'

import { Refused } from '../command-line/refusal.ts'
import { formatCount } from '../printing/format.ts'
import type { ReadFile } from './read-receivables.ts'
import { describeFault, type RowFault } from './row.ts'

/** What became of the rows of the file. */
export type RowSummary = {
  readonly read: number
  /** Invoiced by the as-of day. */
  readonly lived: number
  /** Invoiced later. */
  readonly later: number
  /** Left out, and why. */
  readonly skipped: readonly RowFault[]
}

/** Counts the rows of a file as of a day. */
export function summarize({ receivables, faults }: ReadFile, asOf: Day): RowSummary {
  const lived = receivables.filter(({ invoicedOn }) => invoicedOn <= asOf).length
  return {
    read: receivables.length + faults.length,
    lived,
    later: receivables.length - lived,
    skipped: faults,
  }
}

const mostListed = 50

/** A file with bad rows is refused as a whole, naming them. */
export function refuseRows({ faults, receivables }: ReadFile): Refused {
  const rows = formatCount(receivables.length + faults.length, 'row')
  const more = faults.length - mostListed
  return new Refused('file', [
    `${faults.length} of ${rows} cannot be read, so nothing was replayed:`,
    ...faults.slice(0, mostListed).map((fault) => `  ${describeFault(fault)}`),
    ...(more > 0 ? [`  and ${formatCount(more, 'more row')}`] : []),
    'Mend them, or leave them out with --skip-bad-rows.',
  ])
}
