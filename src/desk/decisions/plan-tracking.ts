import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { planAction, type FollowUp } from './plan-action.ts'
import { proposedPlan } from './proposed-plan.ts'

/** What a new tracking action needs to know of its dispute. */
export type TrackingRequest = {
  readonly dispute: string
  readonly customer: string
  readonly status: Status
  readonly resolver: string | null
  readonly followUp: FollowUp
}

/**
 * Plans the action that will follow a dispute to its end, as its status proposes and a person overrides, and
 * answers with its id. Its day is today plus the delay of the status unless given.
 *
 * @throws {RedressError} `action-date-past` or `mode-not-allowed`.
 */
export function planTracking(facts: Facts, draft: Draft, request: TrackingRequest): string {
  const tracks = { kind: 'dispute', id: request.dispute, chunks: 0 } as const
  return planAction(facts, draft, proposedPlan(facts, { ...request, from: facts.today, tracks }))
}
