import { utf8Length } from '../../kernel/text/limits.ts'
import type { Formats } from '../formats/formats.ts'
import { spokenOf } from '../hashtags/groups.ts'
import type { ListHashtag } from '../hashtags/hashtag.ts'
import { layOut } from '../lists/cells.ts'
import { writeHtmlList } from '../lists/list-html.ts'
import { writeTextList } from '../lists/list-text.ts'
import type { RenderFacts } from '../render-facts.ts'

/** What a message has room for, and how its lists speak. */
export type ListRoom = {
  readonly isDunning: boolean
  readonly isInternal: boolean
  readonly maxRows: number
  readonly maxHtmlBytes: number
  readonly hasHtml: boolean
}

const MOST_BYTES_A_UNIT = 3

/**
 * A list as text and as a table, with the same rows: as many as fit, then how many more there are (TM13). Totals are of all
 * items.
 */
export function writeList(
  { list, claimsLateCharges }: ListHashtag,
  facts: RenderFacts,
  formats: Formats,
  room: ListRoom,
): { readonly text: string; readonly markup: string } {
  const items = spokenOf(list(facts), room.isDunning)
  const showsDisputed = room.isInternal || !room.isDunning
  let maxRows = room.maxRows
  for (;;) {
    const showsLateCharges = claimsLateCharges && room.isDunning
    const table = layOut(items, formats, {
      isDunning: room.isDunning,
      showsLateCharges,
      showsDisputed,
      maxRows,
    })
    const hidden = items.length - table.rowCount
    const markup = room.hasHtml ? writeHtmlList(table, hidden, formats) : ''
    const excess = excessOf(markup, room.maxHtmlBytes)
    if (excess <= 1 || table.rowCount === 0) return { text: writeTextList(table, hidden, formats), markup }
    maxRows = Math.floor(table.rowCount / excess)
  }
}

/** How many times too large a text is; counted exactly only where it could be. */
function excessOf(markup: string, maxBytes: number): number {
  if (markup.length * MOST_BYTES_A_UNIT <= maxBytes) return 0
  return utf8Length(markup) / maxBytes
}
