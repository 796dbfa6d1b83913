import type { Status } from '../../catalogs/status.ts'
import { activeStatusOf } from '../../catalogs/statuses.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'

/**
 * The status of a new cause: active and of type dispute.
 *
 * @throws {RedressError} `status-unknown`, `status-archived` or `status-not-a-dispute`.
 */
export function requireDisputeStatus(facts: Facts, id: string): Status {
  const status = activeStatusOf(facts.catalog, id)
  if (status.type === 'dispute') return status
  throw new RedressError(
    'status-not-a-dispute',
    `The status ${id} is of type ${status.type}, not a dispute.`,
    {
      status: id,
      type: status.type,
      allowed: facts.catalog.statuses
        .filter(({ type, active }) => active && type === 'dispute')
        .map((dispute) => dispute.id)
        .slice(0, 50),
    },
  )
}

/** Refuses a customer who will have spoken tomorrow. Throws `said-in-future`. */
export function requireSaid(facts: Facts, saidOn: Day | null | undefined): void {
  if (saidOn === undefined || saidOn === null || saidOn <= facts.today) return
  throw new RedressError('said-in-future', `The customer spoke on ${facts.today} or before.`, {
    given: saidOn,
    today: facts.today,
  })
}
