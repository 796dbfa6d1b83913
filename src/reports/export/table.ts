import type { Labels } from '../../catalogs/labels.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Instant } from '../../kernel/calendar/instant.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'

/** What the cells of a column hold, by the type of the column. */
export type CellValues = {
  /** What a program calls something: an item, a customer, a number that people use. */
  readonly id: string
  readonly text: string
  readonly day: Day
  readonly instant: Instant
  /** Needs a column of its currency beside it. */
  readonly amount: Amount
  readonly currency: Currency
  readonly integer: number
  /** An exact fraction to 4 decimals. */
  readonly ratio: string
  /** Days to 2 decimals. */
  readonly days: string
  readonly boolean: boolean
}

/** The type of a column. Amounts, whole numbers, ratios and days are numbers to a spreadsheet; all else is text. */
export type ColumnType = keyof CellValues

/** One column: its type, what its head says by language, and its value in a row; without one the cell is empty. */
export type Column<Row> = {
  readonly [Type in ColumnType]: {
    readonly id: string
    readonly type: Type
    readonly headers: Labels
    /** What the cell holds; nothing leaves it empty. */
    readonly value: (row: Row) => CellValues[Type] | null | undefined
  }
}[ColumnType]

/**
 * How a list or figure is laid out as rows and columns: plain data, so that a host leaves columns out, adds its
 * own, or makes tables of its own records.
 */
export type Table<Source, Row = Source> = {
  /** The rows that one element of the list makes: a dispute in two currencies makes two. */
  readonly rowsOf: (source: Source) => readonly Row[]
  readonly columns: readonly Column<Row>[]
}

/** The rows of a list whose elements are one row each. */
export function oneRow<Source>(source: Source): readonly Source[] {
  return [source]
}
