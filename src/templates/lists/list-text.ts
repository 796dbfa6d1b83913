import type { Formats } from '../formats/formats.ts'
import type { Column, Table } from './cells.ts'

const GAP = '  '
const LOW_SURROGATE = /[\uDC00-\uDFFF]/

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

/** Head, cells and totals, all of one width, which counts characters: some of them are two units. */
function padColumn({ head, cells, totals, isRight }: Column): readonly string[] {
  const all = [head, ...cells, ...totals]
  const extra = LOW_SURROGATE.test(all.join('')) ? all.map(countSurrogates) : []
  let width = 0
  for (const [at, cell] of all.entries()) width = Math.max(width, cell.length - (extra[at] ?? 0))
  return all.map((cell, at) => {
    const room = width + (extra[at] ?? 0)
    return isRight ? cell.padStart(room) : cell.padEnd(room)
  })
}

function countSurrogates(cell: string): number {
  return cell.length - [...cell].length
}
