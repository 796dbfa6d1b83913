import type { Day } from '../kernel/calendar/day.ts'
import { withEarlier } from '../kernel/calendar/earlier.ts'
import type { DisputeChange, DisputeClosed, DisputeOpened } from './changes.ts'
import type { Dispute } from './dispute.ts'
import { closeEpisode, openEpisode, relabelEpisode } from './episodes.ts'
import { endPauses } from './pauses.ts'

type RecordChange = Exclude<DisputeChange, DisputeOpened | DisputeClosed>

/** The header of a dispute whose last item left; a pause ends with it (D-10). */
export function closeRecord(dispute: Dispute, { on }: DisputeClosed, recordedOn: Day): Dispute {
  return {
    ...dispute,
    state: 'closed',
    episodes: closeEpisode(dispute, on, recordedOn),
    pauses: endPauses(dispute.pauses, on),
  }
}

/** The header after what people did to the dispute as a whole; a reopening is theirs or the ledger's. */
export function evolveRecord(dispute: Dispute, change: RecordChange, recordedOn: Day): Dispute {
  switch (change.type) {
    case 'dispute-reopened':
      return {
        ...dispute,
        state: 'open',
        trackingAction: change.trackingAction,
        brief: change.brief,
        resolverInformed: change.resolverInformed,
        escalatedOn: null,
        outcomes: {},
        lastLeftOn: null,
        episodes: [...dispute.episodes, openEpisode('reopened', change.on, recordedOn, dispute.cause)],
      }
    case 'dispute-assigned':
      return {
        ...handedOver(dispute, change.resolver, recordedOn),
        resolverInformed: change.resolverInformed,
      }
    case 'dispute-relabelled': {
      const { to: cause, brief, resolver, resolverInformed } = change
      const episodes = relabelEpisode(dispute.episodes, cause)
      return { ...handedOver(dispute, resolver, recordedOn), cause, brief, resolverInformed, episodes }
    }
    case 'dispute-annotated': {
      const { rootCause, priority, saidOn, origin } = change
      return {
        ...dispute,
        attachments: [...dispute.attachments, ...change.attachments],
        ...(rootCause !== undefined && { rootCause }),
        ...(priority !== undefined && { priority }),
        ...(saidOn !== undefined && { saidOn }),
        ...(origin !== undefined && { origin }),
      }
    }
    case 'dispute-escalated': {
      const { on: escalatedOn, resolverInformed } = change
      return { ...dispute, escalatedOn, escalations: dispute.escalations + 1, resolverInformed }
    }
    case 'dispute-paused': {
      const { from, until, reason } = change
      return { ...dispute, pauses: [...dispute.pauses, { from, until, reason }] }
    }
    case 'dispute-resumed':
      return { ...dispute, pauses: endPauses(dispute.pauses, change.on) }
  }
}

function handedOver(dispute: Dispute, resolver: string | null, recordedOn: Day): Dispute {
  const handovers = withEarlier(dispute.handovers, dispute.resolver, resolver, recordedOn)
  return { ...dispute, resolver, handovers }
}
