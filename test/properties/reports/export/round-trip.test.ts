import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { csvOf, csvOfChunks } from '../../../../src/reports/export/csv.ts'
import type { CsvOptions } from '../../../../src/reports/export/csv-options.ts'
import { oneRow, type Column, type Table } from '../../../../src/reports/export/table.ts'
import { hostileTexts } from '../../../../src/testing/arbitraries/hostile-text.ts'
import { holdsAsync, scaledRuns } from '../../../support/async-law.ts'
import { holds } from '../../../support/law.ts'

type Cell = string | null

/** What is read back must be told from these by somebody who knows the rule of the apostrophe, and nothing else. */
const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠']
const isUnseen = (character: string) => /^[\p{Z}\p{Cf}\p{Cc}]$/u.test(character)

const isFormula = (text: string): boolean => {
  for (const character of text) {
    if (dangerous.includes(character)) return true
    if (!isUnseen(character)) return false
  }
  return false
}
const withoutMarks = (text: string) => text.replace(/^'+/, '')
const unguarded = (cell: string) =>
  cell.startsWith("'") && isFormula(withoutMarks(cell)) ? cell.slice(1) : cell
const isInstruction = (text: string) =>
  [...text]
    .filter((one) => !isUnseen(one))
    .join('')
    .startsWith('sep=')

const { long: _long, malformed: _malformed, ...written } = hostileTexts
const fragments = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\ufeff',
  '=',
  '-',
  '＠',
  'a',
  '1',
  'é',
  '💶',
]
const text = fc.oneof(
  fc.constantFrom(...Object.values(written).flat()),
  fc.array(fc.constantFrom(...fragments), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.constantFrom('sep=;', '\ufeffsep=,', 'ID', '', '00012', '4111111111111111', '1E5', '2026-03-01', 'TRUE'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const number = fc.oneof(
  fc.constantFrom('0', '-12.50', '123456789012345.678', '=1', '-1+2', '1e5', '+5'),
  fc.integer({ min: -99_999, max: 99_999 }).map(String),
)
const height = 4
const cells = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.option(cell, { freq: 6 }), { minLength: height, maxLength: height })

const tables = fc
  .record({
    columns: fc.array(
      fc.oneof(
        fc.record({ type: fc.constantFrom('id', 'text'), head: text, cells: cells(text) }),
        fc.record({ type: fc.constant('amount'), head: text, cells: cells(number) }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    rows: fc.nat({ max: height }),
    options: fc.record({
      separator: fc.constantFrom(',', ';', '\t'),
      decimalMark: fc.constantFrom('.', ','),
      byteOrderMark: fc.boolean(),
      idsAsText: fc.boolean(),
    }),
  })
  .map(({ columns, rows, options }) => ({
    columns,
    rows: Array.from({ length: rows }, (_, at) => columns.map((column) => column.cells[at] ?? null)),
    options,
  }))

type Drawn = typeof tables extends fc.Arbitrary<infer D> ? D : never

const tableOf = ({ columns }: Drawn): Table<readonly Cell[]> => ({
  rowsOf: oneRow,
  columns: columns.map(({ type, head }, at): Column<readonly Cell[]> => ({
    id: `c${at}`,
    type,
    headers: { en: head },
    value: (row) => row[at] ?? null,
  })),
})

const readers = {
  'csv-parse': (file: string, separator: string): string[][] =>
    parse(file, { delimiter: separator, bom: true, record_delimiter: '\r\n' }),
  papaparse: (file: string, separator: string): string[][] => {
    const { data, errors } = Papa.parse<string[]>(file, { delimiter: separator, newline: '\r\n' })
    if (errors.length > 0) throw new Error(errors[0]?.message)
    // What follows the last line end is one more row to it.
    return data.slice(0, -1)
  },
}

/** What was meant by the cells that were read. */
const meant = (read: readonly string[][], { columns, options }: Drawn) =>
  read.map((row, line) =>
    row.map((cell, at) => {
      if (line === 0) {
        const isFirst = at === 0 && cell.startsWith("'") && isInstruction(withoutMarks(cell))
        return isFirst ? cell.slice(1) : unguarded(cell)
      }
      const type = columns[at]?.type
      if (type === 'id' && options.idsAsText) return cell.slice(1)
      if (type === 'amount' && options.decimalMark === ',') return unguarded(cell.replace(',', '.'))
      return unguarded(cell)
    }),
  )

/** Compares texts first: 20,000 deep comparisons would take longer than all else. */
const same = (found: readonly string[][], wanted: readonly string[][]) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted)
}

const whole = ({ rows, options, ...drawn }: Drawn, more: CsvOptions = {}) =>
  [...csvOf(tableOf({ rows, options, ...drawn }), rows, { ...options, ...more })].join('')

describe('a CSV file that is read back (R-10)', () => {
  it('gives the original to csv-parse and to papaparse, the documented apostrophe taken off (CS3, CS4, CS5)', () => {
    holds(
      fc.property(tables, (drawn) => {
        const { columns, rows, options } = drawn
        const file = whole(drawn)
        const original = [
          columns.map(({ head }) => head),
          ...rows.map((row) => row.map((cell) => cell ?? '')),
        ]
        for (const read of Object.values(readers)) {
          same(meant(read(file, options.separator), drawn), original)
        }
      }),
      scaledRuns(20_000),
    )
  })

  it('has no cell that a spreadsheet would run, save plain numbers in columns of numbers (CS1, CS2)', () => {
    holds(
      fc.property(tables, (drawn) => {
        const [, ...rows] = readers['csv-parse'](whole(drawn), drawn.options.separator)
        for (const row of rows) {
          for (const [at, cell] of row.entries()) {
            const isNumber = drawn.columns[at]?.type === 'amount' && /^-?[0-9]+([.,][0-9]+)?$/.test(cell)
            if (!isNumber && isFormula(cell)) throw new Error(`It would run ${JSON.stringify(cell)}.`)
          }
        }
      }),
    )
  })

  it('is the original as it was where raw cells are asked for', () => {
    holds(
      fc.property(tables, (drawn) => {
        const file = whole(drawn, { unsafeRawCells: true, idsAsText: false, decimalMark: '.' })
        const [, ...read] = readers['csv-parse'](file, drawn.options.separator)
        expect(read).toEqual(drawn.rows.map((row) => row.map((cell) => cell ?? '')))
      }),
    )
  })

  it('is the same whether the list comes at once or in chunks', async () => {
    await holdsAsync(
      fc.asyncProperty(tables, fc.nat({ max: 4 }), async (drawn, at) => {
        const chunks = async function* () {
          for (const part of [drawn.rows.slice(0, at), drawn.rows.slice(at)])
            yield await Promise.resolve(part)
        }
        let file = ''
        for await (const chunk of csvOfChunks(tableOf(drawn), chunks(), drawn.options)) file += chunk
        expect(file).toBe(whole(drawn))
      }),
      200,
    )
  })
})
