import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Banded, Breakdowns, DisputeFigure, MoneyFigure } from '../figures.ts'
import type { ChartOptions } from './options.ts'

/** The band that totals stand in. */
export const totalBand = ''

/** The rows of a figure in money that a chart shows, all of one currency; `null` when there is no row. */
export type CurrencyRows<Row> = {
  readonly currency: Currency | null
  readonly rows: readonly Banded<Row>[]
}

/** The rows of one currency, of the bands or the totals. */
export function moneyRows<Row extends { readonly currency: Currency }>(
  figure: MoneyFigure<Row>,
  options: ChartOptions,
): CurrencyRows<Row> {
  const { totals, by } = options.converted === true ? convertedOf(figure) : figure
  const rows = bandsOf(totals, by, options)
  const currency = oneCurrency(rows, options)
  return { currency, rows: rows.filter((row) => row.currency === currency) }
}

/** The rows of the bands, or the total, of a figure that counts disputes. */
export function disputeRows<Row>(
  { total, by }: DisputeFigure<Row>,
  options: ChartOptions,
): readonly Banded<Row>[] {
  return bandsOf([total], by, options)
}

/** The one row of a chart whose bands are something else than those of the dimension. */
export function onlyRow<Row>(rows: readonly Row[]): Row | null {
  if (rows.length > 1) throw refuse('band', 'one of the bands of the dimension', 'This chart is of one band.')
  return rows[0] ?? null
}

function bandsOf<Row>(
  totals: readonly Row[],
  by: Breakdowns<Row>,
  options: ChartOptions,
): readonly Banded<Row>[] {
  if (options.by === undefined) return totals.map((row) => ({ ...row, band: totalBand }))
  const rows = by[options.by]
  if (rows === undefined) {
    const known = Object.keys(by).join(', ')
    throw refuse('by', known === '' ? 'left out' : known, 'The figure was not broken down by this dimension.')
  }
  return options.band === undefined ? rows : rows.filter(({ band }) => band === options.band)
}

function convertedOf<Row>({ converted }: MoneyFigure<Row>): Pick<MoneyFigure<Row>, 'totals' | 'by'> {
  if (converted === undefined) throw refuse('converted', 'false', 'The report was asked without rates.')
  return { totals: converted.total === null ? [] : [converted.total], by: converted.by }
}

function oneCurrency(
  rows: readonly { readonly currency: Currency }[],
  { currency }: ChartOptions,
): Currency | null {
  if (currency !== undefined) return currency
  const [first, ...others] = new Set(rows.map((row) => row.currency))
  if (first === undefined) return null
  if (others.length === 0) return first
  throw refuse(
    'currency',
    [first, ...others].join(' or '),
    'A chart never mixes currencies: name the one to draw.',
  )
}

/** The refusal of a chart that cannot be drawn as asked. */
export function refuse(path: string, expected: string, message: string): RedressError {
  return new RedressError('input-invalid', message, { what: 'chart', issues: [{ path, expected }] })
}
