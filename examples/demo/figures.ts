import { standardCatalog, type Day, type Desk } from 'redress'

import { formatAmount, formatShare } from '../printing/format.ts'
import { named, numbered } from '../printing/table.ts'
import type { Page } from './page.ts'

/** The figures of the whole department as of a day. */
export async function askFigures(desk: Desk, asOf: Day) {
  return desk.report({
    asOf,
    figures: ['outstanding', 'exposure', 'rate', 'openDisputes', 'resolution'],
    by: ['cause'],
  })
}

/** Figures with the heading they stand under. */
export type TitledFigures = {
  readonly title: string
  readonly figures: Awaited<ReturnType<typeof askFigures>>
}

/** Figures side by side, one column for each moment. */
export function compareFigures(page: Page, moments: readonly TitledFigures[]): void {
  const columns = [named(''), ...moments.map(({ title }) => numbered(title))]
  const row = (name: string, cell: (figures: TitledFigures['figures']) => string) => [
    name,
    ...moments.map(({ figures }) => cell(figures)),
  ]
  page.table(columns, [
    ...['EUR', 'USD'].flatMap((currency) => [
      row(`outstanding ${currency}`, ({ outstanding }) =>
        amountIn(currency, outstanding.totals, ({ amount }) => amount),
      ),
      row(`  disputed ${currency}`, ({ exposure }) => amountIn(currency, exposure.totals, ({ net }) => net)),
      row(`  dispute rate ${currency}`, ({ rate }) => {
        const value = rate.totals.find((one) => one.currency === currency)?.rate.value ?? null
        return value === null ? 'no base' : formatShare(value)
      }),
    ]),
    row('open disputes', ({ openDisputes }) => String(openDisputes.total.disputes)),
    row('closed disputes', ({ resolution }) => String(resolution.total.headline.n)),
    row('  mean days to resolve', ({ resolution }) => resolution.total.headline.mean ?? '–'),
    row('  median', ({ resolution }) => resolution.total.headline.median ?? '–'),
  ])
  const causes = [
    ...new Set(moments.flatMap(({ figures }) => (figures.exposure.by.cause ?? []).map(({ band }) => band))),
  ]
  page.table(
    [named('disputed EUR by cause'), ...moments.map(({ title }) => numbered(title))],
    causes.toSorted().map((cause) =>
      row(labelOf(cause), ({ exposure }) =>
        amountIn(
          'EUR',
          (exposure.by.cause ?? []).filter(({ band }) => band === cause),
          ({ net }) => net,
        ),
      ),
    ),
  )
}

/** What a status is called in English. */
export function labelOf(status: string): string {
  return standardCatalog.statuses.find(({ id }) => id === status)?.labels['en'] ?? status
}

function amountIn<Row extends { readonly currency: string }>(
  currency: string,
  rows: readonly Row[],
  amountOf: (row: Row) => string,
): string {
  const found = rows.find((row) => row.currency === currency)
  return found === undefined ? '–' : formatAmount(amountOf(found), currency)
}
