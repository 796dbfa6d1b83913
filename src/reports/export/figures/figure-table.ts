import type { Currency } from '../../../kernel/money/currency.ts'
import type { DisputeFigure, MoneyFigure } from '../../figures.ts'
import type { Column, Table } from '../table.ts'
import { currencyColumn } from './column-groups.ts'
import { bandColumns, bandedLines, type FigureRow, type LinesOf } from './figure-row.ts'

/** A row of a figure in money: of what was counted in its currency, or of all currencies converted to it. */
export type MoneyFigureRow<Row> = FigureRow<Row> & { readonly converted: boolean }

type InCurrency = { readonly currency: Currency }

const convertedColumn: Column<{ readonly converted: boolean }> = {
  id: 'converted',
  type: 'boolean',
  headers: { fr: 'Converti', en: 'Converted' },
  value: ({ converted }) => converted,
}

/** The table of a figure in money: its currencies, then, where rates were given, all of them in one. */
export function moneyTable<Row extends InCurrency, Line extends InCurrency>(
  linesOf: LinesOf<Row, Line>,
  columns: readonly Column<Line>[],
): Table<MoneyFigure<Row>, MoneyFigureRow<Line>> {
  return {
    rowsOf: ({ totals, by, converted }) => {
      const counted = bandedLines(totals, by, linesOf).map((line) => ({ ...line, converted: false }))
      if (converted === undefined) return counted
      const whole = converted.total === null ? [] : [converted.total]
      const inOne = bandedLines(whole, converted.by, linesOf)
      return [...counted, ...inOne.map((line) => ({ ...line, converted: true }))]
    },
    columns: [...bandColumns, currencyColumn(), convertedColumn, ...columns],
  }
}

/** The table of a figure that counts disputes. */
export function disputeTable<Row, Line>(
  linesOf: LinesOf<Row, Line>,
  columns: readonly Column<Line>[],
): Table<DisputeFigure<Row>, FigureRow<Line>> {
  return {
    rowsOf: ({ total, by }) => bandedLines([total], by, linesOf),
    columns: [...bandColumns, ...columns],
  }
}
