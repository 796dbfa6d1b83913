import type { Currency, Dimension } from 'redress'

import { formatAmount, formatNumber, formatShare } from '../printing/format.ts'
import type { ReplayFigures } from './figures.ts'
import { named, numbered, renderTable } from '../printing/table.ts'

/** What is outstanding and disputed of one band in one currency. */
type Line = {
  readonly band: string
  readonly currency: Currency
  readonly cents: bigint
  readonly cells: readonly string[]
}

const columns = ['items', 'outstanding', 'disputed items', 'disputed', 'dispute rate'].map(numbered)

/** Outstanding, disputed outstanding and dispute rate of all. */
export function printTotals({ outstanding, exposure, rate }: ReplayFigures): string {
  const title = 'Outstanding and disputed'
  const lines = joinLines(
    outstanding.totals.map((row) => ({ ...row, band: 'all' })),
    exposure.totals.map((row) => ({ ...row, band: 'all' })),
    rate.totals.map((row) => ({ ...row, band: 'all' })),
  )
  if (lines.length === 0) return `${title}\n  Nothing is outstanding: there is no dispute rate.`
  return `${title}\n${renderLines('', lines)}`
}

/** The same by a dimension, in each currency the largest first where not all are shown. */
export function printBand(figures: ReplayFigures, dimension: Dimension, name: string, most: number): string {
  const { outstanding, exposure, rate } = figures
  const lines = joinLines(outstanding.by[dimension], exposure.by[dimension], rate.by[dimension])
  const currencies = [...new Set(lines.map(({ currency }) => currency))]
  const shown = currencies.flatMap((currency) =>
    lines
      .filter((line) => line.currency === currency)
      .toSorted((a, b) => (most === Infinity || a.cents === b.cents ? 0 : a.cents > b.cents ? -1 : 1))
      .slice(0, most),
  )
  if (lines.length === 0) return `By ${name}\n  Nothing is outstanding.`
  const left = lines.length - shown.length
  const some =
    left === 0
      ? ''
      : `, the largest ${formatNumber(shown.length)} of ${formatNumber(lines.length)} (--all shows all)`
  return `By ${name}${some}\n${renderLines(name, shown)}`
}

type Rows<Figure extends 'outstanding' | 'exposure' | 'rate'> = ReplayFigures[Figure]['by'][Dimension]

/** One line for each band and currency in which anything is outstanding. */
function joinLines(
  outstanding: Rows<'outstanding'> = [],
  exposure: Rows<'exposure'> = [],
  rate: Rows<'rate'> = [],
): readonly Line[] {
  return outstanding.map(({ band, currency, items, amount }) => {
    const isSame = (row: { band: string; currency: Currency }) =>
      row.band === band && row.currency === currency
    const disputed = exposure.find(isSame)
    const share = rate.find(isSame)?.rate.value ?? null
    return {
      band,
      currency,
      cents: BigInt(amount.replace('.', '')),
      cells: [
        formatNumber(items),
        formatAmount(amount, currency),
        disputed === undefined ? '–' : formatNumber(disputed.items),
        disputed === undefined ? '–' : formatAmount(disputed.net, currency),
        share === null ? 'no base' : formatShare(share),
      ],
    }
  })
}

function renderLines(title: string, lines: readonly Line[]): string {
  return renderTable(
    [named(title), ...columns],
    lines.map(({ band, cells }) => [band, ...cells]),
  )
}
