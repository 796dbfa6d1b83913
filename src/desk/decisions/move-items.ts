import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { recordMissedBalances } from './balances.ts'
import { requireNextStatus } from './disputed-items.ts'
import { revokeConfirmation } from './edit-action.ts'
import { joinDispute } from './join-dispute.ts'
import { knownItems, requireCustomer } from './known-items.ts'
import { leaveDispute } from './leave-dispute.ts'
import type { LeavingItem } from './leaving-item.ts'
import { placeItems } from './place-items.ts'
import { requireOpenDispute } from './require.ts'

/** From which open dispute into which other one, and what people call it. */
export type Move = {
  readonly why: 'moved' | 'split'
  readonly from: string
  readonly to: string
}

/**
 * Records that items leave their dispute for another open one of the same customer: they take its status and join its
 * tracking action, and what is disputed of each goes along.
 *
 * @throws {RedressError} `target-is-source`, `dispute-unknown`, `dispute-closed`, `item-unknown`, `customers-mixed` or
 * `status-not-allowed`.
 */
export function moveItems(facts: Facts, draft: Draft, leavers: readonly LeavingItem[], move: Move): void {
  if (move.from === move.to) {
    throw new RedressError('target-is-source', 'The items are in this dispute; name another one.', {
      dispute: move.to,
    })
  }
  const target = requireOpenDispute(draft, move.to)
  const ids = leavers.map(({ item }) => item)
  const items = knownItems(facts, ids).map((item, at) => ({ item, disputed: leavers[at]?.disputed ?? '0' }))
  requireCustomer(
    target.customer,
    items.map(({ item }) => item),
  )
  requireNextStatus(facts, draft, ids, target.cause)
  departItems(facts, draft, leavers, move)
  const joining = placeItems(draft, target, items)
  recordMissedBalances(facts, draft, target.id, joining)
  joinDispute(facts, draft, target.id, { why: move.why, from: move.from, items: joining })
  revokeConfirmation(draft, target.trackingAction)
}

/**
 * Records that items leave for another record. They are given back the status each had before, so that this stays what
 * is given back when the other one turns out to be a mistake.
 */
export function departItems(
  facts: Facts,
  draft: Draft,
  leavers: readonly LeavingItem[],
  { why, from, to }: Move,
): void {
  leaveDispute(facts, draft, from, leavers, {
    why,
    to,
    outcome: null,
    credit: null,
    code: null,
    status: 'before',
  })
  revokeConfirmation(draft, requireOpenDispute(draft, from).trackingAction)
}
