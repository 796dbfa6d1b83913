import type { Catalog } from '../../catalogs/catalog.ts'
import { addDelay } from '../../catalogs/delay.ts'
import type { Status } from '../../catalogs/status.ts'
import { delayOf } from '../../catalogs/statuses.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import type { Facts } from '../facts.ts'
import { isManualOnly } from './action-rules.ts'
import type { ActionPlan, FollowUp } from './plan-action.ts'

/** What a status proposes as follow-up depends on. */
export type Proposal = {
  readonly customer: string
  readonly status: Status
  readonly resolver: string | null
  /** The day that the delay of the status counts from: today, or the promised day. */
  readonly from: Day
  readonly followUp: FollowUp
  readonly tracks: ActionPlan['tracks']
}

/** The follow-up that a status proposes, each field overridden by what a person says of it (Q-3, K-2). */
export function proposedPlan(facts: Facts, proposal: Proposal): ActionPlan {
  const { customer, status, resolver, from, followUp, tracks } = proposal
  const channel = followUp.channel ?? status.channel ?? (resolver === null ? 'task' : 'internal-email')
  return {
    name: followUp.name ?? proposedName(facts.catalog, status),
    customer,
    channel,
    on: followUp.on ?? addDelay(from, delayOf(facts.catalog, status), facts.settings.workingCalendar),
    mode: followUp.mode ?? (isManualOnly(channel) ? 'manual' : (status.mode ?? 'manual')),
    tracks,
    status: status.id,
    resolver,
    template: followUp.template ?? status.template ?? null,
    content: followUp.content ?? null,
    comment: null,
    attachments: [],
    scenarioStep: null,
  }
}

/** The name a status proposes for its follow-up: its label in the first language of the catalog. */
export function proposedName({ languages }: Catalog, { id, labels }: Status): string {
  return labels[languages[0] ?? ''] ?? id
}
