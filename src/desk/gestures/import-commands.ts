import type { Day } from '../../kernel/calendar/day.ts'
import type { Circumstances } from '../decisions/dispute-opening.ts'
import type { FollowUp } from '../decisions/plan-action.ts'
import type { QualifiedItem } from './qualified-item.ts'

/** Takes over a dispute that is open in the tool used before, as it stands there (D-1). */
export type ImportDisputeCommand = Circumstances & {
  /** What people call it by: it keeps its number, and no other dispute is imported under it. */
  readonly number: string
  /** Those that are disputed still, all of one customer. */
  readonly items: readonly QualifiedItem[]
  /** A dispute status of the catalog. */
  readonly status: string
  /** The resolver's brief; a dispute needs it. Internal. */
  readonly comment?: string
  /** The day it was opened, as dated there; today or before. */
  readonly openedOn: Day
  /** Who works on it, and knows of it; left out, nobody yet. */
  readonly resolver?: string | null
  /** What to override of the follow-up that the status proposes from today on. */
  readonly followUp?: FollowUp
  /** What the tool used before calls it. */
  readonly reference?: string
}
