import type { Action } from '../../actions/action.ts'
import { trackedDispute } from '../../actions/tracked.ts'
import type { Eligibility } from '../../dunning/eligibility.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { attachedItems } from './action-items.ts'
import { claimOf, eligibilitiesOf } from './eligibilities.ts'
import { remainingItems } from './leave-dispute.ts'

/** The items an action is about now: those still disputed of the dispute it tracks, else its own. */
export function itemsOf(draft: Draft, action: Action): readonly string[] {
  const dispute = trackedDispute(action)
  return dispute === null ? attachedItems(draft, action) : remainingItems(draft, dispute.id, dispute.chunks)
}

/** What may be chased of the items of an action, for that action (E-1). */
export function chaseOf(facts: Facts, draft: Draft, action: Action): readonly Eligibility[] {
  const items = itemsOf(draft, action).flatMap((id) => facts.items.get(id) ?? [])
  return eligibilitiesOf(draft.read, items, facts.today, { kind: 'action', action: action.id })
}

/**
 * Stands for what an action asks a customer for; refuses when nothing of it may be chased (E-1).
 *
 * @throws {RedressError} `nothing-to-chase`, with the codes of the reasons.
 */
export function requireChaseable(facts: Facts, draft: Draft, action: Action): string {
  const eligibilities = chaseOf(facts, draft, action)
  const claim = claimOf(eligibilities)
  if (claim !== null) return claim
  throw new RedressError('nothing-to-chase', 'Nothing may be chased of the items of the action.', {
    action: action.id,
    reasons: blockingCodes(eligibilities),
  })
}

/** Why nothing is chased: every code once. */
export function blockingCodes(eligibilities: readonly Eligibility[]): readonly string[] {
  const codes = eligibilities.flatMap(({ reasons }) =>
    reasons.filter(({ effect }) => effect === 'blocks').map(({ code }) => code),
  )
  return [...new Set(codes)]
}
