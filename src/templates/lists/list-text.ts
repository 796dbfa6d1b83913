import type { Formats } from '../formats/formats.ts'
import type { Column, Table } from './cells.ts'

const GAP = '  '
const HAS_PAIR = /[\uDC00-\uDFFF]/
const LOW_SURROGATES = /[\uDC00-\uDFFF]/g

/** A list as lines of aligned text: head, rows, how many more there are, totals. */
export function writeTextList(
  { columns, rowCount, currencyCount }: Table,
  hidden: number,
  { words }: Formats,
): string {
  const lines = Array.from({ length: 1 + rowCount + currencyCount }, () => '')
  for (const [at, column] of columns.entries()) appendColumn(lines, column, at === 0 ? '' : GAP)
  const trimmed = lines.map((line) => line.trimEnd())
  if (hidden > 0) trimmed.splice(1 + rowCount, 0, words.more(hidden))
  return trimmed.join('\n')
}

/** Widths count characters: some of them are two units. */
function appendColumn(lines: string[], { head, cells, totals, isRight }: Column, gap: string): void {
  const all = [head, ...cells, ...totals]
  let width = 0
  for (const cell of all) width = Math.max(width, cell.length - countPairs(cell))
  for (let at = 0; at < all.length; at += 1) {
    const cell = all[at] ?? ''
    const room = width + countPairs(cell)
    lines[at] = (lines[at] ?? '') + gap + (isRight ? cell.padStart(room) : cell.padEnd(room))
  }
}

function countPairs(cell: string): number {
  // Hardly any cell has one, and to look is cheaper than to collect.
  return HAS_PAIR.test(cell) ? (cell.match(LOW_SURROGATES)?.length ?? 0) : 0
}
