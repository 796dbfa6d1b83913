import type { Formats } from '../formats/formats.ts'
import { escapeHtml } from '../rendering/safe-values.ts'
import type { Column, Table } from './cells.ts'

const TABLE = '<table cellpadding="4" cellspacing="0" border="1" style="border-collapse:collapse">'

/** A list as a table of HTML. */
export function writeHtmlList(
  { columns, rowCount, currencyCount }: Table,
  hidden: number,
  { words }: Formats,
): string {
  let html = `${TABLE}<thead><tr>`
  for (const { head, isRight } of columns) html += `<th${isRight ? RIGHT : LEFT}>${escapeHtml(head)}</th>`
  html += '</tr></thead><tbody>'
  for (let row = 0; row < rowCount; row += 1) html += writeRow(columns, (column) => column.cells[row])
  if (hidden > 0) html += `<tr><td colspan="${columns.length}">${escapeHtml(words.more(hidden))}</td></tr>`
  html += '</tbody><tfoot>'
  for (let row = 0; row < currencyCount; row += 1) html += writeRow(columns, (column) => column.totals[row])
  return `${html}</tfoot></table>`
}

const LEFT = ' align="left"'
const RIGHT = ' align="right"'

function writeRow(columns: readonly Column[], cellOf: (column: Column) => string | undefined): string {
  let row = '<tr>'
  for (const column of columns) {
    const cell = cellOf(column) ?? ''
    // Numbers are of our own making, and half of all cells.
    row += column.isRight ? `<td${RIGHT}>${cell}</td>` : `<td>${escapeHtml(cell)}</td>`
  }
  return `${row}</tr>`
}
