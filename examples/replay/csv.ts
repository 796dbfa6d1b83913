import { pipeline } from 'node:stream/promises'

import { parse, type CsvError } from 'csv-parse'

import { Refused } from '../command-line/refusal.ts'
import type { Mapping } from './mapping.ts'

/** What a CSV file is made of, row by row. */
export type CsvReader = {
  /** A row, with the line it begins on; the header comes first. */
  readonly onRow: (line: number, cells: readonly string[]) => void
  /** A row whose cells cannot be told apart. */
  readonly onBrokenRow: (line: number, problem: string) => void
}

/** Characters of one row: a quote that never closes would otherwise take the rest of the file for one cell. */
const longestRow = 1_000_000

/**
 * Reads a CSV file as its chunks stream by. Throws `Refused` when the file as a whole cannot be read: another
 * encoding, a quote that never ends.
 */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { separator, encoding }: Pick<Mapping, 'separator' | 'encoding'>,
  { onRow, onBrokenRow }: CsvReader,
): Promise<void> {
  let endOfLastRow = 0
  let countedTwice = 0
  let unreadableFrom: number | null = null
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { lines }) => {
      const text = cells.join(' ')
      // The parser takes a carriage return and the line feed after it for two lines when they are quoted.
      countedTwice += text.match(/\r\n/g)?.length ?? 0
      endOfLastRow = lines - countedTwice
      onRow(endOfLastRow - (text.match(/\r\n|\r|\n/g)?.length ?? 0), cells)
      // Rows are taken as they are met; nothing is handed on.
      return null
    },
    skip_records_with_error: true,
    on_skip: (error) => {
      const { code, lines } = placeOf(error)
      if (code === 'INVALID_OPENING_QUOTE' && endOfLastRow > 0) onBrokenRow(lines - countedTwice, strayQuote)
      else unreadableFrom ??= endOfLastRow + 1
      endOfLastRow = lines - countedTwice
      return undefined
    },
  })
  parser.resume()
  await pipeline(decode(bytes, encoding), parser)
  if (unreadableFrom === null) return
  // Where the row ends is unknown, and so is every row after it: this cannot be skipped.
  const problem =
    'a quoted cell of the row that begins here does not end, so that no row after it can be read.'
  throw new Refused('file', [`line ${String(unreadableFrom)}: ${problem}`])
}

const strayQuote = 'a quote stands inside a cell that does not begin with one.'

function placeOf(error: CsvError | undefined): { readonly code: string; readonly lines: number } {
  const lines: unknown = error?.['lines']
  return { code: error?.code ?? '', lines: typeof lines === 'number' ? lines : 1 }
}

async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Mapping['encoding'],
): AsyncGenerator<string> {
  // A byte order mark at the beginning is taken off by the decoder.
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refused('file', [`The file is not ${encoding}: name its encoding in the mapping.`])
  }
}
