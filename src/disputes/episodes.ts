import type { Day } from '../kernel/calendar/day.ts'
import { laterDay } from '../kernel/calendar/day.ts'
import type { Outcome } from '../standings/changes.ts'
import type { Dispute, Episode, EpisodeOpening } from './dispute.ts'

/** A running episode, from an opening or reopening. */
export function openEpisode(
  opening: EpisodeOpening,
  openedOn: Day,
  openedRecordedOn: Day,
  cause: string,
): Episode {
  return {
    opening,
    openedOn,
    openedRecordedOn,
    closedOn: null,
    closedRecordedOn: null,
    respondedOn: null,
    cause,
    outcome: null,
  }
}

/** The episodes of a dispute once the running one counts for another cause: the whole of it (D-9). */
export function relabelEpisode(episodes: readonly Episode[], cause: string): readonly Episode[] {
  return episodes.map((episode) => (episode.closedOn === null ? { ...episode, cause } : episode))
}

/** The episodes of a dispute once the running one is closed; it never ends before it began. */
export function closeEpisode(dispute: Dispute, on: Day, recordedOn: Day): readonly Episode[] {
  return dispute.episodes.map((episode) =>
    episode.closedOn === null
      ? {
          ...episode,
          closedOn: laterDay(on, episode.openedOn),
          closedRecordedOn: laterDay(recordedOn, episode.openedRecordedOn),
          cause: dispute.cause,
          outcome: commonOutcome(dispute.outcomes),
        }
      : episode,
  )
}

/**
 * The outcome of a dispute: the common one of its items, or `mixed` (D-5). Items entered in error never belonged to
 * it, so that they decide only when there are no others; those that were moved or split off have no outcome here.
 */
export function commonOutcome(outcomes: Dispute['outcomes']): Outcome | 'mixed' {
  const found = Object.keys(outcomes) as Outcome[]
  const real = found.filter((outcome) => outcome !== 'entered-in-error')
  const [first = 'entered-in-error', ...others] = real
  return others.length === 0 ? first : 'mixed'
}
