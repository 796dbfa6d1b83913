import type { ActionContent, ActionState } from '../../actions/action.ts'
import { delayOf } from '../../catalogs/statuses.ts'
import { addDelay } from '../../catalogs/delay.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Status } from '../../catalogs/status.ts'
import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'

/** What a person overrides of the follow-up that the status proposes; each field alone. */
export type FollowUp = {
  readonly name?: string
  readonly channel?: ActionChannel
  readonly on?: Day
  readonly mode?: ActionMode
  readonly template?: string
  readonly content?: ActionContent
}

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
 * @throws {RedressError} `action-date-past` when the day given lies before today; `mode-not-allowed` when the channel
 * is done by hand only.
 */
export function planTracking(facts: Facts, draft: Draft, request: TrackingRequest): string {
  const { dispute, customer, status, resolver, followUp } = request
  const channel = followUp.channel ?? status.channel ?? (resolver === null ? 'task' : 'internal-email')
  const mode = followUp.mode ?? (isManualOnly(channel) ? 'manual' : (status.mode ?? 'manual'))
  requireMode(channel, mode)
  const on =
    followUp.on ?? addDelay(facts.today, delayOf(facts.catalog, status), facts.settings.workingCalendar)
  requireFutureDay(facts, on)
  const action = draft.newId('a')
  draft.record({
    type: 'action-planned',
    action,
    name: followUp.name ?? status.labels[facts.catalog.languages[0] ?? ''] ?? status.id,
    customer,
    channel,
    on,
    mode,
    state: stateWhenPlanned(mode),
    tracks: { kind: 'dispute', id: dispute, chunks: 0 },
    status: status.id,
    resolver,
    collector: facts.customers.get(customer)?.collector ?? null,
    template: followUp.template ?? status.template ?? null,
    content: followUp.content ?? null,
  })
  return action
}

/** The state of an action that nobody has confirmed yet: one that asks for confirmation waits for it. */
export function stateWhenPlanned(mode: ActionMode): ActionState {
  return mode === 'automatic-after-confirmation' ? 'awaiting-confirmation' : 'planned'
}

/** Refuses an automatic mode for what only people do: phone calls, tasks and legal steps. */
export function requireMode(channel: ActionChannel, mode: ActionMode): void {
  if (mode === 'manual' || !isManualOnly(channel)) return
  throw new RedressError('mode-not-allowed', `An action by ${channel} is done by hand: its mode is manual.`, {
    channel,
    mode,
    allowed: ['manual'],
  })
}

/** Refuses to plan into the past. */
export function requireFutureDay(facts: Facts, on: Day): void {
  if (on >= facts.today) return
  throw new RedressError('action-date-past', `An action is planned for today, ${facts.today}, or later.`, {
    given: on,
    today: facts.today,
  })
}

function isManualOnly(channel: ActionChannel): boolean {
  return channel === 'phone' || channel === 'task' || channel === 'legal'
}
