import type { Draft } from '../../history/draft.ts'
import { statusChanges } from '../../history/status-changes.ts'
import { inconsistentHistory } from '../../kernel/entry-at.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { knownItems } from './known-items.ts'
import { addComment } from './notes.ts'
import { requireComment } from './require.ts'

/** The comment that replaces that of an entry, and for which of the items that share it. */
export type Amendment = {
  readonly item: string
  readonly scope?: 'all' | 'one'
  readonly comment: string
}

/**
 * Records that the comment of an entry is corrected, for all items that have their status from it or for one.
 *
 * @throws {RedressError} `item-unknown`; `nothing-to-amend` when the item has no status; `scope-missing` when the entry
 * is shared and nothing says for whom; `comment-missing`.
 */
export function recordAmendment(facts: Facts, draft: Draft, { item, scope, comment }: Amendment): void {
  knownItems(facts, [item])
  const text = requireComment('amend', comment)
  const entry = draft.read('standing', item)?.status?.entry ?? null
  if (entry === null) {
    throw new RedressError('nothing-to-amend', 'The item has no status whose entry could be amended.', {
      item,
    })
  }
  const sharing = itemsSharing(facts, draft, entry)
  if (sharing.length > 1 && scope === undefined) {
    throw new RedressError(
      'scope-missing',
      `The entry is shared by ${sharing.length} items; say all or one.`,
      {
        item,
        entry,
        shared: sharing.length,
        allowed: ['all', 'one'],
      },
    )
  }
  const amended = scope === 'all' ? sharing : [item]
  draft.record({
    type: 'entry-amended',
    entry,
    comment: addComment(facts, draft, text),
    items: amended.map((one) => ({ item: one })),
  })
}

/** The items that still have their status from an entry. */
function itemsSharing(facts: Facts, draft: Draft, entry: string): readonly string[] {
  const event = facts.entries.get(entry)
  if (event === undefined) throw inconsistentHistory('The entry of a status is not in the store.', entry)
  const named = statusChanges(event).flatMap(({ items }) => items.map(({ item }) => item))
  return named.filter((item) => draft.read('standing', item)?.status?.entry === entry)
}
