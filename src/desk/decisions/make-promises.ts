import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'
import { takeOut } from './action-items.ts'
import { requireNextStatus } from './disputed-items.ts'
import type { FollowUp } from './plan-action.ts'
import { planPromiseTracking } from './plan-promise-tracking.ts'
import { shareInstalments, type Instalment, type PromisedItem } from './promised-amounts.ts'
import { recordPromises } from './record-promises.ts'

/** What a customer promised of free items, and how it is followed up. */
export type PromiseRequest = {
  /** An active status of type `promise`. */
  readonly status: Status
  readonly items: readonly PromisedItem[]
  /** At least one day, in their order. */
  readonly instalments: readonly Instalment[]
  /** The note with what the customer said. */
  readonly comment: string | null
  /** What to override of the follow-up that the status proposes, or the scenario instead of one. */
  readonly followUp: FollowUp | 'scenario'
  /** Whether the items are taken out of the action they are in. */
  readonly move: boolean
}

/**
 * Records that free items are promised: their status, the promises and the action that tracks them, and answers with its
 * id; `null` when the items follow the scenario (T-1, Q-3).
 *
 * @throws {RedressError} `status-not-allowed`, `item-in-action`, `action-date-past`, `mode-not-allowed`, and the
 * refusals of what is promised.
 */
export function makePromises(facts: Facts, draft: Draft, request: PromiseRequest): string | null {
  const { status, comment, followUp, move } = request
  const items = request.items.map(({ item }) => item)
  const ids = items.map(({ id }) => id)
  const instalments = shareInstalments(facts, request.items, request.instalments)
  requireNextStatus(facts, draft, ids, status.id)
  takeOut(facts, draft, ids, move)
  const from = instalments[0]?.on ?? facts.today
  const action =
    followUp === 'scenario'
      ? null
      : planPromiseTracking(facts, draft, { status, items, from, comment, followUp })
  recordPromises(facts, draft, { status, items, instalments, action })
  return action
}
