import { csvOf } from '../../../../src/reports/export/csv.ts'
import type { CsvOptions } from '../../../../src/reports/export/csv-options.ts'
import { oneRow, type Table } from '../../../../src/reports/export/table.ts'

type TestRow = {
  readonly id: string | null
  readonly text: string | null
  readonly amount: string | null
}

/** An id, a text and an amount. */
export const testTable: Table<TestRow> = {
  rowsOf: oneRow,
  columns: [
    { id: 'id', type: 'id', headers: { en: 'Number', fr: 'Numéro' }, value: ({ id }) => id },
    { id: 'text', type: 'text', headers: { en: 'Text', fr: 'Texte' }, value: ({ text }) => text },
    { id: 'amount', type: 'amount', headers: { en: 'Amount' }, value: ({ amount }) => amount },
  ],
}

/** The whole file. */
export const fileOf = <Source, Row>(
  table: Table<Source, Row>,
  sources: Iterable<Source>,
  options: CsvOptions = {},
): string => [...csvOf(table, sources, options)].join('')

/** What comes after the heads, without the last line end. */
export const linesOf = <Source, Row>(
  table: Table<Source, Row>,
  sources: Iterable<Source>,
  options: CsvOptions = {},
): readonly string[] => fileOf(table, sources, options).split('\r\n').slice(1, -1)

/** The cell of a text alone. */
export const textCell = (text: string, options: CsvOptions = {}): string =>
  fileOf(
    { rowsOf: oneRow, columns: [{ id: 'a', type: 'text', headers: {}, value: (given: string) => given }] },
    [text],
    options,
  ).slice('a\r\n'.length, -'\r\n'.length)
