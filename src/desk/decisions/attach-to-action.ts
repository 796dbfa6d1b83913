import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { joinAction, takeOut } from './action-items.ts'
import type { DisputeRequest } from './disputed-items.ts'
import { freeItems, requireCustomer } from './known-items.ts'
import { requireOpenAction } from './require.ts'

/**
 * Lets free items join an open action that tracks no dispute.
 *
 * @throws {RedressError} the refusals of choosing items; `customers-mixed` for another customer's; `item-in-action`
 * unless the caller says to move; `action-without-dispute` when a disputed amount is given.
 */
export function attachToAction(
  facts: Facts,
  draft: Draft,
  actionId: string,
  requests: readonly DisputeRequest[],
  move: boolean,
): void {
  const action = requireOpenAction(draft, actionId)
  if (requests.some(({ disputed }) => disputed !== null)) {
    throw new RedressError(
      'action-without-dispute',
      'The action follows no dispute that could hold an amount.',
      {
        action: actionId,
      },
    )
  }
  const ids = requests.map(({ item }) => item)
  const items = freeItems(facts, draft, ids)
  requireCustomer(action.customer, items)
  takeOut(facts, draft, ids, move, actionId)
  joinAction(facts, draft, requireOpenAction(draft, actionId), items)
}
