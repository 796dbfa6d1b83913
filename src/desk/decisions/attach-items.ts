import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { recordMissedBalances } from './balances.ts'
import { disputedItems, requireNextStatus, type DisputeRequest } from './disputed-items.ts'
import { takeOut } from './action-items.ts'
import { joinDispute } from './join-dispute.ts'
import { requireCustomer } from './known-items.ts'
import { placeItems } from './place-items.ts'
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
  const joining = placeItems(draft, dispute, items)
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
