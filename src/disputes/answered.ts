import type { Stamp } from '../standings/stamp.ts'
import type { Dispute } from './dispute.ts'

/**
 * The header once its author commented on the dispute, handed it over or stated an outcome: the resolver's first one is
 * the response of the running episode.
 */
export function answered(dispute: Dispute, { by, on }: Stamp): Dispute {
  const running = dispute.episodes.at(-1)
  if (by !== dispute.resolver || running?.closedOn !== null || running.respondedOn !== null) return dispute
  return { ...dispute, episodes: [...dispute.episodes.slice(0, -1), { ...running, respondedOn: on }] }
}
