import { cellWriter, firstHeadWriter } from './cells.ts'
import type { CsvOptions } from './csv-options.ts'
import { parseCsvOptions } from './csv-schema.ts'
import { headOf } from './heads.ts'
import type { Column, Table } from './table.ts'

const lineEnd = '\r\n'
const byteOrderMark = '\ufeff'

/** UTF-16 units after which a chunk is handed over; a row is never cut. */
const chunkLength = 65_536

/**
 * Writes a list as CSV (R-10, RFC 4180): chunks of text of some 64 KB, made as they are asked for. A spreadsheet cannot be
 * tricked by it: a text that would be a formula begins with `'`, and so does one that begins with such marks before what
 * would be one, so that taking one mark off gives back the text.
 *
 * @throws {RedressError} `input-invalid` when the options do not have their shape, or give heads to columns that the
 * table does not have; while writing, `text-invalid` for a cell with half of a surrogate pair.
 * @example
 * ```ts
 * const table: Table<{ name: string; owes: string }> = {
 *   rowsOf: (row) => [row],
 *   columns: [
 *     { id: 'name', type: 'text', headers: { en: 'Name' }, value: ({ name }) => name },
 *     { id: 'owes', type: 'amount', headers: { en: 'Owes' }, value: ({ owes }) => owes },
 *   ],
 * }
 * const chunks = csvOf(table, [{ name: '=1+1', owes: '-12.50' }])
 * ;[...chunks].join('') // "Name,Owes\r\n'=1+1,-12.50\r\n"
 * ```
 */
export function csvOf<Source, Row>(
  table: Table<Source, Row>,
  sources: Iterable<Source>,
  options: CsvOptions = {},
): Generator<string, void, undefined> {
  return write(startFile(table.columns, options), table.rowsOf, sources)
}

/**
 * Writes a list that comes in chunks as CSV, as `csvOf` does: the pages of a question, or rows of a database. The next
 * chunk is asked for when what the one before made was taken.
 *
 * @throws {RedressError} `input-invalid` when the options do not have their shape, or give heads to columns that the
 * table does not have; while writing, `text-invalid` for a cell with half of a surrogate pair.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.promise({ items: ['F-1042'], on: '2026-12-10', amount: '700.00' }, { by: 'lea' })
 * async function* pages() {
 *   let next: string | null = null
 *   do {
 *     const page: Listed<PaymentPromise> = await desk.promises({}, next === null ? {} : { after: next })
 *     yield page.documents
 *     next = page.next
 *   } while (next !== null)
 * }
 * let text = ''
 * for await (const chunk of csvOfChunks(promisesTable, pages(), { language: 'fr' })) text += chunk
 * text.split('\r\n')[1]?.startsWith('F-1042,C-1,2026-12-10') // true
 * ```
 */
export function csvOfChunks<Source, Row>(
  table: Table<Source, Row>,
  chunks: AsyncIterable<Iterable<Source>>,
  options: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  return writeChunks(startFile(table.columns, options), table.rowsOf, chunks)
}

/** What a file begins with, and what writes its rows. */
type File<Row> = { readonly head: string; readonly writeRow: (row: Row) => string }

/** Reads the options at once, so that a mistake in them is thrown where they are given. */
function startFile<Row>(columns: readonly Column<Row>[], input: CsvOptions): File<Row> {
  const options = parseCsvOptions(
    input,
    columns.map(({ id }) => id),
  )
  const writeFirst = firstHeadWriter(options)
  const writeHead = cellWriter('text', options)
  const heads = columns.map((column, at) => (at === 0 ? writeFirst : writeHead)(headOf(column, options)))
  return {
    head: (options.byteOrderMark ? byteOrderMark : '') + heads.join(options.separator) + lineEnd,
    writeRow: rowWriter(columns, options),
  }
}

function rowWriter<Row>(
  columns: readonly Column<Row>[],
  options: Required<CsvOptions>,
): (row: Row) => string {
  const { separator } = options
  const cells = columns.map(({ type, value }) => ({ value, writeCell: cellWriter(type, options) }))
  return (row) => {
    let line = ''
    let before = ''
    for (const { value, writeCell } of cells) {
      const held = value(row) ?? null
      line += held === null ? before : before + writeCell(held)
      before = separator
    }
    // To many readers a line without anything is no row.
    return (line === '' ? '""' : line) + lineEnd
  }
}

function* write<Source, Row>(
  { head, writeRow }: File<Row>,
  rowsOf: Table<Source, Row>['rowsOf'],
  sources: Iterable<Source>,
): Generator<string, void, undefined> {
  let chunk = head
  for (const source of sources) {
    for (const row of rowsOf(source)) {
      chunk += writeRow(row)
      if (chunk.length < chunkLength) continue
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

async function* writeChunks<Source, Row>(
  { head, writeRow }: File<Row>,
  rowsOf: Table<Source, Row>['rowsOf'],
  chunks: AsyncIterable<Iterable<Source>>,
): AsyncGenerator<string, void, undefined> {
  let waiting = head
  for await (const sources of chunks) {
    yield* write({ head: waiting, writeRow }, rowsOf, sources)
    waiting = ''
  }
  if (waiting !== '') yield waiting
}
