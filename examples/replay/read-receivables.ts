import { Refused } from '../command-line/refusal.ts'
import { readCsv } from './csv.ts'
import { columnsOf, type Mapping } from './mapping.ts'
import { readRow } from './read-row.ts'
import type { Receivable } from './receivable.ts'
import { rowOf, RowRefused, type Header, type RowFault } from './row.ts'

/** What was read of a file: its receivables in the order of their lines, and the rows that could not be read. */
export type ReadFile = {
  readonly receivables: readonly Receivable[]
  readonly faults: readonly RowFault[]
}

/**
 * Reads receivables as their file streams by; `bytes` are its chunks. Throws `Refused` when the file as a whole
 * cannot be read: no header, a column missing, another encoding, a quote that never ends.
 */
export async function readReceivables(bytes: AsyncIterable<Uint8Array>, mapping: Mapping): Promise<ReadFile> {
  const receivables: Receivable[] = []
  const faults: RowFault[] = []
  const lines = new Map<string, number>()
  let header: Header | null = null

  const take = (line: number, cells: readonly string[]): void => {
    if (header === null) {
      header = readHeader(cells, mapping)
      return
    }
    const row = rowOf(header, line, cells)
    const receivable = readRow(row, mapping)
    const before = lines.get(receivable.number)
    if (before !== undefined) row.refuse(mapping.columns.number, `line ${before} has the same number.`)
    lines.set(receivable.number, line)
    receivables.push(receivable)
  }

  await readCsv(bytes, mapping, {
    onRow: (line, cells) => {
      try {
        take(line, cells)
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error
        faults.push(error.fault)
      }
    },
    onBrokenRow: (line, problem) => faults.push({ line, column: null, problem }),
  })
  if (header === null) throw new Refused('file', ['The file is empty: its first line names the columns.'])
  return { receivables, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function readHeader(cells: readonly string[], mapping: Mapping): Header {
  const names = cells.map((cell) => cell.trim())
  const faults = columnsOf(mapping).flatMap((column) => {
    const count = names.filter((name) => name === column).length
    if (count === 1) return []
    return [
      count === 0
        ? `line 1: the column ${column} is missing.`
        : `line 1: ${count} columns are called ${column}.`,
    ]
  })
  if (faults.length > 0) throw new Refused('file', [...faults, `The file has: ${names.join(', ')}.`])
  return { width: names.length, places: new Map(names.map((name, at) => [name, at])) }
}
