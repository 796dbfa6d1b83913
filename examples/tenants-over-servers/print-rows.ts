import { formatAmount, formatNumber } from '../printing/format.ts'
import { named, numbered, renderTable } from '../printing/table.ts'
import type { MergedRow } from './merge-reports.ts'

/** What is outstanding and disputed as a table, each row under the name of whose it is. */
export function printRows(title: string, rows: readonly (readonly [string, MergedRow])[]): string {
  return renderTable(
    [named(title), numbered('items'), numbered('outstanding'), numbered('disputes'), numbered('disputed')],
    rows.map(([name, { currency, items, outstanding, disputes, disputed }]) => [
      name,
      formatNumber(items),
      formatAmount(outstanding, currency),
      formatNumber(disputes),
      formatAmount(disputed, currency),
    ]),
  )
}
