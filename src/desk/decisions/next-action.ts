import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { planWithItems, type ActionDetails } from './action-details.ts'
import { knownItems } from './known-items.ts'

/**
 * Gives items that just left a dispute or an action to a new one in the same commit, instead of to the scenario
 * (A-5, D-4). Answers with its id, or `null` when none was asked for.
 *
 * @throws {RedressError} `item-unknown` when the ledger has lost one, and the refusals of planning.
 */
export function planNext(
  facts: Facts,
  draft: Draft,
  next: ActionDetails | undefined,
  ids: readonly string[],
): string | null {
  if (next === undefined) return null
  const items = knownItems(facts, ids)
  return planWithItems(facts, draft, next, { customer: items[0]?.customer ?? '', items })
}
