import { statusOf } from '../../catalogs/statuses.ts'
import { balanceOf } from '../../disputes/classify-shift.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Day } from '../../kernel/calendar/day.ts'
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
  /** The day as dated, when it is not that of the gesture: a split changes no day (D-11). */
  readonly since?: Day
}

/** How items join a dispute. */
export type Joining = {
  readonly why: JoinReason
  /** The dispute they come out of; left out, none. */
  readonly from?: string
  readonly items: readonly JoiningItem[]
}

/** Records that items join an open dispute and its tracking action (D-1, A-5). */
export function joinDispute(facts: Facts, draft: Draft, disputeId: string, joining: Joining): void {
  const dispute = draft.read('dispute', disputeId)
  if (dispute === undefined)
    throw inconsistentHistory('Items join a dispute that was never opened.', disputeId)
  const { id, type } = statusOf(facts.catalog, dispute.cause)
  for (const group of grouped(joining.items, ({ chunk, since = '' }) => `${chunk} ${since}`)) {
    draft.record({
      type: 'items-disputed',
      dispute: dispute.id,
      action: dispute.trackingAction,
      chunk: group[0].chunk,
      why: joining.why,
      from: joining.from ?? null,
      episode: dispute.episodes.length,
      on: group[0].since ?? (joining.why === 'opened' ? dispute.openedOn : facts.today),
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
