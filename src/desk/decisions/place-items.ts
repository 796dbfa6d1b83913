import type { Dispute } from '../../disputes/dispute.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { DisputedItem } from './disputed-items.ts'
import type { JoiningItem } from './join-dispute.ts'

/** The chunk of lines that each item finds room in; one that was in the dispute before takes its line up again. */
export function placeItems(
  draft: Draft,
  dispute: Dispute,
  items: readonly DisputedItem[],
): readonly JoiningItem[] {
  let room = dispute.items.total
  return items.map((item) => {
    const kept = keptChunk(draft, dispute, item.item.id)
    if (kept !== undefined) return { ...item, chunk: kept }
    room += 1
    return { ...item, chunk: Math.floor((room - 1) / linesPerChunk) }
  })
}

/** Looked for among all lines when the item was in another dispute since, and no longer says where its line is. */
function keptChunk(draft: Draft, dispute: Dispute, item: string): number | undefined {
  const left = draft.read('standing', item)?.left ?? null
  if (left === null || left.dispute === dispute.id) return left?.chunk
  for (let chunk = 0; chunk * linesPerChunk < dispute.items.total; chunk += 1) {
    const lines = draft.read('lines', linesId(dispute.id, chunk))
    if (lines !== undefined && lineOf(lines, item) !== undefined) return chunk
  }
  return undefined
}
