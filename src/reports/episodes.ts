import { monthOf, type Day } from '../kernel/calendar/day.ts'
import type { Dispute, Episode } from '../disputes/dispute.ts'

/** Tells whether an episode had been closed by the end of a day, as recorded. */
export function isClosedOn(episode: Episode, day: Day): boolean {
  return episode.closedRecordedOn !== null && episode.closedRecordedOn <= day
}

/** The last episode that had begun by the end of a day, as recorded; `undefined` when none had. */
export function episodeOn(dispute: Dispute, day: Day): Episode | undefined {
  return dispute.episodes.findLast(({ openedRecordedOn }) => openedRecordedOn <= day)
}

/** The month in which an episode began, as dated; the record's own while none is known. */
export function monthOpened(dispute: Dispute, episode: Episode | undefined): string {
  return monthOf(episode?.openedOn ?? dispute.openedOn)
}
