import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Facts } from '../facts.ts'
import { itemsOf } from './chase.ts'
import type { MessageContext } from './message-context.ts'
import { actionNamed } from './require.ts'

/** The items that a message is about: as its gesture says, else those still in the dispute, else in the action. */
export function selectionOf(
  facts: Facts,
  draft: Draft,
  { items, action: id }: Pick<MessageContext, 'items' | 'action'>,
): readonly Item[] {
  const action = actionNamed(draft, id)
  const ids = items ?? (action === undefined ? [] : itemsOf(draft, action))
  return ids.flatMap((item) => facts.items.get(item) ?? [])
}
