import type { ActionChange } from '../actions/changes.ts'
import type { DisputeChange } from '../disputes/changes.ts'
import type { DeliveryChange } from '../messages/delivery-changes.ts'
import type { OutboxChange } from '../messages/outbox-changes.ts'
import type { AccountChange } from '../standings/account-changes.ts'
import type { ItemChange } from '../standings/changes.ts'
import type { TextsErased } from './text-changes.ts'

/** All that can happen, in the words of the history. */
export type Change =
  ItemChange | DisputeChange | ActionChange | AccountChange | TextsErased | DeliveryChange | OutboxChange

/** How many items a change names: an event holds at most 500. */
export function itemCount(change: Change): number {
  return 'items' in change ? change.items.length : 0
}
