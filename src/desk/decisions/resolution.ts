import { resolutionCodeOf } from '../../catalogs/entries.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import type { Outcome } from '../../standings/changes.ts'
import type { Facts } from '../facts.ts'
import { addComment } from './notes.ts'
import { leaveDispute, leavingItems, resolvedStatus, type Leaving } from './leave-dispute.ts'

/** An outcome that a person can state (D-5). */
export type StatedOutcome = Exclude<Outcome, 'settled' | 'entered-in-error'>

/** What a person says of a resolution. */
export type Resolution = {
  /** Left out, `unstated`. */
  readonly outcome?: StatedOutcome
  /** What we agree to credit, all items together; with `accepted` and `compromise` only. */
  readonly credit?: string
  /** An id of the catalog's resolution codes. */
  readonly code?: string
  /** What was found; internal, kept with the history. */
  readonly comment?: string
}

/**
 * Records that items of a dispute are resolved: they take the `resolvedAs` status of its cause (D-4), or the resolved
 * status that a person chose for them.
 */
export function recordResolution(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  items: readonly string[],
  { outcome, credit, code, comment }: Resolution,
  status: Leaving['status'] = resolvedStatus(facts, dispute.cause),
): void {
  if (comment !== undefined) addComment(facts, draft, comment)
  if (code !== undefined) resolutionCodeOf(facts.catalog, code, 'new')
  leaveDispute(facts, draft, dispute.id, leavingItems(draft, dispute.id, items), {
    why: 'resolved',
    outcome: outcome ?? 'unstated',
    credit: credit ?? null,
    code: code ?? null,
    status,
  })
}
