import type { Dispute } from '../../disputes/dispute.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { recordMissedBalances } from './balances.ts'
import { disputedItems, requireNextStatus, type DisputeRequest } from './disputed-items.ts'
import { takeOut } from './action-items.ts'
import { joinDispute } from './join-dispute.ts'
import { requireCustomer } from './known-items.ts'
import { requireOpenDispute } from './require.ts'

/**
 * Lets items join an open dispute through its tracking action. An item that had left it takes its line up again.
 *
 * @throws {RedressError} the refusals of disputing an item, and `customers-mixed` for another customer's.
 */
export function attachItems(
  facts: Facts,
  draft: Draft,
  disputeId: string,
  requests: readonly DisputeRequest[],
  move: boolean,
): void {
  const dispute = requireOpenDispute(draft, disputeId)
  const items = disputedItems(facts, draft, requests)
  requireCustomer(
    dispute.customer,
    items.map(({ item }) => item),
  )
  requireNextStatus(
    facts,
    draft,
    items.map(({ item }) => item.id),
    dispute.cause,
  )
  let room = dispute.items.total
  const joining = items.map((item) => {
    const kept = keptChunk(draft, dispute, item.item.id)
    if (kept !== undefined) return { ...item, chunk: kept }
    room += 1
    return { ...item, chunk: Math.floor((room - 1) / linesPerChunk) }
  })
  // What the ledger did comes first, so that all the person did is one entry of the history.
  recordMissedBalances(facts, draft, disputeId, joining)
  takeOut(
    facts,
    draft,
    items.map(({ item }) => item.id),
    move,
  )
  joinDispute(facts, draft, disputeId, { why: 'attached', items: joining })
}

/** The chunk that holds the line of an item which was in the dispute before. */
function keptChunk(draft: Draft, dispute: Dispute, item: string): number | undefined {
  const left = draft.read('standing', item)?.left ?? null
  if (left === null || left.dispute === dispute.id) return left?.chunk
  for (let chunk = 0; chunk * linesPerChunk < dispute.items.total; chunk += 1) {
    const lines = draft.read('lines', linesId(dispute.id, chunk))
    if (lines !== undefined && lineOf(lines, item) !== undefined) return chunk
  }
  return undefined
}
