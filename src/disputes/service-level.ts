import type { Catalog } from '../catalogs/catalog.ts'
import { addDelay, type DelayUnit } from '../catalogs/delay.ts'
import { statusOf } from '../catalogs/statuses.ts'
import { addDays, daysBetween, laterDay, type Day } from '../kernel/calendar/day.ts'
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../kernel/calendar/working-days.ts'
import type { Dispute } from './dispute.ts'

/** What the service level of a dispute is measured by. */
export type ServiceLevelPolicy = {
  readonly catalog: Catalog
  /** For delays in working days (K-2). */
  readonly workingCalendar: WorkingCalendar
}

/**
 * The last day within the service level of a running dispute, as known on a day: its opening or reopening, the delay
 * of its cause, and as many days again as its clock stood still before (D-10). `null` when it is closed or its cause
 * has no such delay. Derived and never stored: another cause or a pause changes it.
 *
 * @throws {RedressError} `status-unknown` when the catalog lacks the cause; `day-invalid` when the day lies after 2199;
 * `calendar-exhausted` when the working calendar leaves no working day.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const { dispute } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const policy = { catalog: standardCatalog, workingCalendar: { weekend: [], holidays: [] } }
 * dueBy(dispute, '2026-12-01', policy) // '2026-12-31'
 * ```
 */
export function dueBy(
  dispute: Pick<Dispute, 'cause' | 'episodes' | 'pauses'>,
  on: Day,
  { catalog, workingCalendar }: ServiceLevelPolicy,
): Day | null {
  const delay = statusOf(catalog, dispute.cause).serviceLevelDelay
  const running = dispute.episodes.find(({ closedOn }) => closedOn === null)
  if (delay === undefined || running === undefined) return null
  let due = addDelay(running.openedOn, delay, workingCalendar)
  for (const { from, until } of dispute.pauses) {
    // What stood still in an earlier episode, or after the time was up, gains nothing.
    if (from < running.openedOn || from > due) continue
    due = later(due, delay.unit, { from, until: until ?? laterDay(on, from) }, workingCalendar)
  }
  return due
}

/**
 * Tells whether a dispute is to be escalated (D-10): its service level has passed, and nobody escalated it since then.
 *
 * @throws {RedressError} those of `dueBy`.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const { dispute } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const policy = { catalog: standardCatalog, workingCalendar: { weekend: [], holidays: [] } }
 * isEscalationDue(dispute, '2026-12-31', policy) // false
 * isEscalationDue(dispute, '2027-01-01', policy) // true
 * ```
 */
export function isEscalationDue(
  dispute: Pick<Dispute, 'cause' | 'episodes' | 'pauses' | 'escalatedOn'>,
  on: Day,
  policy: ServiceLevelPolicy,
): boolean {
  const due = dueBy(dispute, on, policy)
  if (due === null || on <= due) return false
  return dispute.escalatedOn === null || dispute.escalatedOn <= due
}

function later(
  due: Day,
  unit: DelayUnit,
  { from, until }: { readonly from: Day; readonly until: Day },
  workingCalendar: WorkingCalendar,
): Day {
  return unit === 'working-days'
    ? addWorkingDays(due, workingDaysBetween(from, until, workingCalendar), workingCalendar)
    : addDays(due, daysBetween(from, until))
}
