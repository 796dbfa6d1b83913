import type { ActionContent } from '../../actions/action.ts'
import type { ActionPlanned } from '../../actions/changes.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Facts } from '../facts.ts'
import { requireFutureDay, requireMode, stateWhenPlanned } from './action-rules.ts'

/** What a person says of a follow-up; each field alone overrides what the status proposes. */
export type FollowUp = {
  readonly name?: string
  readonly channel?: ActionChannel
  readonly on?: Day
  readonly mode?: ActionMode
  readonly template?: string
  readonly content?: ActionContent
}

/** A specific action to be planned, all its fields decided. */
export type ActionPlan = Omit<ActionPlanned, 'type' | 'action' | 'state' | 'collector'>

/**
 * Records that a specific action is planned, and answers with its id. Its items join it afterwards.
 *
 * @throws {RedressError} `action-date-past` when its day lies before today; `mode-not-allowed` when the channel is
 * done by hand only.
 */
export function planAction(facts: Facts, draft: Draft, plan: ActionPlan): string {
  requireMode(plan.channel, plan.mode)
  requireFutureDay(facts, plan.on)
  const action = draft.newId('a')
  draft.record({
    type: 'action-planned',
    action,
    ...plan,
    state: stateWhenPlanned(plan.mode),
    collector: facts.customers.get(plan.customer)?.collector ?? null,
  })
  return action
}
