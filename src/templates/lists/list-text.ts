import type { Formats } from '../formats/formats.ts'
import type { Column, Table } from './cells.ts'

const GAP = '  '
const LOW_SURROGATE = /[\uDC00-\uDFFF]/g

/** A list as lines of aligned text. */
export function writeTextList(
  { columns, rowCount, currencyCount }: Table,
  hidden: number,
  { words }: Formats,
): string {
  const padded = columns.map(padColumn)
  const lines: string[] = []
  const addLine = (row: number) => {
    let line = ''
    for (const cells of padded) line += line === '' ? (cells[row] ?? '') : GAP + (cells[row] ?? '')
    lines.push(line.trimEnd())
  }
  for (let row = 0; row <= rowCount; row += 1) addLine(row)
  if (hidden > 0) lines.push(words.more(hidden))
  for (let row = 0; row < currencyCount; row += 1) addLine(rowCount + 1 + row)
  return lines.join('\n')
}

/** Head, cells and totals, all of one width. */
function padColumn({ head, cells, totals, isRight }: Column): readonly string[] {
  const all = [head, ...cells, ...totals]
  let width = 0
  for (const cell of all) width = Math.max(width, widthOf(cell))
  return all.map((cell) => {
    const room = cell.length + width - widthOf(cell)
    return isRight ? cell.padStart(room) : cell.padEnd(room)
  })
}

/** Characters, of which some are two units. */
function widthOf(cell: string): number {
  return cell.length - (cell.match(LOW_SURROGATE)?.length ?? 0)
}
