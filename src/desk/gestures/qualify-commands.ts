import type { StatedOutcome } from '../decisions/resolution.ts'
import type { PlannedPayment } from './promise-commands.ts'
import type { OpenDisputeCommand } from './dispute-commands.ts'

/**
 * Gives chosen items of one customer a status of any type, or takes it away. On items that are disputed
 * the status says what becomes of the dispute.
 */
export type QualifyCommand = Omit<OpenDisputeCommand, 'status'> & {
  /** A status of the catalog; `null` for none: on disputed items, a detachment by mistake. */
  readonly status: string | null
  /** What the customer promised, one day or a plan; a promise status needs it (Q-1, T-1). */
  readonly promised?: readonly PlannedPayment[]
  /** How the dispute of the items ends, when they leave it with a status that is no dispute. */
  readonly outcome?: StatedOutcome
  /** What we agree to credit, all items together; with `accepted` and `compromise` only. */
  readonly credit?: string
  /** An id of the catalog's resolution codes. */
  readonly code?: string
}

/** Corrects the comment of the current status of an item. */
export type AmendCommand = {
  readonly item: string
  /** Whom an entry shared by several items is amended for; needed when it is shared. */
  readonly scope?: 'all' | 'one'
  readonly comment: string
}
