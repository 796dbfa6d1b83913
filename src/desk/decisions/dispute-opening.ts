import type { DunningPolicy } from '../../catalogs/proposals.ts'
import type { Status } from '../../catalogs/status.ts'
import type { Origin, Priority } from '../../disputes/dispute.ts'
import { linesPerChunk } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Facts } from '../facts.ts'
import type { DisputedItem } from './disputed-items.ts'
import { joinDispute } from './join-dispute.ts'
import { addComment } from './notes.ts'
import type { FollowUp } from './plan-action.ts'
import { planTracking } from './plan-tracking.ts'

/** What a person may say of a dispute beside items, cause and brief (D-1). */
export type Circumstances = {
  readonly saidOn?: Day
  readonly origin?: Origin
  readonly priority?: Priority
  readonly rootCause?: string
  readonly attachments?: readonly string[]
  readonly dunning?: DunningPolicy
}

/** A dispute to be opened, all of it decided. */
export type Opening = {
  readonly dispute: string
  readonly number: string
  /** What another tool calls it. */
  readonly reference?: string
  readonly customer: string
  readonly status: Status
  readonly items: readonly DisputedItem[]
  /** The day as dated. */
  readonly on: Day
  readonly comment: string
  readonly resolver: string | null
  readonly resolverInformed: boolean
  readonly circumstances: Circumstances
  readonly followUp: FollowUp
}

/**
 * Records that a dispute is opened: its tracking action, its header, its items (D-1, Q-4). Answers with the id of the
 * action.
 *
 * @throws {RedressError} `action-date-past` or `mode-not-allowed`.
 */
export function recordOpening(facts: Facts, draft: Draft, opening: Opening): string {
  const { dispute, number, reference, customer, status, resolver, resolverInformed, followUp } = opening
  const { saidOn, origin, rootCause, priority, attachments, ...policy } = opening.circumstances
  const trackingAction = planTracking(facts, draft, { dispute, customer, status, resolver, followUp })
  const dunning = policy.dunning ?? status.dunning ?? facts.settings.disputeDunning
  draft.record({
    type: 'dispute-opened',
    dispute,
    number,
    ...(reference !== undefined && { reference }),
    customer,
    cause: status.id,
    on: opening.on,
    split: null,
    saidOn: saidOn ?? null,
    origin: origin ?? null,
    rootCause: rootCause ?? null,
    priority: priority ?? 'normal',
    resolver,
    resolverInformed,
    dunning,
    trackingAction,
    brief: addComment(facts, draft, opening.comment),
    attachments: attachments ?? [],
  })
  if (dunning === 'stop-customer') draft.record({ type: 'customer-stopped', customer, dispute })
  joinDispute(facts, draft, dispute, {
    why: 'opened',
    items: opening.items.map((item, index) => ({ ...item, chunk: Math.floor(index / linesPerChunk) })),
  })
  return trackingAction
}
