import { daysBetween, type Day } from '../kernel/calendar/day.ts'
import { isZeroAmount } from '../kernel/money/arithmetic.ts'
import type { Dispute } from './dispute.ts'
import { dueBy, isEscalationDue, type ServiceLevelPolicy } from './service-level.ts'

/** Why a dispute is stale, with what there is to know about it (D-10). */
export type StaleReason =
  | { readonly code: 'no-contact'; readonly lastContactOn: Day; readonly days: number }
  | { readonly code: 'tracking-late'; readonly plannedOn: Day }
  | { readonly code: 'no-resolver' }
  | { readonly code: 'resolver-not-informed'; readonly resolver: string }
  | { readonly code: 'nothing-disputed' }
  | {
      readonly code: 'service-level-passed'
      /** The last day that was within it. */
      readonly dueBy: Day
      /** Whether nobody escalated the dispute since. */
      readonly escalationDue: boolean
    }

/** When a dispute counts as stale (D-10). */
export type StalePolicy = ServiceLevelPolicy & {
  /** So many days without contact. */
  readonly staleAfterDays: number
}

/**
 * Every reason why an open dispute is stale on a day (D-10): nobody did anything about it for too long, the day of its
 * tracking action passed, it has no resolver or one who was sent nothing, nothing is left to dispute, its service
 * level passed. `plannedOn` is the day of the tracking action. A dispute that runs well, or is closed, has none.
 *
 * @throws {RedressError} those of `dueBy`.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const { dispute, action } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const policy = {
 *   catalog: standardCatalog,
 *   workingCalendar: { weekend: [], holidays: [] },
 *   staleAfterDays: 14,
 * } as const
 * staleReasons(dispute, action.on, '2026-12-01', policy) // [{ code: 'no-resolver' }]
 * staleReasons(dispute, action.on, '2026-12-15', policy).map(({ code }) => code) // ['no-contact', 'tracking-late', 'no-resolver']
 * ```
 */
export function staleReasons(
  dispute: Dispute,
  plannedOn: Day,
  on: Day,
  policy: StalePolicy,
): readonly StaleReason[] {
  const { state, lastContactOn, resolver, resolverInformed, amounts } = dispute
  if (state === 'closed') return []
  const reasons: StaleReason[] = []
  const days = daysBetween(lastContactOn, on)
  if (days >= policy.staleAfterDays) reasons.push({ code: 'no-contact', lastContactOn, days })
  if (plannedOn < on) reasons.push({ code: 'tracking-late', plannedOn })
  if (resolver === null) reasons.push({ code: 'no-resolver' })
  else if (!resolverInformed) reasons.push({ code: 'resolver-not-informed', resolver })
  if (Object.values(amounts.current).every(isZeroAmount)) reasons.push({ code: 'nothing-disputed' })
  const due = dueBy(dispute, on, policy)
  if (due !== null && due < on) {
    const escalationDue = isEscalationDue(dispute, on, policy)
    reasons.push({ code: 'service-level-passed', dueBy: due, escalationDue })
  }
  return reasons
}
