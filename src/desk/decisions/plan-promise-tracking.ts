import { addDelay, type Delay } from '../../catalogs/delay.ts'
import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Facts } from '../facts.ts'
import { joinPlanned } from './action-details.ts'
import { planAction, type FollowUp } from './plan-action.ts'
import { proposedPlan } from './proposed-plan.ts'

/** What the action that tracks promises needs to know of them. */
export type PromiseTracking = {
  readonly status: Status
  readonly items: readonly Item[]
  /** The first promised day. */
  readonly from: Day
  /** The note with what the customer said. */
  readonly comment: string | null
  readonly followUp: FollowUp
}

/** The catalog's delay counts from today and says nothing of promises: their action is due on the promised day. */
const standardOffset: Delay = { value: 0, unit: 'days' }

/**
 * Plans the action that tracks what was promised of free items, as the status proposes and a person overrides, and
 * answers with its id. Its day is the first promised one and the offset of the status, which is 0 unless it says more.
 *
 * @throws {RedressError} `action-date-past` or `mode-not-allowed`.
 */
export function planPromiseTracking(facts: Facts, draft: Draft, tracking: PromiseTracking): string {
  const { status, items, from, comment } = tracking
  const { workingCalendar } = facts.settings
  const on = tracking.followUp.on ?? addDelay(from, status.delay ?? standardOffset, workingCalendar)
  const plan = proposedPlan(facts, {
    customer: items[0]?.customer ?? '',
    status,
    resolver: null,
    from,
    followUp: { ...tracking.followUp, on },
    tracks: { kind: 'promise', broken: 0 },
  })
  const action = planAction(facts, draft, { ...plan, comment })
  joinPlanned(facts, draft, action, items)
  return action
}
