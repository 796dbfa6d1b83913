import type { Action } from '../../actions/action.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { leaveActions } from './action-items.ts'
import type { Detachment } from './detachment.ts'
import { addComment } from './notes.ts'
import { requireDistinct, requireNoFields } from './require.ts'

/**
 * Records that items leave an action that tracks no dispute. No status changes: only a dispute gives and takes one.
 *
 * @throws {RedressError} `item-duplicate`, `item-not-in-action`, `field-not-expected` for what only a dispute has, and
 * `action-without-dispute` when they leave as resolved, or for another dispute.
 */
export function recordLeaving(facts: Facts, draft: Draft, action: Action, detachment: Detachment): void {
  const { items, why, comment } = detachment
  requireDistinct(items)
  if (why !== 'mistake' && why !== 'other') {
    throw new RedressError(
      'action-without-dispute',
      'The action follows no dispute that items could be resolved in, or leave for another one.',
      {
        action: action.id,
      },
    )
  }
  requireNoFields(detachment, ['outcome', 'credit', 'code', 'status', 'to'], why)
  for (const item of items) {
    if (draft.read('standing', item)?.action === action.id) continue
    throw new RedressError('item-not-in-action', 'The item is not in this action now.', {
      item,
      action: action.id,
    })
  }
  if (comment !== undefined) addComment(facts, draft, comment)
  leaveActions(facts, draft, items, why)
}
