import type { Day } from '../kernel/calendar/day.ts'
import { noAmounts } from './amount-shift.ts'
import type { DisputeOpened } from './changes.ts'
import type { Dispute } from './dispute.ts'
import { openEpisode } from './episodes.ts'

/** The header of a dispute that was just opened, or split off another one, without items yet (D-1, D-11). */
export function openRecord(change: DisputeOpened, recordedOn: Day): Dispute {
  const { dispute, number, customer, cause, on, split, saidOn, origin, rootCause, priority, resolver } =
    change
  const { resolverInformed, dunning, trackingAction, brief, attachments } = change
  return {
    id: dispute,
    number,
    reference: change.reference ?? null,
    customer,
    cause,
    state: 'open',
    openedOn: on,
    saidOn,
    origin,
    rootCause,
    priority,
    resolver,
    handovers: [],
    resolverInformed,
    dunning,
    trackingAction,
    brief,
    attachments,
    splitFrom: split?.from ?? null,
    lastContactOn: recordedOn,
    escalatedOn: split?.escalatedOn ?? null,
    escalations: split?.escalations ?? 0,
    pauses: split?.pauses ?? [],
    episodes: [openEpisode(split === null ? 'opened' : 'split', on, recordedOn, cause)],
    items: { total: 0, disputed: 0 },
    outcomes: {},
    lastLeftOn: null,
    amounts: noAmounts,
    moves: [],
  }
}
