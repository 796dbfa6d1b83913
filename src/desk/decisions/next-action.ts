import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { planWithItems, type ActionDetails } from './action-details.ts'

/**
 * Gives items that just left a dispute or an action to a new one in the same commit, instead of to the scenario
 * (A-5, D-4). Answers with its id, or `null` when none was asked for.
 */
export function planNext(
  facts: Facts,
  draft: Draft,
  next: ActionDetails | undefined,
  ids: readonly string[],
): string | null {
  if (next === undefined) return null
  const items = ids.flatMap((id) => facts.items.get(id) ?? [])
  return planWithItems(facts, draft, next, { customer: items[0]?.customer ?? '', items })
}
