import { statusOf } from '../../catalogs/statuses.ts'
import { balanceOf } from '../../disputes/classify-shift.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { JoinReason } from '../../standings/changes.ts'
import type { Facts } from '../facts.ts'
import { revokeConfirmation } from './edit-action.ts'
import { grouped } from './grouping.ts'

/** An item that joins a dispute: what is disputed of it, and the chunk of lines that holds it. */
export type JoiningItem = {
  readonly item: Item
  /** With the item's sign. */
  readonly disputed: Amount
  readonly chunk: number
}

/** Records that items join an open dispute and its tracking action (D-1, A-5). */
export function joinDispute(
  facts: Facts,
  draft: Draft,
  disputeId: string,
  joining: { readonly why: JoinReason; readonly items: readonly JoiningItem[] },
): void {
  const dispute = draft.read('dispute', disputeId)
  if (dispute === undefined)
    throw inconsistentHistory('Items join a dispute that was never opened.', disputeId)
  const { id, type } = statusOf(facts.catalog, dispute.cause)
  for (const group of grouped(joining.items, ({ chunk }) => String(chunk))) {
    draft.record({
      type: 'items-disputed',
      dispute: dispute.id,
      action: dispute.trackingAction,
      chunk: group[0].chunk,
      why: joining.why,
      episode: dispute.episodes.length,
      on: joining.why === 'opened' ? dispute.openedOn : facts.today,
      status: { id, type },
      resolver: dispute.resolver,
      items: group.map(({ item, disputed }) => ({
        item: item.id,
        customer: item.customer,
        currency: item.currency,
        collector: facts.customers.get(item.customer)?.collector ?? null,
        disputed,
        balance: balanceOf(item),
      })),
    })
  }
  revokeConfirmation(draft, dispute.trackingAction)
}
